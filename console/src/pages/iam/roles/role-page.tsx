import { DeleteRoleCommand, GetRoleCommand, IAMClient, type Role } from '@aws-sdk/client-iam';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Loaded } from '../../../parts/loaded.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { DeepTabs } from '../deep-tabs.tsx';
import { EntityHeader } from '../entity-header.tsx';
import { LastAccessed } from '../last-accessed.tsx';
import { Boundary } from '../permissions/boundary.tsx';
import { Permissions } from '../permissions/permissions.tsx';
import { Simulate } from '../simulate/simulate.tsx';
import { TagList } from '../tags/tag-list.tsx';
import { TrustRelationship } from './trust-relationship.tsx';

const texts = {
  en: {
    created: 'Creation date',
    about: 'Description',
    used: 'Last activity',
    never: 'never',
    session: 'Maximum session duration',
    seconds: (count: number) => `${count} seconds`,
    permissions: 'Permissions',
    trust: 'Trust relationships',
    boundary: 'Permissions boundary',
    tags: 'Tags',
    simulate: 'Simulate',
    accessed: 'Last accessed',
  },
  ja: {
    created: '作成日時',
    about: '説明',
    used: '最終使用日時',
    never: '未使用',
    session: '最大セッション時間',
    seconds: (count: number) => `${count} 秒`,
    permissions: '許可',
    trust: '信頼関係',
    boundary: 'アクセス許可の境界',
    tags: 'タグ',
    simulate: 'シミュレート',
    accessed: '最終アクセス',
  },
};

/** One role: what it may do, and who may become it. */
export default function RolePage() {
  const { name = '' } = useParams();
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => iam.send(new GetRoleCommand({ RoleName: name })), [iam, name]));
  return (
    <Loaded name={name} answer={answer}>
      {({ Role: role }) => role && <RoleTabs key={name} role={role} reload={answer.reload} />}
    </Loaded>
  );
}

function RoleTabs({ role, reload }: { readonly role: Role; readonly reload: () => Promise<void> }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { RoleName: name = '', Arn: arn = '', AssumeRolePolicyDocument: trust, PermissionsBoundary } = role;
  const holder = { kind: 'role', name } as const;
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  return (
    <SpaceBetween size="l">
      <EntityHeader
        name={name}
        arn={arn}
        list="/iam/roles"
        facts={[
          { label: t.created, value: role.CreateDate?.toLocaleString() ?? '-' },
          { label: t.used, value: role.RoleLastUsed?.LastUsedDate?.toLocaleString() ?? t.never },
          { label: t.session, value: t.seconds(role.MaxSessionDuration ?? 3600) },
          { label: t.about, value: role.Description ?? '-' },
        ]}
        remove={() => iam.send(new DeleteRoleCommand({ RoleName: name }))}
      />
      <DeepTabs
        ariaLabel={name}
        tabs={[
          { id: 'permissions', label: t.permissions, content: <Permissions holder={holder} /> },
          {
            id: 'trust',
            label: t.trust,
            content: <TrustRelationship role={name} policy={trust} onSaved={reload} />,
          },
          {
            id: 'boundary',
            label: t.boundary,
            content: <Boundary holder={holder} boundary={boundary} onChanged={reload} />,
          },
          { id: 'tags', label: t.tags, content: <TagList of={holder} /> },
          { id: 'simulate', label: t.simulate, content: <Simulate holder={holder} arn={arn} /> },
          { id: 'accessed', label: t.accessed, content: <LastAccessed arn={arn} /> },
        ]}
      />
    </SpaceBetween>
  );
}
