import { exited, timedOut } from '../error-documents.ts';
import { describeExit } from '../exit-reason.ts';
import type { FunctionConfiguration, Invocation } from '../function-configuration.ts';
import { exitLine, timeoutLine } from '../telemetry/platform-lines.ts';
import type { InitOutcome, RunOutcome } from './runtime-process.ts';

export type InvocationOutcome = RunOutcome | Exclude<InitOutcome, { kind: 'ready' }> | { readonly kind: 'timeout' };

/** What the outcome of an invocation means for its caller and its log. */
export interface InvocationVerdict {
  readonly payload: Buffer;
  readonly contentType: string;
  readonly failed: boolean;
  /** A line that Lambda logs before END. */
  readonly line?: string;
  /** The Status of the REPORT line. */
  readonly status?: string;
}

/** `at`: epoch milliseconds, for the line that tells of a timeout. */
export function judge(
  outcome: InvocationOutcome,
  { requestId }: Invocation,
  { timeoutSeconds }: FunctionConfiguration,
  at: number,
): InvocationVerdict {
  const contentType = 'application/json';
  switch (outcome.kind) {
    case 'result':
      return outcome.result;
    case 'init-error':
      return { payload: outcome.payload, contentType, failed: true };
    case 'exit': {
      const line = exitLine(requestId, describeExit(outcome.reason));
      const status = 'error\tError Type: Runtime.ExitError';
      return { payload: exited(requestId, outcome.reason), contentType, failed: true, line, status };
    }
    case 'timeout': {
      const line = timeoutLine(requestId, at, timeoutSeconds);
      return { payload: timedOut(requestId, timeoutSeconds), contentType, failed: true, line, status: 'timeout' };
    }
  }
}
