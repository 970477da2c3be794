import Autosuggest from '@cloudscape-design/components/autosuggest';
import FormField from '@cloudscape-design/components/form-field';
import { useTexts } from '../../../preferences.tsx';
import { trustedBy } from '../../iam/roles/trust-policy.ts';
import { useRoles } from '../../iam/use-entities.ts';
import { texts } from './texts.ts';

interface IntegrationRoleFieldProps {
  readonly label: string;
  readonly hint: string;
  /** ARN, or empty. */
  readonly role: string;
  readonly onChange: (role: string) => void;
}

/** The ARN of a role, with those that API Gateway may assume to choose from. */
export function IntegrationRoleField({ label, hint, role, onChange }: IntegrationRoleFieldProps) {
  const t = useTexts(texts);
  const { value = [], loading } = useRoles();
  const options = value
    .filter(({ AssumeRolePolicyDocument }) => trustedBy(AssumeRolePolicyDocument).includes('apigateway.amazonaws.com'))
    .map(({ Arn = '', RoleName = '' }) => ({ value: Arn, label: RoleName, description: Arn }));
  return (
    <FormField label={label} constraintText={hint}>
      <Autosuggest
        value={role}
        options={options}
        placeholder="arn:aws:iam::"
        statusType={loading ? 'loading' : 'finished'}
        enteredTextLabel={t.use}
        onChange={({ detail }) => onChange(detail.value)}
      />
    </FormField>
  );
}
