import {
  DeleteAccountPasswordPolicyCommand,
  GetAccountPasswordPolicyCommand,
  IAMClient,
  NoSuchEntityException,
  type PasswordPolicy,
} from '@aws-sdk/client-iam';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { useCallback, useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { useAnswer } from '../../../use-answer.ts';
import { EditPasswordPolicy } from './edit-password-policy.tsx';
import { passwordRules, texts } from './password-rules.ts';

/** What the passwords of this account's users must be like. */
export function PasswordPolicyView() {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const task = useTask();
  const [open, setOpen] = useState(false);
  const { value, error, reload } = useAnswer(useCallback(() => read(iam), [iam]));
  const own = value !== undefined && value !== 'none';
  const remove = () => iam.send(new DeleteAccountPasswordPolicyCommand({}));
  const removed = () => {
    tell(t.removed);
    reload();
  };
  const actions = (
    <>
      {own && (
        <Button loading={task.busy} onClick={() => task.run(remove, removed)}>
          {t.remove}
        </Button>
      )}
      {value && <Button onClick={() => setOpen(true)}>{t.edit}</Button>}
    </>
  );
  return (
    <Section title={t.title} about={t.about} actions={actions} task={task} error={error}>
      {value === 'none' && <Box>{t.none}</Box>}
      {own && <Rules policy={value} />}
      {open && <EditPasswordPolicy policy={own ? value : {}} onClose={() => setOpen(false)} onSaved={reload} />}
    </Section>
  );
}

function Rules({ policy }: { readonly policy: PasswordPolicy }) {
  const t = useTexts(texts);
  const rules = passwordRules.map((rule) => ({
    label: t[rule],
    value: policy[rule] ? <StatusIndicator>{t.yes}</StatusIndicator> : t.no,
  }));
  const numbers = [
    { label: t.length, value: policy.MinimumPasswordLength ?? '-' },
    { label: t.ageShown, value: policy.MaxPasswordAge ?? '-' },
    { label: t.reuseShown, value: policy.PasswordReusePrevention ?? '-' },
  ];
  return <KeyValuePairs columns={4} items={[...numbers, ...rules]} />;
}

/** An account without a policy of its own answers NoSuchEntity. */
async function read(iam: IAMClient): Promise<PasswordPolicy | 'none'> {
  try {
    const { PasswordPolicy } = await iam.send(new GetAccountPasswordPolicyCommand({}));
    return PasswordPolicy ?? 'none';
  } catch (error) {
    if (error instanceof NoSuchEntityException) return 'none';
    throw error;
  }
}
