import { type AttachedPolicy, IAMClient } from '@aws-sdk/client-iam';
import Button from '@cloudscape-design/components/button';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import type { Column } from '../../../parts/list-column.tsx';
import { ListTable } from '../../../parts/list-table.tsx';
import { PageLink } from '../../../parts/page-link.tsx';
import { useTask } from '../../../parts/use-task.ts';
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
    <>
      <ListTable
        title={t.title}
        empty={t.empty}
        answer={answer}
        task={task}
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
    { id: 'arn', header: t.arn, text: ({ PolicyArn = '' }) => PolicyArn },
  ];
}
