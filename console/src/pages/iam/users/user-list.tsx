import { DeleteUserCommand, IAMClient, paginateListUsers, type User } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { ConfirmDelete } from '../confirm-delete.tsx';
import { type Column, ListTable } from '../list-table.tsx';
import { entityPath } from '../paths.ts';
import { CreateUser } from './create-user.tsx';

const texts = {
  en: {
    title: 'Users',
    description: 'Persons and programs of this account, each with keys and permissions of its own.',
    empty: 'There is no user yet.',
    create: 'Create user',
    delete: 'Delete',
    name: 'User name',
    path: 'Path',
    created: 'Created',
    id: 'ID',
  },
  ja: {
    title: 'ユーザー',
    description: 'このアカウントの人とプログラムです。それぞれが固有のキーと権限を持ちます。',
    empty: 'まだユーザーはいません。',
    create: 'ユーザーを作成',
    delete: '削除',
    name: 'ユーザー名',
    path: 'パス',
    created: '作成日時',
    id: 'ID',
  },
};

/** Every user of the account. */
export default function UserList() {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const [open, setOpen] = useState<'create' | User>();
  const close = () => setOpen(undefined);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateListUsers({ client, pageSize }, {}), ({ Users }) => Users), [client]),
  );
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ UserName = '' }) => UserName}
        selection="single"
        actions={([selected]) => (
          <>
            {selected && <Button onClick={() => setOpen(selected)}>{t.delete}</Button>}
            <Button variant="primary" onClick={() => setOpen('create')}>
              {t.create}
            </Button>
          </>
        )}
      />
      {open === 'create' && <CreateUser onClose={close} onCreated={answer.reload} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          name={open.UserName ?? ''}
          remove={() => client.send(new DeleteUserCommand({ UserName: open.UserName }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<User>[] {
  return [
    {
      id: 'name',
      header: t.name,
      text: ({ UserName = '' }) => UserName,
      cell: ({ UserName = '' }) => (
        <PageLink to={entityPath('user', UserName)} variant="primary">
          {UserName}
        </PageLink>
      ),
    },
    { id: 'path', header: t.path, text: ({ Path = '' }) => Path },
    { id: 'id', header: t.id, text: ({ UserId = '' }) => UserId },
    {
      id: 'created',
      header: t.created,
      text: ({ CreateDate }) => CreateDate?.toISOString() ?? '',
      cell: ({ CreateDate }) => CreateDate?.toLocaleString() ?? '-',
    },
  ];
}
