import {
  type FunctionConfiguration,
  InvokeCommand,
  type InvokeCommandOutput,
  LambdaClient,
} from '@aws-sdk/client-lambda';
import Button from '@cloudscape-design/components/button';
import FormField from '@cloudscape-design/components/form-field';
import SpaceBetween from '@cloudscape-design/components/space-between';
import { useState } from 'react';
import { useClient } from '../../../aws.ts';
import { Arrived } from '../../../parts/arrived.tsx';
import { CodeEditor } from '../../../parts/code/code-editor.tsx';
import { Section } from '../../../parts/section.tsx';
import { useTask } from '../../../parts/use-task.ts';
import { useTexts } from '../../../preferences.tsx';
import { InvocationResult } from './invocation-result.tsx';
import { SavedEvents } from './saved-events.tsx';
import { texts } from './texts.ts';

/** Runs the function with an event, and shows what came of it. */
export function TestTab({ configuration }: { readonly configuration: FunctionConfiguration }) {
  const t = useTexts(texts);
  const lambda = useClient(LambdaClient);
  const [event, setEvent] = useState('{}');
  const [result, setResult] = useState<InvokeCommandOutput>();
  const task = useTask();
  const { FunctionName: name = '' } = configuration;

  function run(): void {
    setResult(undefined);
    const Payload = new TextEncoder().encode(event);
    task.run(() => lambda.send(new InvokeCommand({ FunctionName: name, LogType: 'Tail', Payload })).then(setResult));
  }

  const button = (
    <Button variant="primary" onClick={run} loading={task.busy}>
      {t.run}
    </Button>
  );

  return (
    <SpaceBetween size="l">
      <Section title={t.title} actions={button} task={task}>
        <SavedEvents functionName={name} event={event} onOpen={setEvent} />
        <FormField label={t.event} errorText={isJson(event) ? undefined : t.notJson} stretch>
          <CodeEditor ariaLabel={t.event} value={event} onChange={setEvent} />
        </FormField>
      </Section>
      {result && (
        <Arrived said={result.FunctionError ? `${t.failed}: ${result.FunctionError}` : t.succeeded}>
          <InvocationResult result={result} configuration={configuration} />
        </Arrived>
      )}
    </SpaceBetween>
  );
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
