import type { FunctionConfiguration, InvokeCommandOutput } from '@aws-sdk/client-lambda';
import Box from '@cloudscape-design/components/box';
import Container from '@cloudscape-design/components/container';
import Header from '@cloudscape-design/components/header';
import SpaceBetween from '@cloudscape-design/components/space-between';
import StatusIndicator from '@cloudscape-design/components/status-indicator';
import { WrappedText } from '../../../parts/wrapped-text.tsx';
import { useTexts } from '../../../preferences.tsx';
import { LogText } from '../../logs/log-text.tsx';
import { Denial, denialIn } from './denial.tsx';
import { failedLookup } from './failed-lookup.ts';
import { FunctionFault } from './function-fault.tsx';
import { LookupHelp } from './lookup-help.tsx';
import { readReport } from './report.ts';
import { texts } from './texts.ts';
import { Usage } from './usage.tsx';

interface InvocationResultProps {
  readonly result: InvokeCommandOutput;
  readonly configuration: FunctionConfiguration;
}

/** What an invocation answered, what it took, and the end of its log. */
export function InvocationResult({ result, configuration }: InvocationResultProps) {
  const t = useTexts(texts);
  const { FunctionError, Payload, LogResult = '', $metadata } = result;
  const { FunctionName = '', Role = '', Timeout = 0, Environment } = configuration;
  const answer = new TextDecoder().decode(Payload);
  const log = fromBase64(LogResult);
  const denial = denialIn(answer) ?? denialIn(log);
  const lookup = failedLookup(answer + log, Environment?.Variables ?? {});
  const state = (
    <StatusIndicator type={FunctionError ? 'error' : 'success'}>
      {FunctionError ? `${t.failed}: ${FunctionError}` : t.succeeded}
    </StatusIndicator>
  );
  return (
    <Container
      header={
        <Header variant="h2" info={state}>
          {t.result}
        </Header>
      }
    >
      <SpaceBetween size="m">
        {denial && <Denial message={denial} role={Role} />}
        {lookup && <LookupHelp functionName={FunctionName} lookup={lookup} />}
        {FunctionError && <FunctionFault functionName={FunctionName} answer={answer} />}
        <Usage report={readReport(log)} timeout={Timeout} requestId={$metadata.requestId} />
        <div>
          <Box variant="awsui-key-label">{t.returned}</Box>
          <WrappedText text={indented(answer)} />
        </div>
        <div>
          <Box variant="awsui-key-label">{t.log}</Box>
          <LogText text={log} />
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
