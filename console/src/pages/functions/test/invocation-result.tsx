import type { InvokeCommandOutput } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import KeyValuePairs from '@cloudscape-design/components/key-value-pairs';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { Denial, denialIn } from './denial.tsx';
import { readReport } from './report.ts';
import { texts } from './texts.ts';

interface InvocationResultProps {
  readonly result: InvokeCommandOutput;
  /** ARN of the execution role. */
  readonly role: string;
}

/** What an invocation answered, how long it took, and the end of its log. */
export function InvocationResult({ result, role }: InvocationResultProps) {
  const t = useTexts(texts);
  const { FunctionError, StatusCode, Payload, LogResult = '', $metadata } = result;
  const answer = new TextDecoder().decode(Payload);
  const log = fromBase64(LogResult);
  const { duration, billed, memory, used, init } = readReport(log);
  const denial = denialIn(answer) ?? denialIn(log);
  return (
    <Container
      header={
        <Header
          variant="h2"
          info={
            <StatusIndicator type={FunctionError ? 'error' : 'success'}>
              {FunctionError ? `${t.failed}: ${FunctionError}` : t.succeeded}
            </StatusIndicator>
          }
        >
          {t.result}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {denial && <Denial message={denial} role={role} />}
        <KeyValuePairs
          columns={4}
          items={[
            { label: t.status, value: StatusCode },
            { label: t.duration, value: duration ?? '-' },
            { label: t.billed, value: billed ?? '-' },
            { label: t.memory, value: memory ?? '-' },
            { label: t.used, value: used ?? '-' },
            { label: t.init, value: init ?? '-' },
            { label: t.requestId, value: $metadata.requestId ?? '-' },
          ]}
        />
        <div>
          <Box variant="awsui-key-label">{t.returned}</Box>
          <WrappedText text={indented(answer)} />
        </div>
        <div>
          <Box variant="awsui-key-label">{t.log}</Box>
          <WrappedText text={log} />
        </div>
      </SpaceBetween>
    </Container>
  );
}

function fromBase64(text: string): string {
  return new TextDecoder().decode(Uint8Array.from(atob(text), (character) => character.charCodeAt(0)));
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
