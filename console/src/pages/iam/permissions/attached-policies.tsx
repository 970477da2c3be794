import { type AttachedPolicy, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { type Column, ListTable } from '../list-table.tsx';
import { policyPath } from '../paths.ts';
import { useTask } from '../use-task.ts';
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
    done: (name: string) => `${name} was detached.`,
  },
  ja: {
    title: 'アタッチされたポリシー',
    empty: 'アタッチされたポリシーはありません。',
    attach: 'ポリシーをアタッチ',
    detach: 'デタッチ',
    name: 'ポリシー',
    arn: 'ARN',
    done: (name: string) => `${name} をデタッチしました。`,
  },
};

/** The managed policies of a user, group or role; attaches and detaches them. */
export function AttachedPolicies({ holder: { kind, name } }: { readonly holder: Holder }) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [open, setOpen] = useState(false);
  const answer = useAnswer(useCallback(() => callsOf(iam, { kind, name }).attached(), [iam, kind, name]));

  async function detach({ PolicyArn = '', PolicyName = '' }: AttachedPolicy): Promise<void> {
    await callsOf(iam, { kind, name }).detach(PolicyArn);
    tell(t.done(PolicyName));
    answer.reload();
  }

  return (
    <SpaceBetween size="s">
      <Refusal error={task.error} onDismiss={task.forget} />
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        columns={columns(t)}
        idOf={({ PolicyArn = '' }) => PolicyArn}
        selection="single"
        actions={([selected]) => (
          <>
            {selected && (
              <Button loading={task.busy} onClick={() => task.run(() => detach(selected))}>
                {t.detach}
              </Button>
            )}
            <Button onClick={() => setOpen(true)}>{t.attach}</Button>
          </>
        )}
      />
      {open && (
        <AttachPolicies
          holder={{ kind, name }}
          attached={answer.value ?? []}
          onClose={() => setOpen(false)}
          onAttached={answer.reload}
        />
      )}
    </SpaceBetween>
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
    { id: 'arn', header: t.arn, text: ({ PolicyArn = '' }) => PolicyArn },
  ];
}
