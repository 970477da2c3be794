import type { Invocation } from '../function-configuration.ts';
import { answer } from './answers.ts';

/**
 * The answer to `/runtime/invocation/next`. Headers without a value are left out.
 * https://docs.aws.amazon.com/lambda/latest/dg/runtimes-api.html#runtimes-api-next
 */
export function invocationAnswer(invocation: Invocation, deadlineMs: number): Buffer {
  const headers: [string, string][] = [
    ['Lambda-Runtime-Aws-Request-Id', invocation.requestId],
    ['Lambda-Runtime-Deadline-Ms', String(Math.round(deadlineMs))],
    ['Lambda-Runtime-Invoked-Function-Arn', invocation.invokedArn],
  ];
  if (invocation.traceId) headers.push(['Lambda-Runtime-Trace-Id', invocation.traceId]);
  if (invocation.clientContext) headers.push(['Lambda-Runtime-Client-Context', asciiJson(invocation.clientContext)]);
  const clean = headers.map(([name, value]) => [name, value.replace(/[\r\n\0]/g, ' ')] as const);
  return answer(200, invocation.payload, clean);
}

/** JSON in ASCII: other characters stand only inside its strings, where an escape says the same. */
function asciiJson(json: string): string {
  return json.replace(/[^\0-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
