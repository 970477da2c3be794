import { type AttachedPolicy, IAMClient, type Policy } from '@aws-sdk/client-iam';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { useTexts } from '../../../preferences.tsx';
import { isOwnPolicy } from '../paths.ts';
import { PolicyPreview } from '../policies/policy-preview.tsx';
import { usePolicies } from '../use-entities.ts';
import { callsOf, type Holder } from './policy-holder.ts';

const texts = {
  en: {
    title: (name: string) => `Attach policies to ${name}`,
    attach: (count: number) => (count === 0 ? 'Attach' : `Attach (${count})`),
    policies: 'Policies',
    empty: 'There is no policy.',
    name: 'Policy',
    type: 'Type',
    own: 'Customer managed',
    aws: 'AWS managed',
    done: (names: string) => `Attached: ${names}.`,
  },
  ja: {
    title: (name: string) => `${name} にポリシーをアタッチ`,
    attach: (count: number) => (count === 0 ? 'アタッチ' : `アタッチ (${count})`),
    policies: 'ポリシー',
    empty: 'ポリシーはありません。',
    name: 'ポリシー',
    type: 'タイプ',
    own: 'カスタマー管理',
    aws: 'AWS 管理',
    done: (names: string) => `アタッチしました: ${names}`,
  },
};

interface AttachPoliciesProps {
  readonly holder: Holder;
  readonly attached: readonly AttachedPolicy[];
  readonly onClose: () => void;
  readonly onAttached: () => Promise<void>;
}

/** Every policy that can still be attached, AWS's and the account's own; attaches those that are picked. */
export function AttachPolicies({ holder, attached, onClose, onAttached }: AttachPoliciesProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [picked, setPicked] = useState<readonly Policy[]>([]);
  const all = usePolicies('All');
  const there = new Set(attached.map(({ PolicyArn }) => PolicyArn));
  const value = all.value?.filter(({ Arn }) => !there.has(Arn));

  async function attach(): Promise<void> {
    const { attach: one } = callsOf(iam, holder);
    try {
      for (const { Arn = '' } of picked) await one(Arn);
    } finally {
      await onAttached();
    }
    tell(t.done(picked.map(({ PolicyName }) => PolicyName).join(', ')));
    onClose();
  }

  return (
    <FormModal
      title={t.title(holder.name)}
      submit={t.attach(picked.length)}
      size="large"
      disabled={picked.length === 0}
      onSubmit={attach}
      onClose={onClose}
    >
      <ListTable
        title={t.policies}
        empty={t.empty}
        answer={{ ...all, value }}
        idOf={({ Arn = '' }) => Arn}
        selection="multi"
        onSelect={setPicked}
        columns={[
          {
            id: 'name',
            header: t.name,
            text: ({ PolicyName = '' }) => PolicyName,
            cell: (policy) => <PolicyPreview policy={policy} />,
          },
          { id: 'type', header: t.type, text: ({ Arn = '' }) => (isOwnPolicy(Arn) ? t.own : t.aws) },
        ]}
      />
    </FormModal>
  );
}
