import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditIntegrationRequest } from './edit-integration-request.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { Setting } from './setting.tsx';
import { ShownTemplates } from './shown-templates.tsx';
import { texts } from './texts.ts';

/** The second box: what the integration is asked, by content type. */
export function IntegrationRequestBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [editing, setEditing] = useState(false);
  const { methodIntegration: integration } = props.method;
  return (
    <FlowBox
      place="integration"
      title={t.integrationRequest}
      action={integration ? t.edit : t.add}
      onAction={() => setEditing(true)}
    >
      {!integration && <div>{t.noIntegration}</div>}
      {integration && <Setting name={t.passthrough}>{integration.passthroughBehavior}</Setting>}
      {integration?.credentials && <Setting name={t.credentials}>{integration.credentials}</Setting>}
      <ShownTemplates templates={integration?.requestTemplates} />
      {editing && <EditIntegrationRequest {...props} onClose={() => setEditing(false)} />}
    </FlowBox>
  );
}
