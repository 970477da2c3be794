import FormField from '@cloudscape-design/components/form-field';
import Multiselect from '@cloudscape-design/components/multiselect';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { ContentHandlingField } from './content-handling-field.tsx';
import type { IntegrationFieldsProps } from './integration-fields-props.ts';
import { mappedParameter } from './mapping-rows.ts';
import { MappingsField } from './mappings-field.tsx';
import { texts } from './texts.ts';
import { passesWhole } from './typed-integration.ts';

const passthroughBehaviors = ['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER'];

interface AdvancedFieldsProps extends IntegrationFieldsProps {
  /** The request parameters that the method declares. */
  readonly parameters: readonly string[];
}

/** What most integrations leave as it is. */
export function AdvancedFields({ typed, onChange, parameters }: AdvancedFieldsProps) {
  const t = useTexts(texts);
  return (
    <SpaceBetween size="m">
      <MappingsField rows={typed.mappings} onChange={(mappings) => onChange({ mappings })} />
      {!passesWhole(typed) && (
        <SelectField
          label={t.passthrough}
          options={passthroughBehaviors}
          value={typed.passthroughBehavior}
          onChange={(passthroughBehavior) => onChange({ passthroughBehavior })}
        />
      )}
      <ContentHandlingField
        value={typed.contentHandling}
        onChange={(contentHandling) => onChange({ contentHandling })}
      />
      <TextField
        label={t.timeout}
        constraintText={t.timeoutHint}
        inputMode="numeric"
        value={typed.timeout}
        onChange={(timeout) => onChange({ timeout })}
      />
      <CacheKeysField typed={typed} onChange={onChange} parameters={parameters} />
    </SpaceBetween>
  );
}

function CacheKeysField({ typed, onChange, parameters }: AdvancedFieldsProps) {
  const t = useTexts(texts);
  const own = typed.mappings.filter(({ name }) => name !== '').map(mappedParameter);
  const options = [...new Set([...parameters, ...own, ...typed.cacheKeys])].map((value) => ({ value }));
  return (
    <FormField label={t.cacheKeys} constraintText={t.cacheKeysHint}>
      <Multiselect
        options={options}
        selectedOptions={options.filter(({ value }) => typed.cacheKeys.includes(value))}
        placeholder={t.noCacheKeys}
        empty={t.noParameters}
        deselectAriaLabel={({ value = '' }) => `${t.remove} ${value}`}
        onChange={({ detail }) =>
          onChange({ cacheKeys: detail.selectedOptions.flatMap(({ value }) => (value ? [value] : [])) })
        }
      />
    </FormField>
  );
}
