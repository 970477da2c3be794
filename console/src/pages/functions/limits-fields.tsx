import ColumnLayout from '@cloudscape-design/components/column-layout';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';

export interface Limits {
  readonly memory: string;
  readonly timeout: string;
}

interface LimitsFieldsProps {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}

/** How much memory a function has, and how long it may take. */
export function LimitsFields({ limits, onChange }: LimitsFieldsProps) {
  const t = useTexts(texts);
  return (
    <ColumnLayout columns={2}>
      <FormField label={t.memory} constraintText="128 - 10240">
        <Input
          type="number"
          inputMode="numeric"
          value={limits.memory}
          onChange={({ detail }) => onChange({ ...limits, memory: detail.value })}
        />
      </FormField>
      <FormField label={t.timeout} constraintText="1 - 900">
        <Input
          type="number"
          inputMode="numeric"
          value={limits.timeout}
          onChange={({ detail }) => onChange({ ...limits, timeout: detail.value })}
        />
      </FormField>
    </ColumnLayout>
  );
}
