import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Input from '@cloudscape-design/components/input';
import { useTexts } from '../../preferences.tsx';
import { texts } from './texts.ts';

export interface Variable {
  readonly name: string;
  readonly value: string;
}

interface EnvironmentFieldsProps {
  readonly variables: readonly Variable[];
  readonly onChange: (variables: readonly Variable[]) => void;
}

/** The environment variables of a function, each with its name and its value. */
export function EnvironmentFields({ variables, onChange }: EnvironmentFieldsProps) {
  const t = useTexts(texts);
  const change = (at: number, part: Partial<Variable>) =>
    onChange(variables.map((variable, index) => (index === at ? { ...variable, ...part } : variable)));
  return (
    <AttributeEditor
      items={variables}
      empty={t.noVariables}
      addButtonText={t.addVariable}
      removeButtonText={t.removeVariable}
      removeButtonAriaLabel={({ name }) => `${t.removeVariable} ${name}`}
      onAddButtonClick={() => onChange([...variables, { name: '', value: '' }])}
      onRemoveButtonClick={({ detail }) => onChange(variables.filter((_, index) => index !== detail.itemIndex))}
      definition={[
        {
          label: t.key,
          control: ({ name }, at) => (
            <Input value={name} onChange={({ detail }) => change(at, { name: detail.value })} spellcheck={false} />
          ),
        },
        {
          label: t.value,
          control: ({ value }, at) => (
            <Input value={value} onChange={({ detail }) => change(at, { value: detail.value })} spellcheck={false} />
          ),
        },
      ]}
    />
  );
}

export function variablesOf(record: Readonly<Record<string, string>> = {}): readonly Variable[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

export function recordOf(variables: readonly Variable[]): Record<string, string> {
  return Object.fromEntries(variables.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
}
