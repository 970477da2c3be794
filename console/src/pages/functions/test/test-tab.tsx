import {
  type FunctionConfiguration,
  InvokeCommand,
  type InvokeCommandOutput,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import Container from '@cloudscape-design/components/container';
import FormField from '@cloudscape-design/components/form-field';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { CodeEditor } from '../../../parts/code-editor.tsx';
import { Refusal } from '../../../parts/refusal.tsx';
import { useTexts } from '../../../preferences.tsx';
import { InvocationResult } from './invocation-result.tsx';
import { SavedEvents } from './saved-events.tsx';
import { texts } from './texts.ts';
import './test-tab.css';

/** Runs the function with an event, and shows what came of it. */
export function TestTab({ configuration }: { readonly configuration: FunctionConfiguration }) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  const [event, setEvent] = useState('{}');
  const [result, setResult] = useState<InvokeCommandOutput>();
  const [error, setError] = useState<Error>();
  const [busy, setBusy] = useState(false);
  const { FunctionName: name = '' } = configuration;

  function run(): void {
    setBusy(true);
    setError(undefined);
    setResult(undefined);
    lambda
      .send(new InvokeCommand({ FunctionName: name, LogType: 'Tail', Payload: new TextEncoder().encode(event) }))
      .then(setResult, setError)
      .finally(() => setBusy(false));
  }

  return (
    <SpaceBetween size="l">
      <Container
        header={
          <Header
            variant="h2"
            actions={
              <Button variant="primary" onClick={run} loading={busy}>
                {t.run}
              </Button>
            }
          >
            {t.title}
          </Header>
        }
      >
        <SpaceBetween size="m">
          <SavedEvents functionName={name} event={event} onOpen={setEvent} />
          <FormField label={t.event} errorText={isJson(event) ? undefined : t.notJson} stretch>
            <CodeEditor ariaLabel={t.event} value={event} onChange={setEvent} />
          </FormField>
        </SpaceBetween>
      </Container>
      <Refusal error={error} />
      {result && (
        <div ref={showResult} className="test-result">
          <InvocationResult result={result} configuration={configuration} />
        </div>
      )}
    </SpaceBetween>
  );
}

/** Brings the result into view, below the bar that stays on top. */
function showResult(place: HTMLDivElement | null): void {
  place?.scrollIntoView({ block: 'nearest' });
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
