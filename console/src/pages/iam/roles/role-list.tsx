import { DeleteRoleCommand, IAMClient, type Role } from '@aws-sdk/client-iam';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import { type Column, timeColumn } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { entityPath } from '../paths.ts';
import { useRoles } from '../use-entities.ts';
import { CreateRole } from './create-role.tsx';
import { trustedBy } from './trust-policy.ts';

const texts = {
  en: {
    title: 'Roles',
    description: 'What services, users and other accounts may assume for a while, each with permissions of its own.',
    empty: 'There is no role yet.',
    create: 'Create role',
    name: 'Role name',
    trusted: 'Trusted entities',
    about: 'Description',
    created: 'Created',
  },
  ja: {
    title: 'ロール',
    description: 'サービス、ユーザー、他のアカウントが一時的に引き受けるもので、固有の権限を持ちます。',
    empty: 'まだロールはありません。',
    create: 'ロールを作成',
    name: 'ロール名',
    trusted: '信頼されたエンティティ',
    about: '説明',
    created: '作成日時',
  },
};

/** Every role of the account. */
export default function RoleList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const answer = useRoles();
  return (
    <EntityList
      texts={t}
      answer={answer}
      nameOf={({ RoleName = '' }) => RoleName}
      to={({ RoleName = '' }) => entityPath('role', RoleName)}
      columns={columns(t)}
      create={(close) => <CreateRole onClose={close} onCreated={answer.reload} />}
      remove={({ RoleName }) => iam.send(new DeleteRoleCommand({ RoleName }))}
    />
  );
}

function columns(t: (typeof texts)['en']): Column<Role>[] {
  return [
    {
      id: 'trusted',
      header: t.trusted,
      text: ({ AssumeRolePolicyDocument }) => trustedBy(AssumeRolePolicyDocument).join(', '),
    },
    { id: 'about', header: t.about, text: ({ Description }) => Description ?? '-' },
    timeColumn('created', t.created, ({ CreateDate }) => CreateDate),
  ];
}
