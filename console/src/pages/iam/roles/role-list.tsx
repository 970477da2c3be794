import { DeleteRoleCommand, IAMClient, paginateListRoles, type Role } from '@aws-sdk/client-iam';
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
import { CreateRole } from './create-role.tsx';
import { trustedBy } from './trust-policy.ts';

const texts = {
  en: {
    title: 'Roles',
    description: 'What services, users and other accounts may become for a while, with permissions of its own.',
    empty: 'There is no role yet.',
    create: 'Create role',
    delete: 'Delete',
    name: 'Role name',
    trusted: 'Trusted',
    about: 'Description',
    created: 'Created',
  },
  ja: {
    title: 'ロール',
    description: 'サービス、ユーザー、他のアカウントが一時的に引き受けるもので、固有の権限を持ちます。',
    empty: 'まだロールはありません。',
    create: 'ロールを作成',
    delete: '削除',
    name: 'ロール名',
    trusted: '信頼されたエンティティ',
    about: '説明',
    created: '作成日時',
  },
};

/** Every role of the account. */
export default function RoleList() {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const [open, setOpen] = useState<'create' | Role>();
  const close = () => setOpen(undefined);
  const answer = useAnswer(
    useCallback(() => everyItem(paginateListRoles({ client, pageSize }, {}), ({ Roles }) => Roles), [client]),
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
        idOf={({ RoleName = '' }) => RoleName}
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
      {open === 'create' && <CreateRole onClose={close} onCreated={answer.reload} />}
      {typeof open === 'object' && (
        <ConfirmDelete
          name={open.RoleName ?? ''}
          remove={() => client.send(new DeleteRoleCommand({ RoleName: open.RoleName }))}
          onClose={close}
          onDeleted={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<Role>[] {
  return [
    {
      id: 'name',
      header: t.name,
      text: ({ RoleName = '' }) => RoleName,
      cell: ({ RoleName = '' }) => (
        <PageLink to={entityPath('role', RoleName)} variant="primary">
          {RoleName}
        </PageLink>
      ),
    },
    {
      id: 'trusted',
      header: t.trusted,
      text: ({ AssumeRolePolicyDocument }) => trustedBy(AssumeRolePolicyDocument).join(', '),
    },
    { id: 'about', header: t.about, text: ({ Description }) => Description ?? '-' },
    {
      id: 'created',
      header: t.created,
      text: ({ CreateDate }) => CreateDate?.toISOString() ?? '',
      cell: ({ CreateDate }) => CreateDate?.toLocaleString() ?? '-',
    },
  ];
}
