import type { IntegrationResponse } from '@aws-sdk/client-api-gateway';
import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditIntegrationResponse } from './edit-integration-response.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture.tsx';
import { ShownTemplates } from './shown-templates.tsx';
import { texts } from './texts.ts';

/** The third box: which status, headers and body the integration's answer is turned into. */
export function IntegrationResponseBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [edited, setEdited] = useState<string>();
  const { methodIntegration: integration, methodResponses = {} } = props.method;
  const responses = Object.values(integration?.integrationResponses ?? {});
  const free = Object.keys(methodResponses).filter((status) => !integration?.integrationResponses?.[status]);
  return (
    <FlowBox
      place="answer"
      title={t.integrationResponse}
      action={integration && free.length > 0 ? t.add : undefined}
      onAction={() => setEdited('')}
    >
      {responses.length === 0 && <Box>{t.noResponses}</Box>}
      {responses.map((response) => (
        <Response
          key={response.statusCode}
          response={response}
          title={t.integrationResponse}
          onEdit={() => setEdited(response.statusCode)}
        />
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

interface ResponseProps {
  readonly response: IntegrationResponse;
  readonly title: string;
  readonly onEdit: () => void;
}

function Response({ response, title, onEdit }: ResponseProps) {
  const t = useTexts(texts);
  const { statusCode, selectionPattern, responseParameters = {}, responseTemplates } = response;
  return (
    <div>
      <Button variant="inline-link" ariaLabel={`${t.edit}: ${title} ${statusCode}`} onClick={onEdit}>
        {`${statusCode} (${selectionPattern || t.default})`}
      </Button>
      {Object.entries(responseParameters).map(([target, source]) => (
        <Box key={target} fontSize="body-s">{`${target.split('.').at(-1)}: ${source}`}</Box>
      ))}
      <ShownTemplates templates={responseTemplates} />
    </div>
  );
}
