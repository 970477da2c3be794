import { SelectField } from '../../../../parts/select-field.tsx';
import { useTexts } from '../../../../preferences.tsx';
import { useApi } from '../../api-state.tsx';
import { keyOfMethod } from './method-keys.ts';
import { texts } from './texts.ts';

interface MethodFieldProps {
  /** Key of a method; empty: none is chosen. */
  readonly value: string;
  readonly onChange: (key: string) => void;
}

/** Chooses one of the methods of the draft. */
export function MethodField({ value, onChange }: MethodFieldProps) {
  const t = useTexts(texts);
  const { resources } = useApi();
  const options = (resources.value ?? []).flatMap(({ path = '', resourceMethods = {} }) =>
    Object.keys(resourceMethods).map((verb) => ({ value: keyOfMethod(verb, path), label: `${verb} ${path}` })),
  );
  return <SelectField label={t.method} options={options} asked={resources} value={value} onChange={onChange} />;
}
