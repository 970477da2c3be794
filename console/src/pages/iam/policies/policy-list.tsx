import type { Policy, PolicyScopeType } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import SegmentedControl from '@cloudscape-design/components/segmented-control';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { type Column, ListTable } from '../list-table.tsx';
import { policyPath } from '../paths.ts';
import { CreatePolicy } from './create-policy.tsx';
import { usePolicies } from './use-policies.ts';

const texts = {
  en: {
    title: 'Policies',
    description: 'Policies that can be attached: those that AWS manages, and those of this account.',
    empty: 'There is no policy of your own yet.',
    create: 'Create policy',
    scope: 'Whose policies',
    All: 'All',
    AWS: 'AWS managed',
    Local: 'Own',
    name: 'Policy name',
    type: 'Type',
    attached: 'Attached to',
    changed: 'Changed',
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
  const [search, setSearch] = useSearchParams();
  const scope = scopes.find((each) => each === search.get('scope')) ?? 'All';
  const answer = usePolicies(scope);
  const [open, setOpen] = useState(false);
  return (
    <>
      <ListTable
        page
        title={t.title}
        description={t.description}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ Arn = '' }) => Arn}
        filters={
          <SegmentedControl
            label={t.scope}
            selectedId={scope}
            options={scopes.map((id) => ({ id, text: t[id] }))}
            onChange={({ detail }) => setSearch({ scope: detail.selectedId }, { replace: true })}
          />
        }
        actions={() => (
          <Button variant="primary" onClick={() => setOpen(true)}>
            {t.create}
          </Button>
        )}
      />
      {open && <CreatePolicy onClose={() => setOpen(false)} />}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<Policy>[] {
  return [
    {
      id: 'name',
      header: t.name,
      text: ({ PolicyName = '' }) => PolicyName,
      cell: ({ PolicyName, Arn = '' }) => (
        <PageLink to={policyPath(Arn)} variant="primary">
          {PolicyName}
        </PageLink>
      ),
    },
    { id: 'type', header: t.type, text: ({ Arn = '' }) => (Arn.startsWith('arn:aws:iam::aws:') ? t.AWS : t.Local) },
    { id: 'attached', header: t.attached, text: ({ AttachmentCount = 0 }) => String(AttachmentCount) },
    {
      id: 'changed',
      header: t.changed,
      text: ({ UpdateDate }) => UpdateDate?.toISOString() ?? '',
      cell: ({ UpdateDate }) => UpdateDate?.toLocaleDateString() ?? '-',
    },
  ];
}
