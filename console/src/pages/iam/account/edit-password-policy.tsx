import { IAMClient, type PasswordPolicy, UpdateAccountPasswordPolicyCommand } from '@aws-sdk/client-iam';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { useNotifications } from '../../../notifications.tsx';
import { FormModal } from '../../../parts/form-modal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { passwordRules, texts } from './password-rules.ts';

interface EditPasswordPolicyProps {
  readonly policy: PasswordPolicy;
  readonly onClose: () => void;
  readonly onSaved: () => Promise<void>;
}

/** The password policy as a form; what is left empty is not asked for. */
export function EditPasswordPolicy({ policy, onClose, onSaved }: EditPasswordPolicyProps) {
  const t = useTexts(texts);
  const iam = useClient(IAMClient);
  const { tell } = useNotifications();
  const [wanted, setWanted] = useState<PasswordPolicy>({ MinimumPasswordLength: 8, ...policy });
  const change = (part: PasswordPolicy) => setWanted((before) => ({ ...before, ...part }));

  async function save(): Promise<void> {
    const { ExpirePasswords: _, ...rules } = wanted;
    await iam.send(new UpdateAccountPasswordPolicyCommand(rules));
    tell(t.done);
    await onSaved();
    onClose();
  }

  return (
    <FormModal title={t.edit} submit={t.save} onSubmit={save} onClose={onClose}>
      {numbers.map(({ member, label }) => (
        <FormField key={member} label={t[label]}>
          <Input
            type="number"
            value={String(wanted[member] ?? '')}
            onChange={({ detail }) => change({ [member]: detail.value === '' ? undefined : Number(detail.value) })}
          />
        </FormField>
      ))}
      {passwordRules.map((rule) => (
        <Checkbox
          key={rule}
          checked={wanted[rule] ?? false}
          onChange={({ detail }) => change({ [rule]: detail.checked })}
        >
          {t[rule]}
        </Checkbox>
      ))}
    </FormModal>
  );
}

const numbers = [
  { member: 'MinimumPasswordLength', label: 'length' },
  { member: 'MaxPasswordAge', label: 'age' },
  { member: 'PasswordReusePrevention', label: 'reuse' },
] as const;
