import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useTexts } from '../../../preferences.tsx';
import { type MappingRow, mappingPlaces } from './mapping-rows.ts';
import { texts } from './texts.ts';

interface MappingsFieldProps {
  readonly rows: readonly MappingRow[];
  readonly onChange: (rows: readonly MappingRow[]) => void;
}

/** The parameters of the request to a back end, each in a row of its own. */
export function MappingsField({ rows, onChange }: MappingsFieldProps) {
  const t = useTexts(texts);
  const names = { querystring: t.querystring, header: t.header, path: t.pathPlace };
  const options = mappingPlaces.map((value) => ({ value, label: names[value] }));
  const change = (at: number, part: Partial<MappingRow>) => onChange(rows.with(at, { ...rows[at]!, ...part }));
  const text = (member: 'name' | 'source', placeholder: string) => ({
    label: t[member],
    control: (row: MappingRow, at: number) => (
      <Input
        value={row[member]}
        placeholder={placeholder}
        spellcheck={false}
        onChange={({ detail }) => change(at, { [member]: detail.value })}
      />
    ),
  });
  return (
    <FormField label={t.mappings} description={t.mappingsHint} stretch>
      <AttributeEditor
        items={rows}
        empty={t.noMappings}
        addButtonText={t.addMapping}
        removeButtonText={t.remove}
        removeButtonAriaLabel={({ name }) => `${t.remove} ${name}`}
        onAddButtonClick={() => onChange([...rows, { place: 'querystring', name: '', source: '' }])}
        onRemoveButtonClick={({ detail }) => onChange(rows.toSpliced(detail.itemIndex, 1))}
        definition={[
          {
            label: t.place,
            control: ({ place }, at) => (
              <Select
                options={options}
                selectedOption={options.find(({ value }) => value === place) ?? null}
                onChange={({ detail }) => change(at, { place: detail.selectedOption.value as MappingRow['place'] })}
              />
            ),
          },
          text('name', ''),
          text('source', 'method.request.'),
        ]}
      />
    </FormField>
  );
}
