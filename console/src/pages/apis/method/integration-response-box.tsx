import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditIntegrationResponse } from './edit-integration-response.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { ResponseEntry } from './response-entry.tsx';
import { headerOf } from './response-headers.ts';
import { ShownTemplates } from './shown-templates.tsx';
import { texts } from './texts.ts';

/** The third box: which status, headers and body the integration's answer is turned into. */
export function IntegrationResponseBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [edited, setEdited] = useState<string>();
  const { methodIntegration: integration, methodResponses = {} } = props.method;
  const isProxy = integration?.type?.endsWith('PROXY') ?? false;
  const responses = Object.values(integration?.integrationResponses ?? {});
  const free = Object.keys(methodResponses).filter((status) => !integration?.integrationResponses?.[status]);
  return (
    <FlowBox
      place="answer"
      title={t.integrationResponse}
      action={integration && !isProxy && free.length > 0 ? t.add : undefined}
      onAction={() => setEdited('')}
    >
      {responses.length === 0 && <div>{isProxy ? t.passesBack : t.noResponses}</div>}
      {responses.map(({ statusCode, selectionPattern, responseParameters = {}, responseTemplates }) => (
        <ResponseEntry
          key={statusCode}
          status={statusCode}
          title={t.integrationResponse}
          said={`(${selectionPattern || t.default})`}
          headers={Object.entries(responseParameters).map(([name, source]) => `${headerOf(name)}: ${source}`)}
          onEdit={() => setEdited(statusCode)}
        >
          <ShownTemplates templates={responseTemplates} />
        </ResponseEntry>
      ))}
      {edited !== undefined && (
        <EditIntegrationResponse
          {...props}
          response={integration?.integrationResponses?.[edited] ?? { statusCode: free[0] }}
          statuses={edited ? [edited] : free}
          onClose={() => setEdited(undefined)}
        />
      )}
    </FlowBox>
  );
}
