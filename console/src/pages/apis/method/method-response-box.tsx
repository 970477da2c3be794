import Box from '@cloudscape-design/components/box';
import Button from '@cloudscape-design/components/button';
import { useState } from 'react';
import { useTexts } from '../../../preferences.tsx';
import { EditMethodResponse } from './edit-method-response.tsx';
import { FlowBox } from './flow-box.tsx';
import type { MethodPictureProps } from './method-picture.tsx';
import { texts } from './texts.ts';

/** The fourth box: the statuses and headers that callers may get. */
export function MethodResponseBox(props: MethodPictureProps) {
  const t = useTexts(texts);
  const [edited, setEdited] = useState<string>();
  const { methodResponses = {} } = props.method;
  const responses = Object.values(methodResponses);
  return (
    <FlowBox place="response" title={t.methodResponse} action={t.add} onAction={() => setEdited('')}>
      {responses.length === 0 && <Box>{t.noResponses}</Box>}
      {responses.map(({ statusCode, responseParameters = {} }) => (
        <div key={statusCode}>
          <Button
            variant="inline-link"
            ariaLabel={`${t.edit}: ${t.methodResponse} ${statusCode}`}
            onClick={() => setEdited(statusCode)}
          >
            {statusCode}
          </Button>
          {Object.keys(responseParameters).map((name) => (
            <Box key={name} fontSize="body-s">
              {name.split('.').at(-1)}
            </Box>
          ))}
        </div>
      ))}
      {edited !== undefined && (
        <EditMethodResponse {...props} response={methodResponses[edited]} onClose={() => setEdited(undefined)} />
      )}
    </FlowBox>
  );
}
