import { DeleteGroupCommand, GetGroupCommand, type Group, IAMClient } from '@aws-sdk/client-iam';
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
import { Permissions } from '../permissions/permissions.tsx';
import { GroupUsers } from './group-users.tsx';

const texts = {
  en: {
    created: 'Created',
    path: 'Path',
    users: 'Users',
    permissions: 'Permissions',
    accessed: 'Last accessed',
  },
  ja: { created: '作成日時', path: 'パス', users: 'ユーザー', permissions: '許可', accessed: '最終アクセス' },
};

/** One group: who is in it, and what that allows them. */
export default function GroupPage() {
  const { name = '' } = useParams();
  const iam = useClient(IAMClient);
  const answer = useAnswer(
    useCallback(() => iam.send(new GetGroupCommand({ GroupName: name, MaxItems: 1 })), [iam, name]),
  );
  return (
    <Loaded name={name} answer={answer}>
      {({ Group }) => Group && <GroupTabs key={name} group={Group} />}
    </Loaded>
  );
}

function GroupTabs({ group }: { readonly group: Group }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { GroupName: name = '', Arn: arn = '', Path, CreateDate } = group;
  return (
    <SpaceBetween size="l">
      <EntityHeader
        name={name}
        arn={arn}
        list="/iam/groups"
        facts={[
          { label: t.created, value: CreateDate?.toLocaleString() ?? '-' },
          { label: t.path, value: Path ?? '-' },
        ]}
        remove={() => iam.send(new DeleteGroupCommand({ GroupName: name }))}
      />
      <DeepTabs
        ariaLabel={name}
        tabs={[
          { id: 'permissions', label: t.permissions, content: <Permissions holder={{ kind: 'group', name }} /> },
          { id: 'users', label: t.users, content: <GroupUsers group={name} /> },
          { id: 'accessed', label: t.accessed, content: <LastAccessed arn={arn} /> },
        ]}
      />
    </SpaceBetween>
  );
}
