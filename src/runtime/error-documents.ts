import type { ExitReason } from './exit-reason.ts';
import { describeExit } from './exit-reason.ts';

/**
 * Payloads that the platform writes in the function's place, sent with X-Amz-Function-Error: Unhandled.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html
 */
export function timedOut(requestId: string, timeoutSeconds: number): Buffer {
  const errorMessage = `RequestId: ${requestId} Error: Task timed out after ${timeoutSeconds.toFixed(2)} seconds`;
  return json({ errorType: 'Sandbox.Timedout', errorMessage });
}

export function exited(requestId: string, reason: ExitReason): Buffer {
  return json({
    errorType: 'Runtime.ExitError',
    errorMessage: `RequestId: ${requestId} Error: ${describeExit(reason)}`,
  });
}

export function responseTooLarge(limit: number): Buffer {
  return json({
    errorMessage: `Response payload size exceeded maximum allowed payload size (${limit} bytes).`,
    errorType: 'Function.ResponseSizeTooLarge',
  });
}

export function invalidResponseMode(): Buffer {
  return json({
    errorMessage: 'Lambda-Runtime-Function-Response-Mode is neither absent nor streaming',
    errorType: 'Runtime.InvalidResponseModeHeader',
  });
}

function json(value: unknown): Buffer {
  return Buffer.from(JSON.stringify(value));
}
