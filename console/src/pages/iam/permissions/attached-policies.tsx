import { type AttachedPolicy, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { ConfirmEach } from '../../../parts/confirm-each.tsx';
import { type Column, copyColumn } from '../../../parts/list/list-column.tsx';
import { ListTable } from '../../../parts/list/list-table.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { policyPath } from '../paths.ts';
import { AttachPolicies } from './attach-policies.tsx';
import { callsOf, type Holder } from './policy-holder.ts';

const texts = {
  en: {
    title: 'Attached policies',
    empty: 'No policy is attached.',
    attach: 'Attach policies',
    detach: 'Detach',
    name: 'Policy',
    arn: 'ARN',
    detaching: (holder: string) => ({
      title: 'Detach policies?',
      submit: 'Detach',
      what: (names: string) => `${names} will no longer apply to ${holder}.`,
      done: (names: string) => `Detached: ${names}.`,
    }),
  },
  ja: {
    title: 'アタッチされたポリシー',
    empty: 'アタッチされたポリシーはありません。',
    attach: 'ポリシーをアタッチ',
    detach: 'デタッチ',
    name: 'ポリシー',
    arn: 'ARN',
    detaching: (holder: string) => ({
      title: 'ポリシーをデタッチしますか?',
      submit: 'デタッチ',
      what: (names: string) => `${names} は ${holder} に適用されなくなります。`,
      done: (names: string) => `デタッチしました: ${names}`,
    }),
  },
};

/** The managed policies of a user, group or role; attaches and detaches them. */
export function AttachedPolicies({ holder: { kind, name } }: { readonly holder: Holder }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const [open, setOpen] = useState<'attach' | readonly AttachedPolicy[]>();
  const close = () => setOpen(undefined);
  const answer = useAnswer(useCallback(() => callsOf(iam, { kind, name }).attached(), [iam, kind, name]));

  return (
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ PolicyArn = '' }) => PolicyArn}
        selection="multi"
        actions={(selected) => (
          <Button disabled={selected.length === 0} onClick={() => setOpen(selected)}>
            {t.detach}
          </Button>
        )}
        create={{ text: t.attach, onClick: () => setOpen('attach') }}
      />
      {typeof open === 'object' && (
        <ConfirmEach
          items={open}
          nameOf={({ PolicyName = '' }) => PolicyName}
          words={t.detaching(name)}
          act={({ PolicyArn = '' }) => callsOf(iam, { kind, name }).detach(PolicyArn)}
          onClose={close}
          onDone={answer.reload}
        />
      )}
      {open === 'attach' && (
        <AttachPolicies
          holder={{ kind, name }}
          attached={answer.value ?? []}
          onClose={close}
          onAttached={answer.reload}
        />
      )}
    </>
  );
}

function columns(t: (typeof texts)['en']): Column<AttachedPolicy>[] {
  return [
    {
      id: 'name',
      header: t.name,
      text: ({ PolicyName = '' }) => PolicyName,
      cell: ({ PolicyName, PolicyArn = '' }) => <PageLink to={policyPath(PolicyArn)}>{PolicyName}</PageLink>,
    },
    copyColumn('arn', t.arn, ({ PolicyArn = '' }) => PolicyArn),
  ];
}
