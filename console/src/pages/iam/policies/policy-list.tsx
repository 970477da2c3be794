import { DeletePolicyCommand, IAMClient, type Policy, type PolicyScopeType } from '@aws-sdk/client-iam';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useSearchParams } from 'react-router';
import { useClient } from '../../../aws.ts';
import { EntityList } from '../../../parts/list/entity-list.tsx';
import type { Column } from '../../../parts/list/list-column.tsx';
import { useTexts } from '../../../preferences.tsx';
import { isOwnPolicy, policyPath } from '../paths.ts';
import { usePolicies } from '../use-entities.ts';
import { CreatePolicy } from './create-policy.tsx';

const texts = {
  en: {
    title: 'Policies',
    description: 'Policies that can be attached: those that AWS manages, and those of this account.',
    empty: 'There is no customer managed policy yet.',
    create: 'Create policy',
    scope: 'Filter by type',
    All: 'All',
    AWS: 'AWS managed',
    Local: 'Customer managed',
    name: 'Policy name',
    type: 'Type',
    attached: 'Attached to',
    changed: 'Edited',
  },
  ja: {
    title: 'ポリシー',
    description: 'アタッチできるポリシーです。AWS が管理するものと、このアカウントのものがあります。',
    empty: 'カスタマー管理ポリシーはまだありません。',
    create: 'ポリシーを作成',
    scope: 'ポリシーの種類',
    All: 'すべて',
    AWS: 'AWS 管理',
    Local: 'カスタマー管理',
    name: 'ポリシー名',
    type: 'タイプ',
    attached: 'アタッチ数',
    changed: '更新日時',
  },
};

const scopes = ['All', 'AWS', 'Local'] as const satisfies readonly PolicyScopeType[];

/** Every managed policy, AWS's and the account's own. */
export default function PolicyList() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const [search, setSearch] = useSearchParams();
  const scope = scopes.find((each) => each === search.get('scope')) ?? 'All';
  return (
    <EntityList
      key={scope}
      texts={t}
      answer={usePolicies(scope)}
      nameOf={({ PolicyName = '' }) => PolicyName}
      to={({ Arn = '' }) => policyPath(Arn)}
      columns={columns(t)}
      create={(close) => <CreatePolicy onClose={close} />}
      {...(scope === 'Local' && {
        remove: ({ Arn }: Policy) => iam.send(new DeletePolicyCommand({ PolicyArn: Arn })),
      })}
      filters={
        <SegmentedControl
          label={t.scope}
          selectedId={scope}
          options={scopes.map((id) => ({ id, text: t[id] }))}
          onChange={({ detail }) => setSearch(narrowed(search, detail.selectedId), { replace: true })}
        />
      }
    />
  );
}

/** What is sought stays; the list begins again. */
function narrowed(search: URLSearchParams, scope: string): URLSearchParams {
  const find = search.get('find');
  return new URLSearchParams({ scope, ...(find !== null && { find }) });
}

function columns(t: (typeof texts)['en']): Column<Policy>[] {
  return [
    { id: 'type', header: t.type, text: ({ Arn = '' }) => (isOwnPolicy(Arn) ? t.Local : t.AWS) },
    { id: 'attached', header: t.attached, text: ({ AttachmentCount = 0 }) => String(AttachmentCount) },
    {
      id: 'changed',
      header: t.changed,
      text: ({ UpdateDate }) => UpdateDate?.toLocaleDateString() ?? '-',
      order: ({ UpdateDate }) => UpdateDate?.getTime() ?? 0,
    },
  ];
}
