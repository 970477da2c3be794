import { IAMClient, paginateListAttachedRolePolicies, paginateListRolePolicies } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../aws.ts';
import { everyItem } from '../../parts/every-item.ts';
import type { Column } from '../../parts/list-column.tsx';
import { nameColumn } from '../../parts/list-column.tsx';
import { ListTable } from '../../parts/list-table.tsx';
import { useTexts } from '../../preferences.tsx';
import { useAnswer } from '../../use-answer.ts';

const texts = {
  en: {
    policies: 'Policies of the role',
    policy: 'Policy',
    kind: 'Kind',
    attached: 'attached',
    inline: 'inline',
    none: 'The role has no policy: the function may do nothing, not even write its log.',
  },
  ja: {
    policies: 'ロールのポリシー',
    policy: 'ポリシー',
    kind: '種類',
    attached: 'アタッチ済み',
    inline: 'インライン',
    none: 'ロールにポリシーがないため、関数はログの書き込みも含めて何もできません。',
  },
};

interface HeldPolicy {
  readonly name: string;
  /** Absent: it is written into the role. */
  readonly arn?: string | undefined;
}

/** The policies of a role, attached and inline, each with the way to its text. */
export function RolePolicies({ name: RoleName }: { readonly name: string }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const ask = useCallback(() => heldPolicies(iam, RoleName), [iam, RoleName]);
  const inline = `/iam/roles/${RoleName}?tab=permissions`;
  const columns: Column<HeldPolicy>[] = [
    nameColumn(
      t.policy,
      ({ name }) => name,
      ({ arn }) => (arn ? `/iam/policies/${arn}` : inline),
    ),
    { id: 'kind', header: t.kind, text: ({ arn }) => (arn ? t.attached : t.inline) },
  ];
  return (
    <ListTable
      title={t.policies}
      empty={t.none}
      answer={useAnswer(ask)}
      columns={columns}
      idOf={({ name, arn }) => arn ?? name}
    />
  );
}

async function heldPolicies(client: IAMClient, RoleName: string): Promise<readonly HeldPolicy[]> {
  const [attached, inline] = await Promise.all([
    everyItem(paginateListAttachedRolePolicies({ client }, { RoleName }), (page) => page.AttachedPolicies),
    everyItem(paginateListRolePolicies({ client }, { RoleName }), (page) => page.PolicyNames),
  ]);
  return [
    ...attached.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })),
    ...inline.map((name) => ({ name })),
  ];
}
