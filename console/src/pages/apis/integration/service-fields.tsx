import FormField from '@cloudscape-design/components/form-field';
import RadioGroup from '@cloudscape-design/components/radio-group';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { verbs } from '../call/verbs.ts';
import type { IntegrationFieldsProps } from './integration-fields-props.ts';
import { IntegrationRoleField } from './integration-role-field.tsx';
import type { ServiceTarget } from './integration-uri.ts';
import { texts } from './texts.ts';

/** A service of AWS by the parts of its ARN, and the role that it is called as. */
export function ServiceFields({ typed, onChange }: IntegrationFieldsProps) {
  const t = useTexts(texts);
  const { service, httpMethod, credentials } = typed;
  const change = (part: Partial<ServiceTarget>) => onChange({ service: { ...service, ...part } });
  return (
    <SpaceBetween size="m">
      <TextField label={t.region} value={service.region} spellcheck={false} onChange={(region) => change({ region })} />
      <TextField
        label={t.serviceName}
        constraintText={t.serviceHint}
        value={service.service}
        spellcheck={false}
        onChange={(name) => change({ service: name })}
      />
      <SelectField
        label={t.httpMethod}
        options={verbs}
        value={httpMethod}
        onChange={(verb) => onChange({ httpMethod: verb })}
      />
      <FormField label={t.form}>
        <RadioGroup
          value={service.form}
          onChange={({ detail }) => change({ form: detail.value as ServiceTarget['form'] })}
          items={(['action', 'path'] as const).map((value) => ({ value, label: t[value] }))}
        />
      </FormField>
      <TextField
        label={service.form === 'action' ? t.actionName : t.pathOverride}
        value={service.target}
        spellcheck={false}
        onChange={(target) => change({ target })}
      />
      <IntegrationRoleField
        label={t.role}
        hint={t.roleHint}
        role={credentials}
        onChange={(role) => onChange({ credentials: role })}
      />
    </SpaceBetween>
  );
}
