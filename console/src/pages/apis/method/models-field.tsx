import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import type { Pair } from '../../../parts/pairs-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { useApi } from '../api-state.tsx';
import { texts } from './texts.ts';

interface ModelsFieldProps {
  readonly label: string;
  readonly description?: string;
  /** The name of a model by its content type. */
  readonly pairs: readonly Pair[];
  readonly onChange: (pairs: readonly Pair[]) => void;
}

/** The model of each content type, each in a row of its own. */
export function ModelsField({ label, description, pairs, onChange }: ModelsFieldProps) {
  const t = useTexts(texts);
  const { models } = useApi();
  const options = (models.value ?? []).map(({ name = '' }) => ({ value: name }));
  const change = (at: number, part: Partial<Pair>) => onChange(pairs.with(at, { ...pairs[at]!, ...part }));
  return (
    <FormField label={label} description={description} stretch>
      <AttributeEditor
        items={pairs}
        empty={t.noModels}
        addButtonText={t.addModel}
        removeButtonText={t.remove}
        removeButtonAriaLabel={({ name }) => `${t.remove} ${name}`}
        onAddButtonClick={() => onChange([...pairs, { name: 'application/json', value: 'Empty' }])}
        onRemoveButtonClick={({ detail }) => onChange(pairs.toSpliced(detail.itemIndex, 1))}
        definition={[
          {
            label: t.contentType,
            control: ({ name }, at) => (
              <Input value={name} spellcheck={false} onChange={({ detail }) => change(at, { name: detail.value })} />
            ),
          },
          {
            label: t.model,
            control: ({ value }, at) => (
              <Select
                options={options}
                selectedOption={{ value }}
                onChange={({ detail }) => change(at, { value: detail.selectedOption.value ?? '' })}
                statusType={models.loading ? 'loading' : 'finished'}
                filteringType="auto"
              />
            ),
          },
        ]}
      />
    </FormField>
  );
}
