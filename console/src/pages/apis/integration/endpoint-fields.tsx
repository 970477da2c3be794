import Checkbox from '@cloudscape-design/components/checkbox';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { SelectField } from '../../../parts/select-field.tsx';
import { TextField } from '../../../parts/text-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { verbs } from '../call/verbs.ts';
import { FunctionField } from './function-field.tsx';
import type { IntegrationFieldsProps } from './integration-fields-props.ts';
import { IntegrationRoleField } from './integration-role-field.tsx';
import { ServiceFields } from './service-fields.tsx';
import { texts } from './texts.ts';
import { VpcLinkField } from './vpc-link-field.tsx';

/** Where the request goes, by the kind of the integration. A MOCK has no such place. */
export function EndpointFields(fields: IntegrationFieldsProps) {
  const t = useTexts(texts);
  const { typed, onChange } = fields;
  const { kind, functionArn, credentials } = typed;
  if (kind === 'mock') return null;
  if (kind === 'service') return <ServiceFields {...fields} />;
  if (kind !== 'lambda') return <HttpFields {...fields} />;
  return (
    <SpaceBetween size="m">
      <FunctionField functionArn={functionArn} onChange={(arn) => onChange({ functionArn: arn })} />
      <IntegrationRoleField
        label={t.roleOptional}
        hint={t.roleOptionalHint}
        role={credentials}
        onChange={(role) => onChange({ credentials: role })}
      />
    </SpaceBetween>
  );
}

function HttpFields({ typed, onChange }: IntegrationFieldsProps) {
  const t = useTexts(texts);
  const { kind, url, httpMethod, connectionId, insecureSkipVerification } = typed;
  return (
    <SpaceBetween size="m">
      {kind === 'vpcLink' && <VpcLinkField link={connectionId} onChange={(id) => onChange({ connectionId: id })} />}
      <SelectField
        label={t.httpMethod}
        options={[...verbs, 'ANY']}
        value={httpMethod}
        onChange={(verb) => onChange({ httpMethod: verb })}
      />
      <TextField
        label={t.url}
        constraintText={t.urlHint}
        placeholder="https://"
        spellcheck={false}
        value={url}
        onChange={(typedUrl) => onChange({ url: typedUrl })}
      />
      <Checkbox
        checked={insecureSkipVerification}
        onChange={({ detail }) => onChange({ insecureSkipVerification: detail.checked })}
      >
        {t.insecure}
      </Checkbox>
    </SpaceBetween>
  );
}
