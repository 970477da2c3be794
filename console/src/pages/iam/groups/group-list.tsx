import { DeleteGroupCommand, type Group, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { ConfirmDelete } from '../confirm-delete.tsx';
import { type Column, ListTable } from '../list-table.tsx';
import { entityPath } from '../paths.ts';
import { CreateGroup } from './create-group.tsx';
import { useGroups } from './use-groups.ts';

const texts = {
  en: {
    title: 'Groups',
    description: 'What is allowed to a group is allowed to every user in it.',
    empty: 'There is no group yet.',
    create: 'Create group',
    delete: 'Delete',
    name: 'Group name',
    path: 'Path',
    created: 'Created',
  },
  ja: {
    title: 'グループ',
    description: 'グループに許可されたことは、属するすべてのユーザーに許可されます。',
    empty: 'まだグループはありません。',
    create: 'グループを作成',
    delete: '削除',
    name: 'グループ名',
    path: 'パス',
    created: '作成日時',
  },
};

/** Every group of the account. */
export default function GroupList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const answer = useGroups();
  const [open, setOpen] = useState<'create' | Group>();
  const close = () => setOpen(undefined);
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ GroupName = '' }) => GroupName}
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
      {open === 'create' && <CreateGroup onClose={close} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          name={open.GroupName ?? ''}
          remove={() => iam.send(new DeleteGroupCommand({ GroupName: open.GroupName }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<Group>[] {
  return [
    {
      id: 'name',
      header: t.name,
      text: ({ GroupName = '' }) => GroupName,
      cell: ({ GroupName = '' }) => (
        <PageLink to={entityPath('group', GroupName)} variant="primary">
          {GroupName}
        </PageLink>
      ),
    },
    { id: 'path', header: t.path, text: ({ Path = '' }) => Path },
    {
      id: 'created',
      header: t.created,
      text: ({ CreateDate }) => CreateDate?.toISOString() ?? '',
      cell: ({ CreateDate }) => CreateDate?.toLocaleString() ?? '-',
    },
  ];
}
