import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditMethodResponse } from './edit-method-response.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture-props.ts';
import { ResponseEntry } from './response-entry.tsx';
import { headerOf } from './response-headers.ts';
import { texts } from './texts.ts';

/** The fourth box: the statuses and headers that callers may get. */
export function MethodResponseBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [edited, setEdited] = useState<string>();
  const { methodResponses = {}, methodIntegration } = props.method;
  const isProxy = methodIntegration?.type?.endsWith('PROXY') ?? false;
  const responses = Object.values(methodResponses);
  return (
    <FlowBox place="response" title={t.methodResponse} action={t.add} onAction={() => setEdited('')}>
      {responses.length === 0 && <div>{isProxy ? t.passesBack : t.noResponses}</div>}
      {responses.map(({ statusCode, responseParameters = {}, responseModels = {} }) => (
        <ResponseEntry
          key={statusCode}
          status={statusCode}
          title={t.methodResponse}
          headers={Object.keys(responseParameters).map(headerOf)}
          onEdit={() => setEdited(statusCode)}
        >
          {Object.entries(responseModels).map(([type, model]) => (
            <div key={type}>{`${type}: ${model}`}</div>
          ))}
        </ResponseEntry>
      ))}
      {edited !== undefined && (
        <EditMethodResponse {...props} response={methodResponses[edited]} onClose={() => setEdited(undefined)} />
      )}
    </FlowBox>
  );
}
