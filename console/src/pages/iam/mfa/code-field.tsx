import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';

interface CodeFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Six digits. */
export function CodeField({ label, value, onChange }: CodeFieldProps) {
  return (
    <FormField label={label}>
      <Input
        value={value}
        inputMode="numeric"
        placeholder="000000"
        onChange={({ detail }) => onChange(detail.value.replaceAll(/\D/g, '').slice(0, 6))}
      />
    </FormField>
  );
}
