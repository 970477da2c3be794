/** Calls as bytes, by the model alone: unlike a client of AWS's it refuses no text, not even half of a surrogate pair. */
import type { RawHeader, RawRequest } from '../src/http/raw-request.ts';
import { sign } from '../src/sigv4/sign.ts';
import type { ServiceModel } from '../src/wire/model.ts';
import type { OperationModel } from '../src/wire/operation-model.ts';
import type { Member } from '../src/wire/shape.ts';
import { rootKey } from './rooms-in-process.ts';

export const region = 'eu-west-1';

export type Input = Readonly<Record<string, unknown>>;

export function rawCall(model: ServiceModel, operation: OperationModel, input: Input): RawRequest {
  if (model.protocol === 'awsQuery') return queryCall(model, operation, input);
  if (model.protocol === 'restJson1') return restCall(operation, input);
  const target = ['X-Amz-Target', `${model.target}.${operation.name}`] as const;
  return raw('POST', '/', '', [target, ['Content-Type', 'application/x-amz-json-1.1']], JSON.stringify(input));
}

function queryCall(model: ServiceModel, operation: OperationModel, input: Input): RawRequest {
  const parameters = [['Action', operation.name], ['Version', model.apiVersion], ...flat('', input)];
  const body = parameters.map(([name, value]) => `${escaped(name!)}=${escaped(value!)}`).join('&');
  return raw('POST', '/', '', [['Content-Type', 'application/x-www-form-urlencoded']], body);
}

/** https://smithy.io/2.0/aws/protocols/aws-query-protocol.html */
function flat(prefix: string, value: unknown): [name: string, value: string][] {
  if (typeof value !== 'object' || value === null) return [[prefix, String(value)]];
  const below = (name: string) => (prefix === '' ? name : `${prefix}.${name}`);
  if (Array.isArray(value)) return value.flatMap((item, at) => flat(below(`member.${at + 1}`), item));
  return Object.entries(value).flatMap(([name, item]) => flat(below(name), item));
}

function restCall(operation: OperationModel, input: Input): RawRequest {
  const members = [...(operation.input?.members.values() ?? [])].filter(({ name }) => Object.hasOwn(input, name));
  const at = (location: Member['location']) => members.filter((member) => member.location === location);
  const { method = 'GET', uri = '/' } = operation.http ?? {};
  const [pattern = '/', fixed = ''] = uri.split('?');
  const path = pattern.replace(/\{(\w+)\+?\}/g, (_, name: string) => escaped(String(input[name])));
  const query = at('query').map(({ name, boundName }) => `${escaped(boundName)}=${escaped(String(input[name]))}`);
  const headers = at('header').map(({ name, boundName }): RawHeader => [boundName, oneLine(String(input[name]))]);
  const body = Object.fromEntries(at('body').map(({ name, jsonName }) => [jsonName, input[name]]));
  const payload = at('payload').map(({ name }) => input[name])[0] ?? body;
  return raw(
    method,
    path,
    [fixed, ...query].filter((part) => part !== '').join('&'),
    [['Content-Type', 'application/json'], ...headers],
    typeof payload === 'string' ? payload : JSON.stringify(payload),
  );
}

/** What an HTTP parser lets through in a header. */
function oneLine(text: string): string {
  return Buffer.from(text)
    .toString('latin1')
    .replace(/[^\t\x20-\x7e\x80-\xff]/g, '');
}

/** Halves of surrogate pairs become the bytes that UTF-8 would have for them. */
function escaped(text: string): string {
  return text.replace(/[^A-Za-z0-9._~-]+/gu, (odd) =>
    [...Buffer.from(odd.replace(/\p{Cs}/gu, '\u0001'))].map((byte) => (byte === 1 ? '%ED%A0%80' : hex(byte))).join(''),
  );
}

function hex(byte: number): string {
  return `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
}

export function raw(
  method: string,
  path: string,
  query: string,
  headers: readonly RawHeader[],
  body: string,
): RawRequest {
  const named = headers.some(([name]) => name === 'Host') ? headers : [['Host', '127.0.0.1:1'] as const, ...headers];
  return {
    method,
    path,
    query,
    headers: named,
    body: Buffer.from(body),
    receivedAt: Date.now(),
    sourceIp: '127.0.0.1',
    secure: false,
  };
}

/** By the root user. */
export function signed(request: RawRequest, service: string): RawRequest {
  const added = sign(request, { credentials: rootKey, region, service, at: request.receivedAt });
  return { ...request, headers: [...request.headers, ...added] };
}
