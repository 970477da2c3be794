import FormField from '@cloudscape-design/components/form-field';
import Textarea from '@cloudscape-design/components/textarea';
import { useState } from 'react';

interface LinesFieldProps {
  readonly label: string;
  readonly description: string;
  readonly lines: readonly string[];
  /** Without empty ones, and without what is there twice. */
  readonly onChange: (lines: readonly string[]) => void;
}

/** Several short texts, one a line. */
export function LinesField({ label, description, lines, onChange }: LinesFieldProps) {
  const [text, setText] = useState(() => lines.join('\n'));
  const typed = (value: string) => {
    setText(value);
    const each = value.split('\n').map((line) => line.trim());
    onChange([...new Set(each.filter((line) => line !== ''))]);
  };
  return (
    <FormField label={label} description={description} stretch>
      <Textarea value={text} rows={3} spellcheck={false} onChange={({ detail }) => typed(detail.value)} />
    </FormField>
  );
}
