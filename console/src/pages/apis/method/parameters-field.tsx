import AttributeEditor from '@cloudscape-design/components/attribute-editor';
import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import Input from '@cloudscape-design/components/input';
import Select from '@cloudscape-design/components/select';
import { useTexts } from '../../../preferences.tsx';

const texts = {
  en: {
    label: 'Request parameters',
    about: 'What integration requests may read of a request.',
    none: 'No request parameters.',
    place: 'In',
    name: 'Name',
    required: 'Required',
    querystring: 'URL query string',
    header: 'HTTP request header',
    path: 'Path',
    add: 'Add parameter',
    remove: 'Remove',
  },
  ja: {
    label: 'リクエストパラメータ',
    about: '統合リクエストがリクエストから読み取れるものです。',
    none: 'リクエストパラメータはありません。',
    place: '場所',
    name: '名前',
    required: '必須',
    querystring: 'URL クエリ文字列',
    header: 'HTTP リクエストヘッダー',
    path: 'パス',
    add: 'パラメータを追加',
    remove: '削除',
  },
};

const places = ['querystring', 'header', 'path'] as const;

export interface ParameterRow {
  readonly place: (typeof places)[number];
  readonly name: string;
  readonly required: boolean;
}

interface ParametersFieldProps {
  readonly rows: readonly ParameterRow[];
  readonly onChange: (rows: readonly ParameterRow[]) => void;
}

/** The parameters of a method's request, each in a row of its own. */
export function ParametersField({ rows, onChange }: ParametersFieldProps) {
  const t = useTexts(texts);
  const change = (at: number, part: Partial<ParameterRow>) => onChange(rows.with(at, { ...rows[at]!, ...part }));
  const options = places.map((value) => ({ value, label: t[value] }));
  return (
    <FormField label={t.label} description={t.about} stretch>
      <AttributeEditor
        items={rows}
        empty={t.none}
        addButtonText={t.add}
        removeButtonText={t.remove}
        removeButtonAriaLabel={({ name }) => `${t.remove} ${name}`}
        onAddButtonClick={() => onChange([...rows, { place: 'querystring', name: '', required: false }])}
        onRemoveButtonClick={({ detail }) => onChange(rows.toSpliced(detail.itemIndex, 1))}
        definition={[
          {
            label: t.place,
            control: ({ place }, at) => (
              <Select
                options={options}
                selectedOption={options.find(({ value }) => value === place) ?? null}
                onChange={({ detail }) => change(at, { place: detail.selectedOption.value as ParameterRow['place'] })}
              />
            ),
          },
          {
            label: t.name,
            control: ({ name }, at) => (
              <Input value={name} spellcheck={false} onChange={({ detail }) => change(at, { name: detail.value })} />
            ),
          },
          {
            label: t.required,
            control: ({ required }, at) => (
              <Checkbox checked={required} onChange={({ detail }) => change(at, { required: detail.checked })} />
            ),
          },
        ]}
      />
    </FormField>
  );
}

const form = /^method\.request\.(querystring|header|path)\.(.+)$/;

/** `method.request.querystring.page` to whether it is required, as rows. */
export function parameterRows(parameters: Readonly<Record<string, boolean>> = {}): readonly ParameterRow[] {
  return Object.entries(parameters).flatMap(([parameter, required]) => {
    const [, place, name = ''] = form.exec(parameter) ?? [];
    return place ? [{ place: place as ParameterRow['place'], name, required }] : [];
  });
}

/** Without those that have no name; as patches have them, in words. */
export function parametersOf(rows: readonly ParameterRow[]): Record<string, string> {
  const named = rows.filter(({ name }) => name !== '');
  return Object.fromEntries(
    named.map(({ place, name, required }) => [`method.request.${place}.${name}`, String(required)]),
  );
}
