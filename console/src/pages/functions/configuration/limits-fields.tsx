import ColumnLayout from '@cloudscape-design/components/column-layout';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from '../texts.ts';

export interface Limits {
  readonly memory: string;
  readonly timeout: string;
}

interface LimitsFieldsProps {
  readonly limits: Limits;
  readonly onChange: (limits: Limits) => void;
}

const number = { type: 'number', inputMode: 'numeric' } as const;

/** How much memory a function has, and how long it may take. */
export function LimitsFields({ limits, onChange }: LimitsFieldsProps) {
  const t = useTexts(texts);
  return (
    <ColumnLayout columns={2}>
      <TextField
        {...number}
        label={t.memory}
        constraintText="128 - 10240"
        value={limits.memory}
        onChange={(memory) => onChange({ ...limits, memory })}
      />
      <TextField
        {...number}
        label={t.timeout}
        constraintText="1 - 900"
        value={limits.timeout}
        onChange={(timeout) => onChange({ ...limits, timeout })}
      />
    </ColumnLayout>
  );
}
