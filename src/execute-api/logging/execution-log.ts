import type { RawHeader } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import { toText } from '../java/to-text.ts';
import type { Value } from '../java/value.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { budget } from '../templates/budget.ts';

/** The log of one execution, as TestInvokeMethod prints it. */
export interface ExecutionLog {
  failed(reason: string): void;
  readonly endpoint: EndpointLog;
  answered(response: HttpResponse): void;
  text(): string;
}

/**
 * Mock endpoints leave no lines of their own; nor do endpoints that were never asked.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/how-to-test-method.html
 */
export function executionLog(request: MethodRequest, { now }: { readonly now: number }): ExecutionLog {
  const { ids, httpMethod, raw } = request;
  const lines = [`Execution log for request ${ids.requestId}`];
  const say = (line: string): void => void lines.push(`${javaDate(now)} : ${line}`);
  const { path, querystring } = request.parameters();
  say(`Starting execution for request: ${ids.requestId}`);
  say(`HTTP Method: ${httpMethod}, Resource Path: ${raw.path}`);
  say(`Method request path: ${shown(path)}`);
  say(`Method request query string: ${shown(querystring)}`);
  say(`Method request headers: ${shownHeaders(raw.headers)}`);
  say(`Method request body before transformations: ${request.body()}`);
  return {
    failed: (reason) => say(cut(reason)),
    endpoint: endpointLog(say),
    answered(response) {
      if (!isFailure(response)) sayResponse(response, say);
      say(`Method completed with status: ${response.status}`);
    },
    text: () => `${lines.join('\n')}\n`,
  };
}

export function endpointLog(say: (line: string) => void): EndpointLog {
  return {
    request(uri, headers, body) {
      say(`Endpoint request URI: ${uri}`);
      say(`Endpoint request headers: ${cut(shownHeaders(headers))}`);
      say(`Endpoint request body after transformations: ${cut(body)}`);
    },
    sending: (uri) => say(`Sending request to ${uri}`),
    received(status, latencyMs, headers, body) {
      say(`Received response. Status: ${status}, Integration latency: ${latencyMs} ms`);
      say(`Endpoint response headers: ${cut(shownHeaders(headers))}`);
      say(`Endpoint response body before transformations: ${cut(body)}`);
    },
  };
}

/** Recorded: so much of a part is shown. */
const longestPart = 998;

function cut(part: string): string {
  return part.length > longestPart ? `${part.slice(0, longestPart)} [TRUNCATED]` : part;
}

function shownHeaders(headers: readonly RawHeader[]): string {
  return shown(new Map(headers.map(([name, value]) => [name, isSecret(name) ? starred(value) : value])));
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
function isSecret(name: string): boolean {
  const lower = name.toLowerCase();
  return lower === 'authorization' || lower === 'x-api-key';
}

/** Recorded: all but the last six characters are stars. */
export function starred(value: string): string {
  const seen = value.length > 12 ? value.slice(-6) : '';
  return '*'.repeat(value.length - seen.length) + seen;
}

function isFailure({ headers }: HttpResponse): boolean {
  return headers.some(([name]) => name === 'x-amzn-ErrorType');
}

function sayResponse({ headers, body }: HttpResponse, say: (line: string) => void): void {
  const own = headers.filter(([name]) => name !== 'x-amzn-RequestId' && name !== 'x-amz-apigw-id');
  // Recorded: the trace comes first.
  own.sort(([one], [other]) => Number(other === 'X-Amzn-Trace-Id') - Number(one === 'X-Amzn-Trace-Id'));
  say(`Method response body after transformations: ${body}`);
  say(`Method response headers: ${shown(new Map(own))}`);
  say('Successfully completed execution');
}

function shown(pairs: Map<Value, Value>): string {
  return toText(pairs, budget());
}

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** `Tue Aug 19 17:04:50 UTC 2025` */
export function javaDate(at: number): string {
  const date = new Date(at);
  const [, day, month] = date.toUTCString().split(' ');
  return `${days[date.getUTCDay()]} ${month} ${day} ${date.toISOString().slice(11, 19)} UTC ${date.getUTCFullYear()}`;
}
