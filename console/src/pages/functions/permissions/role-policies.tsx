import { IAMClient } from '@aws-sdk/client-iam';
import { useCallback } from 'react';
import { useClient } from '../../../aws.ts';
import { type Column, nameColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { callsOf } from '../../iam/permissions/policy-holder.ts';

const texts = {
  en: {
    policies: 'Permissions policies',
    policy: 'Policy',
    kind: 'Type',
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
export function RolePolicies({ name }: { readonly name: string }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const ask = useCallback(() => heldPolicies(iam, name), [iam, name]);
  const inline = `/iam/roles/${name}?tab=permissions`;
  const columns: Column<HeldPolicy>[] = [
    nameColumn(
      t.policy,
      (policy) => policy.name,
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
      idOf={(policy) => policy.arn ?? policy.name}
    />
  );
}

async function heldPolicies(iam: IAMClient, name: string): Promise<readonly HeldPolicy[]> {
  const role = callsOf(iam, { kind: 'role', name });
  const [attached, inline] = await Promise.all([role.attached(), role.inlineNames()]);
  return [
    ...attached.map(({ PolicyName = '', PolicyArn }) => ({ name: PolicyName, arn: PolicyArn })),
    ...inline.map((policy) => ({ name: policy })),
  ];
}
