import type { IncomingMessage } from 'node:http';
import type { BadHead, Refusal } from './bad-head.ts';
import type { HttpResponse } from './response.ts';

/**
 * What is wrong with a head that the parser takes: no Host in HTTP/1.1, an expectation other than 100-continue. Undefined when
 * nothing is. https://www.rfc-editor.org/rfc/rfc9112#section-3.2, https://www.rfc-editor.org/rfc/rfc9110#section-10.1.1
 */
export function headProblem(incoming: IncomingMessage): BadHead | undefined {
  const { method = '', url: target = '', headers, httpVersion } = incoming;
  const asked = { method, target, host: headers.host ?? '' };
  if (headers.host === undefined && httpVersion === '1.1') {
    return { ...asked, status: 400, reason: 'The Host header is missing.' };
  }
  if (headers.expect !== undefined && headers.expect.toLowerCase() !== '100-continue') {
    return { ...asked, status: 417, reason: 'The only expectation that is met is 100-continue.' };
  }
  return undefined;
}

export function refusedResponse(head: BadHead, refuse: (head: BadHead) => Refusal): HttpResponse {
  const { requestId, body } = refuse(head);
  const headers = [
    ['Content-Type', 'application/json'],
    ['x-amzn-RequestId', requestId],
  ] as const;
  return { status: head.status, headers, body };
}
