import FormField from '@cloudscape-design/components/form-field';
import Select from '@cloudscape-design/components/select';
import { Refusal } from '../../../parts/refusal.tsx';
import { usePolicies } from '../use-entities.ts';

interface PolicySelectProps {
  readonly label: string;
  /** ARN. */
  readonly policy: string | undefined;
  readonly onChange: (arn: string | undefined) => void;
}

/** One policy of all that there are. */
export function PolicySelect({ label, policy, onChange }: PolicySelectProps) {
  const { value = [], loading, error } = usePolicies('All');
  const options = value.map(({ Arn = '', PolicyName = '' }) => ({ value: Arn, label: PolicyName, description: Arn }));
  return (
    <FormField label={label}>
      <Select
        virtualScroll
        filteringType="auto"
        placeholder={label}
        statusType={loading ? 'loading' : 'finished'}
        options={options}
        selectedOption={options.find((option) => option.value === policy) ?? null}
        onChange={({ detail }) => onChange(detail.selectedOption.value)}
      />
      <Refusal error={error} />
    </FormField>
  );
}
