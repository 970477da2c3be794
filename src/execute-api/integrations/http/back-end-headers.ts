import type { RawHeader } from '../../../http/raw-request.ts';
import type { MethodRequest } from '../../request/method-request.ts';
import { passedHeaderValue } from '../../response/response-headers.ts';

/**
 * Headers of the connection to a back end, which are not anybody's to set, and those that AWS takes away after mapping.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-known-issues.html
 */
const unsendable: ReadonlySet<string> = new Set([
  ...['connection', 'content-length', 'expect', 'keep-alive', 'proxy-authenticate', 'proxy-connection', 'te'],
  ...['trailer', 'transfer-encoding', 'upgrade', 'via', 'x-amzn-trace-id', 'x-amzn-apigateway-api-id'],
]);

/** The headers that a back end is sent: those given, AWS's defaults where there are none, and AWS's own. */
export function backEndHeaders(
  given: readonly RawHeader[],
  { stage }: MethodRequest,
  { traceRoot, contentType }: { readonly traceRoot: string; readonly contentType: string | undefined },
): RawHeader[] {
  const sent = given.flatMap(([name, value]): RawHeader[] => (isSent(name) ? [[name, passedHeaderValue(value)]] : []));
  const names = new Set(sent.map(([name]) => name.toLowerCase()));
  const unlessThere = (name: string, value: string | undefined): RawHeader[] =>
    value === undefined || names.has(name.toLowerCase()) ? [] : [[name, value]];
  return [
    ...sent,
    ...unlessThere('Accept', 'application/json'),
    ...unlessThere('Content-Type', contentType),
    ...unlessThere('User-Agent', `AmazonAPIGateway_${stage.apiId}`),
    ['X-Amzn-Apigateway-Api-Id', stage.apiId],
    ['X-Amzn-Trace-Id', traceRoot],
  ];
}

function isSent(name: string): boolean {
  return /^[\w!#$%&'*+.^`|~-]{1,256}$/.test(name) && !unsendable.has(name.toLowerCase());
}
