import { UpdateAccountCommand } from '@aws-sdk/client-api-gateway';
import { useState } from 'react';
import { useNotifications } from '../../../../notifications.tsx';
import { FormModal } from '../../../../parts/form-modal.tsx';
import { SelectField } from '../../../../parts/select-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { useRoles } from '../../../iam/use-entities.ts';
import { useApi } from '../../api-state.tsx';
import { texts } from './texts.ts';

interface LogRoleProps {
  /** ARN, or empty. */
  readonly role: string;
  readonly onSaved: () => Promise<void>;
  readonly onClose: () => void;
}

/** Sets the role with which API Gateway writes the logs of the account. */
export function LogRole({ role, onSaved, onClose }: LogRoleProps) {
  const t = useTexts(texts);
  const { gateway } = useApi();
  const { tell } = useNotifications();
  const roles = useRoles();
  const [chosen, setChosen] = useState(role);
  const options = (roles.value ?? [])
    .filter(({ AssumeRolePolicyDocument = '' }) => AssumeRolePolicyDocument.includes('apigateway.amazonaws.com'))
    .map(({ RoleName = '', Arn = '' }) => ({ value: Arn, label: RoleName, description: Arn }));

  async function save(): Promise<void> {
    const patchOperations = [{ op: 'replace', path: '/cloudwatchRoleArn', value: chosen } as const];
    await gateway.send(new UpdateAccountCommand({ patchOperations }));
    tell(t.roleSaved);
    await onSaved();
    onClose();
  }

  return (
    <FormModal title={t.setRole} submit={t.save} disabled={chosen === ''} onSubmit={save} onClose={onClose}>
      <SelectField
        label={t.role}
        description={t.roleHint}
        placeholder={t.chooseRole}
        empty={t.noRole}
        asked={roles}
        options={options}
        value={chosen}
        onChange={setChosen}
      />
    </FormModal>
  );
}
