import type { RawRequest } from '../../http/raw-request.ts';
import { header } from '../../http/raw-request.ts';
import { errors } from '../errors.ts';
import type { Routed } from '../model.ts';
import type { Location, Member, Shape, StructureShape } from '../shape.ts';
import { decodeJson, decodeStructure } from './decode-json.ts';
import { decodeText } from './decode-text.ts';
import { parseBody } from './json-body.ts';
import { jsonDialectOf } from './json-dialect.ts';

type Reader = (member: Member, routed: Routed, request: RawRequest) => unknown;

/** Where each bound member of an input comes from; the others come from the body together. */
const bound: Readonly<Record<Exclude<Location, 'body'>, Reader>> = {
  label: ({ name, shape }, { labels }) => fromText(shape, labels[name]),
  query: ({ boundName, shape }, { parameters }) => fromQuery(shape, parameters.get(boundName)),
  parameters: (_, routed) => unboundParameters(routed),
  header: ({ boundName, shape }, _, request) => fromText(shape, header(request, boundName.toLowerCase())),
  payload: ({ shape }, { service }, { body }) => fromPayload(shape, service.name, body),
  status: () => undefined,
};

/** restJson1: members from labels, query, headers and body. https://smithy.io/2.0/aws/protocols/aws-restjson1-protocol.html */
export function decodeRest(routed: Routed, request: RawRequest): object {
  const { input } = routed.operation;
  if (!input) return {};
  const decoded: Record<string, unknown> = bodyMembers(input, routed, request);
  for (const member of input.members.values()) {
    if (member.location === 'body') continue;
    const value = bound[member.location](member, routed, request);
    if (value !== undefined) decoded[member.name] = value;
  }
  return decoded;
}

function bodyMembers(input: StructureShape, { service }: Routed, request: RawRequest): Record<string, unknown> {
  const members = [...input.members.values()].filter((member) => member.location === 'body');
  if (members.length === 0) return {};
  return { ...decodeStructure(input, members, parseBody(service.name, request.body), jsonDialectOf(service.name)) };
}

function fromText(shape: Shape, text: string | undefined): unknown {
  if (text === undefined || shape.kind === 'list' || shape.kind === 'map' || shape.kind === 'structure')
    return undefined;
  return decodeText(shape.kind, text, errors.serializationFailed);
}

function fromQuery(shape: Shape, values: readonly string[] | undefined): unknown {
  if (!values || shape.kind !== 'list') return fromText(shape, values?.[0]);
  return values.map((value) => fromText(shape.item, value));
}

/** Every query parameter that neither another member nor the URI template takes. */
function unboundParameters({ operation, parameters }: Routed): object | undefined {
  const taken = new Set(new URLSearchParams(operation.http?.uri.split('?')[1]).keys());
  for (const { location, boundName } of operation.input?.members.values() ?? []) {
    if (location === 'query') taken.add(boundName);
  }
  // INVARIANT: no prototype, so that a client's `__proto__` is a key like any other.
  const rest: Record<string, unknown> = Object.create(null);
  for (const [name, [value]] of parameters) if (!taken.has(name) && !isSignature(name)) rest[name] = value;
  return Object.keys(rest).length === 0 ? undefined : rest;
}

/** A presigned request carries its signature in the query. */
function isSignature(name: string): boolean {
  return name.toLowerCase().startsWith('x-amz-');
}

function fromPayload(shape: Shape, service: Routed['service']['name'], body: Buffer): unknown {
  if (body.length === 0) return undefined;
  return shape.kind === 'blob' ? body : decodeJson(shape, parseBody(service, body), jsonDialectOf(service));
}
