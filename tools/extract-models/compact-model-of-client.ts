import type { CompactError, CompactMembers, CompactModel, CompactOperation } from '../../src/wire/compact-model.ts';
import { memberWords } from './member-words.ts';
import { resolve, type SchemaArray, schemasOf, traitsOf } from './sdk-schema.ts';

/** What a client's configuration says of its service. */
export interface ClientSettings {
  readonly apiVersion: string;
  readonly protocol: { getShapeId(): string };
  readonly protocolSettings: { readonly xmlNamespace?: string; readonly serviceTarget?: string };
}

const protocols: Readonly<Record<string, string>> = {
  'aws.protocols#awsQuery': 'awsQuery',
  'aws.protocols#restJson1': 'restJson1',
  'aws.protocols#awsJson1_1': 'awsJson1.1',
};

/** The compact model of one service from what its client package exports. Sorted by name, hence reproducible. */
export function compactModel(service: string, exports: object, settings: ClientSettings): CompactModel {
  const schemas = schemasOf(exports);
  const protocol = protocols[settings.protocol.getShapeId()];
  if (!protocol) throw new Error(`a protocol that the extractor does not know: ${settings.protocol.getShapeId()}`);
  return {
    service,
    protocol,
    apiVersion: settings.apiVersion,
    ...(protocol === 'awsQuery' && { xmlNamespace: settings.protocolSettings.xmlNamespace }),
    ...(protocol === 'awsJson1.1' && { target: settings.protocolSettings.serviceTarget }),
    operations: table(schemas, [9], operationOf),
    structures: table(schemas, [3, 4], membersOf),
    errors: table(schemas.filter(isModelled), [-3], errorOf),
  };
}

/** A client's catch-all exception is its own invention, not the service's. */
function isModelled(schema: SchemaArray): boolean {
  return !schema[1].startsWith('smithy.ts.sdk.synthetic');
}

function table<T>(schemas: SchemaArray[], kinds: number[], of: (schema: SchemaArray) => T): Record<string, T> {
  return Object.fromEntries(schemas.filter(([kind]) => kinds.includes(kind)).map((schema) => [schema[2], of(schema)]));
}

function operationOf(schema: SchemaArray): CompactOperation {
  const http = traitsOf(schema[3])['http'] as [string, string, number] | undefined;
  const [input, output] = [nameOf(schema[4]), nameOf(schema[5])];
  return {
    ...(input && { input }),
    ...(output && { output }),
    ...(http && { http: http.join(' ') }),
    ...(streamsEvents(schema[5]) && { events: true }),
  };
}

function nameOf(reference: unknown): string | undefined {
  const { schema } = resolve(reference);
  return Array.isArray(schema) ? schema[2] : undefined;
}

/** An event stream is a union member with the streaming trait. */
function streamsEvents(reference: unknown): boolean {
  const { schema } = resolve(reference);
  if (!Array.isArray(schema)) return false;
  const targets = (schema[5] as unknown[]).map((member) => resolve(member).schema);
  return targets.some((target) => Array.isArray(target) && target[0] === 4 && traitsOf(target[3])['streaming']);
}

/** An error among the members is one of an event stream; errors have a table of their own. */
function membersOf([, , structure, , members, references, required = 0]: SchemaArray): CompactMembers {
  const lines = (members as string[]).map((name, at) => [name, (references as unknown[])[at], at] as const);
  const own = lines.filter(([, reference]) => !isError(reference));
  return Object.fromEntries(
    own.map(([name, reference, at]) => [name, memberWords(structure, name, reference, at < (required as number))]),
  );
}

function isError(reference: unknown): boolean {
  const { schema } = resolve(reference);
  return Array.isArray(schema) && schema[0] === -3;
}

/** The status where no trait gives one: Smithy's default for the trait `error`. */
function errorOf(schema: SchemaArray): CompactError {
  const traits = traitsOf(schema[3]);
  const query = traits['awsQueryError'] as [string, number] | undefined;
  const status =
    query?.[1] ?? (traits['httpError'] as number | undefined) ?? (traits['error'] === 'server' ? 500 : 400);
  return { status, ...(query && query[0] !== schema[2] && { code: query[0] }), members: membersOf(schema) };
}
