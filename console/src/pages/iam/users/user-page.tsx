import { DeleteUserCommand, GetUserCommand, IAMClient, type User } from '@aws-sdk/client-iam';
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
import { MfaDevices } from '../mfa/mfa-devices.tsx';
import { Boundary } from '../permissions/boundary.tsx';
import { Permissions } from '../permissions/permissions.tsx';
import { Simulate } from '../simulate/simulate.tsx';
import { TagList } from '../tags/tag-list.tsx';
import { AccessKeys } from './access-keys.tsx';
import { UserGroups } from './user-groups.tsx';

const texts = {
  en: {
    created: 'Created',
    path: 'Path',
    permissions: 'Permissions',
    groups: 'Groups',
    boundary: 'Permissions boundary',
    keys: 'Access keys',
    mfa: 'MFA devices',
    tags: 'Tags',
    simulate: 'Simulate',
    accessed: 'Last accessed',
  },
  ja: {
    created: '作成日時',
    path: 'パス',
    permissions: '許可',
    groups: 'グループ',
    boundary: 'アクセス許可の境界',
    keys: 'アクセスキー',
    mfa: 'MFA デバイス',
    tags: 'タグ',
    simulate: 'シミュレート',
    accessed: '最終アクセス',
  },
};

/** One user: what they may do, their groups, keys, devices and tags. */
export default function UserPage() {
  const { name = '' } = useParams();
  const iam = useClient(IAMClient);
  const answer = useAnswer(useCallback(() => iam.send(new GetUserCommand({ UserName: name })), [iam, name]));
  return (
    <Loaded name={name} answer={answer}>
      {({ User: user }) => user && <UserTabs key={name} user={user} reload={answer.reload} />}
    </Loaded>
  );
}

function UserTabs({ user, reload }: { readonly user: User; readonly reload: () => Promise<void> }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { UserName: name = '', Arn: arn = '', Path, CreateDate, PermissionsBoundary } = user;
  const holder = { kind: 'user', name } as const;
  const boundary = PermissionsBoundary?.PermissionsBoundaryArn;
  return (
    <SpaceBetween size="l">
      <EntityHeader
        name={name}
        arn={arn}
        list="/iam/users"
        facts={[
          { label: t.created, value: CreateDate?.toLocaleString() ?? '-' },
          { label: t.path, value: Path ?? '-' },
        ]}
        remove={() => iam.send(new DeleteUserCommand({ UserName: name }))}
      />
      <DeepTabs
        ariaLabel={name}
        tabs={[
          { id: 'permissions', label: t.permissions, content: <Permissions holder={holder} /> },
          { id: 'groups', label: t.groups, content: <UserGroups user={name} /> },
          { id: 'keys', label: t.keys, content: <AccessKeys user={name} /> },
          {
            id: 'boundary',
            label: t.boundary,
            content: <Boundary holder={holder} boundary={boundary} onChanged={reload} />,
          },
          { id: 'tags', label: t.tags, content: <TagList of={holder} /> },
          { id: 'mfa', label: t.mfa, content: <MfaDevices user={name} /> },
          { id: 'simulate', label: t.simulate, content: <Simulate holder={holder} arn={arn} /> },
          { id: 'accessed', label: t.accessed, content: <LastAccessed arn={arn} /> },
        ]}
      />
    </SpaceBetween>
  );
}
