import { IAMClient, type ListEntitiesForPolicyResponse, paginateListEntitiesForPolicy } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { everyItem, pageSize } from '../../../parts/every-item.ts';
import type { Column } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { entityPath } from '../paths.ts';
import type { Holder } from '../permissions/policy-holder.ts';

const texts = {
  en: {
    title: 'Attached as a permissions policy',
    empty: 'The policy is not attached to any entity.',
    name: 'Entity name',
    type: 'Entity type',
    user: 'User',
    group: 'Group',
    role: 'Role',
  },
  ja: {
    title: 'アタッチ先',
    empty: 'どこにもアタッチされていません。',
    name: '名前',
    type: 'タイプ',
    user: 'ユーザー',
    group: 'グループ',
    role: 'ロール',
  },
};

/** The users, groups and roles that a policy is attached to. */
export function PolicyEntities({ arn: PolicyArn }: { readonly arn: string }) {
  const t = useTexts(texts);
  const client = useClient(IAMClient);
  const answer = useAnswer(
    useCallback(
      () => everyItem(paginateListEntitiesForPolicy({ client, pageSize }, { PolicyArn }), holdersOn),
      [client, PolicyArn],
    ),
  );
  const columns: Column<Holder>[] = [
    {
      id: 'name',
      header: t.name,
      text: ({ name }) => name,
      cell: ({ kind, name }) => <PageLink to={entityPath(kind, name)}>{name}</PageLink>,
    },
    { id: 'type', header: t.type, text: ({ kind }) => t[kind] },
  ];
  return (
    <ListTable
      title={t.title}
      empty={t.empty}
      answer={answer}
      columns={columns}
      idOf={({ kind, name }) => `${kind}/${name}`}
    />
  );
}

function holdersOn(page: ListEntitiesForPolicyResponse): readonly Holder[] {
  return [
    ...(page.PolicyUsers ?? []).map(({ UserName = '' }) => ({ kind: 'user', name: UserName }) as const),
    ...(page.PolicyGroups ?? []).map(({ GroupName = '' }) => ({ kind: 'group', name: GroupName }) as const),
    ...(page.PolicyRoles ?? []).map(({ RoleName = '' }) => ({ kind: 'role', name: RoleName }) as const),
  ];
}
