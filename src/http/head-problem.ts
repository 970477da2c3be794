import type { IncomingMessage } from 'node:http';
import type { BadHead, Refusal } from './bad-head.ts';
import type { HttpResponse } from './response.ts';

type Problem = readonly [status: BadHead['status'], reason: string];

/**
 * What is wrong with a head that the parser takes: no Host in HTTP/1.1 or two, another version, a transfer coding or an
 * expectation that is not met. Undefined when nothing is. https://www.rfc-editor.org/rfc/rfc9112#section-3.2,
 * https://www.rfc-editor.org/rfc/rfc9112#section-6.1, https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function headProblem(incoming: IncomingMessage): BadHead | undefined {
  const problem = problemOf(incoming);
  if (!problem) return undefined;
  const { method = '', url: target = '', headers } = incoming;
  const [status, reason] = problem;
  return { method, target, host: headers.host ?? '', status, reason };
}

function problemOf({ headers, httpVersion, rawHeaders }: IncomingMessage): Problem | undefined {
  const { host, expect, 'transfer-encoding': coding } = headers;
  if (httpVersion !== '1.1' && httpVersion !== '1.0') return [400, 'The version of HTTP is none that is served.'];
  if (host === undefined && httpVersion === '1.1') return [400, 'The Host header is missing.'];
  if (hosts(rawHeaders) > 1) return [400, 'The Host header is sent more than once.'];
  if (coding !== undefined && coding.toLowerCase() !== 'chunked') {
    return [501, 'The only transfer coding that is served is chunked.'];
  }
  if (expect !== undefined && !continues(expect)) return [417, 'The only expectation that is met is 100-continue.'];
  return undefined;
}

function continues(expectation: string): boolean {
  return expectation.toLowerCase() === '100-continue';
}

/** Node keeps the first of several. */
function hosts(rawHeaders: readonly string[]): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at]!;
    if (name.length === 4 && name.toLowerCase() === 'host') count++;
  }
  return count;
}

/** Whether the client waits to be told that it may send its body. https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1 */
export function waitsToContinue({ headers, httpVersion }: IncomingMessage): boolean {
  return headers.expect !== undefined && httpVersion === '1.1' && continues(headers.expect);
}

export function refusedResponse(head: BadHead, refuse: (head: BadHead) => Refusal): HttpResponse {
  const { requestId, body } = refuse(head);
  const headers = [
    ['Content-Type', 'application/json'],
    ['x-amzn-RequestId', requestId],
  ] as const;
  return { status: head.status, headers, body };
}
