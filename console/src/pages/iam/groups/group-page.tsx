import { DeleteGroupCommand, GetGroupCommand, IAMClient } from '@aws-sdk/client-iam';
import SpaceBetween from '@cloudscape-design/components/space-between';
import Spinner from '@cloudscape-design/components/spinner';
import { useCallback } from 'react';
import { useParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { Refusal } from '../../../parts/refusal.tsx';
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
  const t = useTexts(texts);
  const { name = '' } = useParams();
  const iam = useClient(IAMClient);
  const ask = useCallback(() => iam.send(new GetGroupCommand({ GroupName: name, MaxItems: 1 })), [iam, name]);
  const { value, error, loading } = useAnswer(ask);
  if (loading && !value) return <Spinner size="large" />;
  if (!value?.Group) return <Refusal error={error} />;
  const { Arn: arn = '', Path, CreateDate } = value.Group;
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
