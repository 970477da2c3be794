import type { RawHeader } from '../../http/raw-request.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { EndpointLog } from '../integrations/backends.ts';
import { toText } from '../java/to-text.ts';
import type { Value } from '../java/value.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { decodedPart } from '../request/query-parameters.ts';
import { budget } from '../templates/budget.ts';

/** What a line tells: of a failure, of a step, or of what goes in and out. */
export type LineKind = 'error' | 'info' | 'trace';

/** Takes a line of an execution log, without what stands before each; what takes long to show is made when it is wanted. */
export type Say = (kind: LineKind, line: string | (() => string)) => void;

export function lineOf(line: string | (() => string)): string {
  return typeof line === 'string' ? line : line();
}

/** `path` is the one below the stage. */
export function sayRequest(request: MethodRequest, path: string, say: Say): void {
  const { ids, httpMethod, raw } = request;
  say('info', `Starting execution for request: ${ids.requestId}`);
  say('info', `HTTP Method: ${httpMethod}, Resource Path: ${path}`);
  say('trace', () => `Method request path: ${shown(request.parameters().path)}`);
  say('trace', () => `Method request query string: ${shown(withoutSecrets(request.parameters().querystring))}`);
  say('trace', () => `Method request headers: ${shownHeaders(raw.headers)}`);
  say('trace', () => `Method request body before transformations: ${request.body()}`);
}

/** Mock endpoints leave no lines of their own; nor do endpoints that were never asked. */
export function endpointLines(say: Say): EndpointLog {
  return {
    request(uri, headers, body) {
      say('trace', () => `Endpoint request URI: ${cut(shownUri(uri))}`);
      say('trace', () => `Endpoint request headers: ${cut(shownHeaders(headers))}`);
      say('trace', () => `Endpoint request body after transformations: ${cut(shownBody(body))}`);
    },
    sending: (uri) => say('trace', () => `Sending request to ${cut(shownUri(uri))}`),
    received(status, latencyMs, headers, body) {
      say('trace', () => `Received response. Status: ${status}, Integration latency: ${latencyMs} ms`);
      say('trace', () => `Endpoint response headers: ${cut(shownHeaders(headers))}`);
      say('trace', () => `Endpoint response body before transformations: ${cut(shownBody(body))}`);
    },
    functionAnswered(_status, _requestId, payload) {
      if (payload) say('trace', () => `Authorizer result body before parsing: ${payload}`);
    },
  };
}

export function sayResponse({ headers, body }: HttpResponse, say: Say): void {
  say('trace', () => `Method response body after transformations: ${body}`);
  say('trace', () => `Method response headers: ${shownAnswer(headers)}`);
  say('info', 'Successfully completed execution');
}

/** Recorded: the trace comes first. */
function shownAnswer(headers: HttpResponse['headers']): string {
  const own = headers.filter(([name]) => name !== 'x-amzn-RequestId' && name !== 'x-amz-apigw-id');
  own.sort(([one], [other]) => Number(other === 'X-Amzn-Trace-Id') - Number(one === 'X-Amzn-Trace-Id'));
  return shown(new Map(own));
}

export function isFailure({ headers }: HttpResponse): boolean {
  return headers.some(([name]) => name === 'x-amzn-ErrorType');
}

/** Who signed in the query of a proxy signed there for the back end too, in whatever way the names are escaped. */
function shownUri(uri: string): string {
  return uri.replace(/(?<=[?&])([^=&#]+=)[^&#]*/g, (pair, name: string) =>
    isSecret(decodedPart(name.slice(0, -1))) ? `${name}****` : pair,
  );
}

/** Recorded: so much of a part is shown. */
const longestPart = 998;

export function cut(part: string): string {
  return part.length > longestPart ? `${part.slice(0, longestPart)} [TRUNCATED]` : part;
}

/** Bytes of so many characters, and more. */
const longestBody = 4 * longestPart;

/** As much of it as is shown. */
function shownBody(body: Buffer | string): string {
  return typeof body === 'string' ? body : body.subarray(0, longestBody).toString();
}

function shownHeaders(headers: readonly RawHeader[]): string {
  return shown(new Map(headers.map(([name, value]) => [name, isSecret(name) ? starred(value) : value])));
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-logging.html */
const secrets: ReadonlySet<string> = new Set([
  ...['authorization', 'x-api-key', 'x-amz-security-token', 'cookie', 'proxy-authorization'],
  'x-amz-signature',
]);

function isSecret(name: string): boolean {
  return secrets.has(name.toLowerCase());
}

/** A signed URL says in its query what others say in headers. */
function withoutSecrets(parameters: Map<Value, Value>): Map<Value, Value> {
  return new Map(
    [...parameters].map(([name, value]) => [name, isSecret(String(name)) ? starred(String(value)) : value]),
  );
}

/** Recorded: all but the last six characters are stars. */
export function starred(value: string): string {
  const seen = value.length > 12 ? value.slice(-6) : '';
  return '*'.repeat(value.length - seen.length) + seen;
}

function shown(pairs: Map<Value, Value>): string {
  return toText(pairs, budget());
}
