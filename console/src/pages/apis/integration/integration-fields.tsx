import Checkbox from '@cloudscape-design/components/checkbox';
import ExpandableSection from '@cloudscape-design/components/expandable-section';
import SpaceBetween from '@cloudscape-design/components/space-between';
import type { ReactNode } from 'react';
import { SelectField } from '../../../parts/select-field.tsx';
import { useTexts } from '../../../preferences.tsx';
import { TemplatesField } from '../method/templates-field.tsx';
import { AdvancedFields } from './advanced-fields.tsx';
import { EndpointFields } from './endpoint-fields.tsx';
import type { IntegrationFieldsProps } from './integration-fields-props.ts';
import { type IntegrationKind, integrationKinds, mayBeProxy } from './integration-kind.ts';
import { texts } from './texts.ts';
import { passesWhole } from './typed-integration.ts';

interface AllFieldsProps extends IntegrationFieldsProps {
  /** The request parameters that the method declares. */
  readonly parameters: readonly string[];
  /** What belongs to where the request goes. */
  readonly children?: ReactNode;
}

/** What stands behind a method, and how it is asked. */
export function IntegrationFields({ parameters, children, ...fields }: AllFieldsProps) {
  const t = useTexts(texts);
  const { typed, onChange } = fields;
  const { kind } = typed;
  return (
    <SpaceBetween size="m">
      <SelectField
        label={t.kind}
        value={kind}
        options={integrationKinds.map((value) => ({ value, label: t[value], description: t[`${value}Said`] }))}
        onChange={(value) => onChange({ kind: value as IntegrationKind })}
      />
      {mayBeProxy(kind) && (
        <Checkbox
          checked={typed.proxy}
          description={t.proxySaid}
          onChange={({ detail }) => onChange({ proxy: detail.checked })}
        >
          {t.proxyOf[kind as keyof typeof t.proxyOf]}
        </Checkbox>
      )}
      <EndpointFields {...fields} />
      {children}
      {!passesWhole(typed) && (
        <TemplatesField rows={typed.templates} onChange={(templates) => onChange({ templates })} />
      )}
      <ExpandableSection headerText={t.more}>
        <AdvancedFields {...fields} parameters={parameters} />
      </ExpandableSection>
    </SpaceBetween>
  );
}
