import type { AwsError } from '../../core/errors.ts';
import type { HttpResponse } from '../../http/response.ts';
import type { Routed, ServiceModel } from '../model.ts';
import type { Location, Member } from '../shape.ts';
import { encodeJson, encodeMembers } from './encode-json.ts';
import { headerValue } from './header-value.ts';
import { errorBody } from './json-error-body.ts';
import { modelledEntries } from './modelled-entries.ts';

type Entry = readonly [member: Member, value: unknown];
type Header = readonly [name: string, value: string];

/** Bindings of inputs mean nothing in outputs: those members are in the body (`position` of API Gateway's lists). */
const elsewhere: ReadonlySet<Location> = new Set(['header', 'payload', 'status']);

/** restJson1: the status of the model or of the bound member, bound headers, then payload or JSON body. */
export function encodeRestOutput(routed: Routed, output: unknown, requestId: string): HttpResponse {
  const { output: shape, http } = routed.operation;
  const entries = shape ? modelledEntries(shape, output) : [];
  const bound = entries.find(([member]) => member.location === 'status')?.[1];
  const status = typeof bound === 'number' ? bound : (http?.status ?? 200);
  const body = !shape || status === 204 ? '' : bodyOf([...shape.members.values()], entries);
  return { status, headers: headersOf(requestId, boundHeaders(entries), body), body };
}

function bodyOf(members: readonly Member[], entries: readonly Entry[]): Buffer | string {
  if (members.some((member) => member.location === 'payload')) return payloadOf(entries);
  return JSON.stringify(encodeMembers(entries.filter(([member]) => !elsewhere.has(member.location))));
}

function payloadOf(entries: readonly Entry[]): Buffer | string {
  const [member, value] = entries.find(([candidate]) => candidate.location === 'payload') ?? [];
  if (!member) return '';
  return member.shape.kind === 'blob' ? (value as Buffer) : JSON.stringify(encodeJson(member.shape, value));
}

function boundHeaders(entries: readonly Entry[]): Header[] {
  const bound = entries.filter(([member]) => member.location === 'header');
  return bound.map(([member, value]) => [member.boundName, headerValue(value)]);
}

/** A body without a type of its own is JSON: the answers of Lambda's Invoke too. */
function headersOf(requestId: string, bound: readonly Header[], body: Buffer | string): Header[] {
  const typed = bound.some(([name]) => name.toLowerCase() === 'content-type');
  const type: Header[] = typed || body.length === 0 ? [] : [['Content-Type', 'application/json']];
  return [['x-amzn-RequestId', requestId], ...type, ...bound];
}

export function encodeRestError(service: ServiceModel, error: AwsError, requestId: string): HttpResponse {
  const shape = service.errors.get(error.code)?.shape;
  const bound = shape ? boundHeaders(modelledEntries(shape, error.members)) : [];
  const body = JSON.stringify(errorBody(service, error));
  const type: Header = ['x-amzn-ErrorType', headerValue(error.code)];
  return { status: error.status, headers: [...headersOf(requestId, bound, body), type], body };
}
