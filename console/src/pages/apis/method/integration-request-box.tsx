import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditIntegrationRequest } from './edit-integration-request.tsx';
import { FlowBox } from './flow-box.tsx';
import { IntegrationEndpoint } from './integration-endpoint.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { Setting } from './setting.tsx';
import { ShownTemplates } from './shown-templates.tsx';
import { texts } from './texts.ts';

/** The second box: what stands behind the method, and how it is asked. */
export function IntegrationRequestBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const { methodIntegration: integration } = props.method;
  const mappings = Object.entries(integration?.requestParameters ?? {});
  return (
    <FlowBox
      place="integration"
      title={t.integrationRequest}
      action={integration ? t.edit : t.add}
      onAction={() => setEditing(true)}
    >
      {!integration && <div>{t.noIntegration}</div>}
      {integration && <IntegrationEndpoint {...props} integration={integration} />}
      {integration?.type?.endsWith('PROXY') === false && (
        <Setting name={t.passthrough}>{integration.passthroughBehavior}</Setting>
      )}
      {integration?.credentials && <Setting name={t.credentials}>{integration.credentials}</Setting>}
      {mappings.length > 0 && (
        <Setting name={t.mappings}>
          {mappings.map(([target, source]) => (
            <div key={target}>{`${target.replace('integration.request.', '')}: ${source}`}</div>
          ))}
        </Setting>
      )}
      <ShownTemplates templates={integration?.requestTemplates} />
      {editing && <EditIntegrationRequest {...props} onClose={() => setEditing(false)} />}
    </FlowBox>
  );
}
