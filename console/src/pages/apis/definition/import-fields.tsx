import Checkbox from '@cloudscape-design/components/checkbox';
import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { FileField } from '../../../parts/file-field.tsx';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { texts } from './texts.ts';

export interface ImportOptions {
  readonly file?: File | undefined;
  readonly mode: string;
  readonly basepath: string;
  readonly failOnWarnings: boolean;
}

interface ImportFieldsProps {
  readonly options: ImportOptions;
  /** An API takes the definition: how is asked. */
  readonly intoApi: boolean;
  readonly onChange: (options: ImportOptions) => void;
}

/** Which definition, and how it is taken. */
export function ImportFields({ options, intoApi, onChange }: ImportFieldsProps) {
  const t = useTexts(texts);
  const change = (part: Partial<ImportOptions>) => onChange({ ...options, ...part });
  return (
    <SpaceBetween size="m">
      <FileField
        label={t.file}
        description={t.fileHint}
        accept=".json,.yaml,.yml,application/json"
        file={options.file}
        onChange={(file) => change({ file })}
      />
      {intoApi && (
        <FormField label={t.mode}>
          <RadioGroup
            value={options.mode}
            onChange={({ detail }) => change({ mode: detail.value })}
            items={[
              { value: 'merge', label: t.merge, description: t.mergeHint },
              { value: 'overwrite', label: t.overwrite, description: t.overwriteHint },
            ]}
          />
        </FormField>
      )}
      <SelectField
        label={t.basepath}
        description={t.basepathHint}
        options={(['ignore', 'prepend', 'split'] as const).map((value) => ({ value, label: t[value] }))}
        value={options.basepath}
        onChange={(basepath) => change({ basepath })}
      />
      <Checkbox
        checked={options.failOnWarnings}
        onChange={({ detail }) => change({ failOnWarnings: detail.checked })}
        description={t.failHint}
      >
        {t.fail}
      </Checkbox>
    </SpaceBetween>
  );
}
