import type { ContextKeyTypeEnum } from '@aws-sdk/client-iam';
import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Autosuggest from '@cloudscape-design/components/autosuggest';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { knownKeys } from '../../../parts/policy/service-actions.ts';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: {
    key: 'Condition key',
    type: 'Type',
    value: 'Value',
    add: 'Add condition key',
    remove: (key: string) => `Remove ${key}`,
    removeText: 'Remove',
    use: (key: string) => `Use: ${key}`,
    empty: 'No condition key is given.',
  },
  ja: {
    key: '条件キー',
    type: '型',
    value: '値',
    add: '条件キーを追加',
    remove: (key: string) => `${key} を削除`,
    removeText: '削除',
    use: (key: string) => `使用: ${key}`,
    empty: '条件キーは指定されていません。',
  },
};

const types = 'string stringList numeric boolean ip binary date'.split(' ').map((value) => ({ value }));
const keys = knownKeys.map((value) => ({ value }));

/** A key of the simulated request. */
export interface ContextRow {
  readonly key: string;
  readonly type: ContextKeyTypeEnum;
  readonly value: string;
}

interface ContextEntriesProps {
  readonly rows: readonly ContextRow[];
  readonly onChange: (rows: readonly ContextRow[]) => void;
}

/** The condition keys that a simulated request carries. */
export function ContextEntries({ rows, onChange }: ContextEntriesProps) {
  const t = useTexts(texts);
  const change = (at: number, part: Partial<ContextRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...part } : row)));
  return (
    <AttributeEditor
      items={rows}
      empty={t.empty}
      addButtonText={t.add}
      removeButtonText={t.removeText}
      removeButtonAriaLabel={({ key }) => t.remove(key)}
      onAddButtonClick={() => onChange([...rows, { key: '', type: 'string', value: '' }])}
      onRemoveButtonClick={({ detail }) => onChange(rows.filter((_, index) => index !== detail.itemIndex))}
      definition={[
        {
          label: t.key,
          control: ({ key }, at) => (
            <Autosuggest
              value={key}
              virtualScroll
              options={keys}
              enteredTextLabel={t.use}
              onChange={({ detail }) => change(at, { key: detail.value })}
            />
          ),
        },
        {
          label: t.type,
          control: ({ type }, at) => (
            <Select
              selectedOption={{ value: type }}
              options={types}
              onChange={({ detail }) => change(at, { type: detail.selectedOption.value as ContextKeyTypeEnum })}
            />
          ),
        },
        {
          label: t.value,
          control: ({ value }, at) => (
            <Input value={value} onChange={({ detail }) => change(at, { value: detail.value })} />
          ),
        },
      ]}
    />
  );
}
