import type { AwsError } from '../../core/errors.ts';
import { executeApiErrors } from '../errors.ts';

/** A back end gave no answer that a client could be given. The message is the line of the execution log. */
export class IntegrationFailure extends Error {
  override readonly name = 'IntegrationFailure';
  /** What the client is told. */
  readonly shown: AwsError;
  /** What came in between, for the trace alone. */
  readonly remedy: string | undefined;

  constructor(shown: AwsError, line: string, remedy?: string) {
    super(line);
    this.shown = shown;
    this.remedy = remedy;
  }
}

export function timedOut(): IntegrationFailure {
  return new IntegrationFailure(executeApiErrors.integrationTimeout(), 'Execution failed due to a timeout error');
}

export function networkFailure(what: string): IntegrationFailure {
  const line = 'Execution failed due to a network error communicating with endpoint';
  return new IntegrationFailure(executeApiErrors.integrationFailure(), line, what);
}
