import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import { useTexts } from '../preferences.tsx';

const texts = {
  en: { add: 'Add', remove: 'Remove', name: 'Name', value: 'Value' },
  ja: { add: '追加', remove: '削除', name: '名前', value: '値' },
};

/** Such as an environment variable, or a tag. */
export interface Pair {
  readonly name: string;
  readonly value: string;
}

interface PairsFieldProps {
  readonly label: string;
  readonly description?: string;
  readonly pairs: readonly Pair[];
  /** What is said where there is none. */
  readonly empty: string;
  readonly onChange: (pairs: readonly Pair[]) => void;
}

/** Names with their values under one label, each in a row of its own. */
export function PairsField({ label, description, pairs, empty, onChange }: PairsFieldProps) {
  const t = useTexts(texts);
  const column = (member: keyof Pair) => ({
    label: t[member],
    control: (pair: Pair, at: number) => (
      <Input
        value={pair[member]}
        onChange={({ detail }) => onChange(pairs.with(at, { ...pair, [member]: detail.value }))}
        spellcheck={false}
      />
    ),
  });
  return (
    <FormField label={label} description={description} stretch>
      <AttributeEditor
        items={pairs}
        empty={empty}
        addButtonText={t.add}
        removeButtonText={t.remove}
        removeButtonAriaLabel={({ name }) => `${t.remove} ${name}`}
        onAddButtonClick={() => onChange([...pairs, { name: '', value: '' }])}
        onRemoveButtonClick={({ detail }) => onChange(pairs.toSpliced(detail.itemIndex, 1))}
        definition={[column('name'), column('value')]}
      />
    </FormField>
  );
}

export function pairsOf(record: Readonly<Record<string, string>> = {}): readonly Pair[] {
  return Object.entries(record).map(([name, value]) => ({ name, value }));
}

/** Without those that have no name. */
export function recordOf(pairs: readonly Pair[]): Record<string, string> {
  return Object.fromEntries(pairs.filter(({ name }) => name !== '').map(({ name, value }) => [name, value]));
}
