import type { HttpResponse } from '../../http/response.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { passedHeaderValue } from './response-headers.ts';

/** What a proxy integration's back end answered. */
export interface ProxiedAnswer {
  readonly status: number;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Buffer | string;
  /** The trace that the client is told of; undefined: none. */
  readonly trace?: string | undefined;
}

/** Headers that belong to API Gateway: a back end's own are sent under another name. */
const remapped: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'date', 'server', 'www-authenticate', 'x-amzn-requestid'],
]);
/** Of the connection to the back end. Trailers have been read: none follow here. */
const dropped: ReadonlySet<string> = new Set(['transfer-encoding', 'keep-alive', 'trailer', 'x-amz-apigw-id']);

/**
 * The answer of a proxy integration goes on as it is, but for headers that belong to API Gateway. One name may stand there
 * several times.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
export function proxyResponse(request: MethodRequest, { status, headers, body, trace }: ProxiedAnswer): HttpResponse {
  const { requestId, extendedRequestId } = request.ids;
  const sent = headers.flatMap(([name, value]) => sentHeader(name, value));
  const typed = sent.some(([name]) => name.length === 12 && name.toLowerCase() === 'content-type');
  return {
    status,
    headers: [
      ...(typed || request.isTest ? [] : [['Content-Type', 'application/json'] as const]),
      ...sent,
      ['x-amzn-RequestId', requestId],
      ['x-amz-apigw-id', extendedRequestId],
      ...(trace === undefined ? [] : [['X-Amzn-Trace-Id', trace] as const]),
    ],
    body: request.httpMethod === 'HEAD' ? '' : body,
  };
}

function sentHeader(name: string, value: string): [name: string, value: string][] {
  if (!/^[\w!#$%&'*+.^`|~-]{1,256}$/.test(name)) return [];
  const lower = name.toLowerCase();
  if (dropped.has(lower)) return [];
  return [[remapped.has(lower) ? `x-amzn-Remapped-${name}` : name, passedHeaderValue(value)]];
}
