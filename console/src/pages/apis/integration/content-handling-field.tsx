import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

interface ContentHandlingFieldProps {
  /** Empty: the payload passes as it is. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** What becomes of a payload between text and bytes. */
export function ContentHandlingField({ value, onChange }: ContentHandlingFieldProps) {
  const t = useTexts(texts);
  const options = Object.entries(t.handlings).map(([handling, label]) => ({ value: handling, label }));
  return <SelectField label={t.handling} options={options} value={value} onChange={onChange} />;
}
