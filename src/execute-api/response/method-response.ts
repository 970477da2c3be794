import type { HttpResponse } from '../../http/response.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { toText } from '../java/to-text.ts';
import { isMap, type Value } from '../java/value.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { budget } from '../templates/budget.ts';
import type { MappedResponse } from './integration-response.ts';
import { sentHeaderName, sentHeaderValue } from './response-headers.ts';

type Headers = HttpResponse['headers'];

/**
 * The answer to the client, after the overrides that templates have set.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-override-request-response-parameters.html
 */
export function methodResponse(request: MethodRequest, mapped: MappedResponse): HttpResponse {
  const { ids, httpMethod } = request;
  const override = request.override('responseOverride');
  const headers: Headers = [
    ['Content-Type', mapped.contentType],
    ['x-amzn-RequestId', ids.requestId],
    ['x-amz-apigw-id', ids.extendedRequestId],
  ];
  return {
    status: finalStatus(overriddenStatus(override) ?? mapped.status),
    headers: merge(headers, [...mapped.headers, ...overriddenHeaders(override)]),
    body: httpMethod === 'HEAD' ? '' : mapped.body,
  };
}

/** An informational status cannot end a request. */
function finalStatus(status: number): number {
  if (status < 200) throw new ConfigurationError(`The status ${status} is no final answer.`);
  return status;
}

/** A header that is set again replaces the one before, whatever its case. */
function merge(headers: Headers, more: Headers): Headers {
  if (more.length === 0) return headers;
  const merged = new Map(headers.map((pair) => [pair[0].toLowerCase(), pair]));
  for (const [name, value] of more) merged.set(name.toLowerCase(), [name, sentHeaderValue(value)]);
  return [...merged.values()];
}

/** A whole number that HTTP knows as a final status; anything else is ignored. */
function overriddenStatus(override: Value | undefined): number | undefined {
  const status = override !== undefined && isMap(override) ? Number(scalar(override.get('status'))) : Number.NaN;
  return Number.isInteger(status) && status >= 200 && status <= 599 ? status : undefined;
}

function scalar(value: Value | undefined): Value {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'bigint' ? value : Number.NaN;
}

function overriddenHeaders(override: Value | undefined): [string, string][] {
  const headers = override !== undefined && isMap(override) ? override.get('header') : undefined;
  if (headers === undefined || !isMap(headers)) return [];
  return [...headers].flatMap(([name, value]) => {
    const sent = sentHeaderName(toText(name, budget()));
    return sent === undefined ? [] : [[sent, toText(value, budget())] as [string, string]];
  });
}
