import type { ScalarKind } from '../compact-model.ts';
import { errors } from '../errors.ts';
import type { ListShape, MapShape, Member, Shape, StructureShape } from '../shape.ts';
import { fromEpochSeconds } from '../timestamps.ts';
import { decodeBase64 } from './decode-text.ts';
import type { JsonDialect } from './json-dialect.ts';

/**
 * Reads a parsed JSON value as a shape. Null is absent, unknown members are ignored, maps have no prototype.
 * Throws SerializationException for a value of another type, in the words that the service uses.
 */
export function decodeJson(shape: Shape, value: unknown, dialect: JsonDialect): unknown {
  if (shape.kind === 'structure') return decodeStructure(shape, shape.members.values(), value, dialect);
  if (shape.kind === 'list') return decodeList(shape, value, dialect);
  if (shape.kind === 'map') return decodeMap(shape, value, dialect);
  return scalars[shape.kind](value, dialect);
}

/** Reads only the given members of a structure: the top level of a REST body leaves out those that are bound elsewhere. */
export function decodeStructure(
  shape: StructureShape,
  members: Iterable<Member>,
  value: unknown,
  dialect: JsonDialect,
): object {
  if (Array.isArray(value)) throw unrecognized(shape.name);
  if (!isObject(value)) throw errors.serializationFailed('Unexpected value type in payload');
  const decoded: Record<string, unknown> = {};
  for (const { name, jsonName, shape: target } of members) {
    const entry = Object.hasOwn(value, jsonName) ? value[jsonName] : undefined;
    if (entry !== undefined && entry !== null) decoded[name] = decodeJson(target, entry, dialect);
  }
  return decoded;
}

function decodeList({ item }: ListShape, value: unknown, dialect: JsonDialect): unknown[] {
  if (isObject(value)) throw errors.serializationFailed(structureFound);
  if (!Array.isArray(value)) throw errors.serializationFailed('Unexpected field type');
  return value.filter((entry) => entry !== null).map((entry) => decodeJson(item, entry, dialect));
}

function decodeMap({ value: target }: MapShape, value: unknown, dialect: JsonDialect): object {
  if (Array.isArray(value)) throw unrecognized('java.util.Map');
  if (!isObject(value)) throw errors.serializationFailed('Unexpected field type');
  // INVARIANT: no prototype, so that a client's `__proto__` or `constructor` is a key like any other.
  const decoded: Record<string, unknown> = Object.create(null);
  const absent = target.kind === 'string' ? dialect.nullText : undefined;
  for (const [key, entry] of Object.entries(value)) {
    const given = entry ?? absent;
    if (given !== undefined) decoded[key] = decodeJson(target, given, dialect);
  }
  return decoded;
}

const scalars: Readonly<Record<ScalarKind, (value: unknown, dialect: JsonDialect) => unknown>> = {
  string: (value, dialect) => (typeof value === 'string' ? value : refuse(value, 'String', dialect)),
  boolean: (value, dialect) => (typeof value === 'boolean' ? value : refuse(value, 'Boolean', dialect)),
  // A fraction is cut off, as AWS's JSON services do.
  integer: (value, dialect) => (isNumber(value) ? Math.trunc(value) + 0 : refuse(value, 'Integer', dialect)),
  double: (value, dialect) => (isNumber(value) ? value : refuse(value, 'Double', dialect)),
  timestamp: (value, dialect) =>
    (isNumber(value) ? fromEpochSeconds(value) : undefined) ?? refuse(value, 'Date', dialect),
  blob: (value) => (typeof value === 'string' ? decodeBase64(value, errors.serializationFailed) : refuseBlob(value)),
  document: (value) => value,
};

const structureFound = 'Start of structure or map found where not expected';

function refuse(value: unknown, type: string, { mismatch }: JsonDialect): never {
  if (Array.isArray(value)) throw unrecognized(`java.lang.${type}`);
  throw errors.serializationFailed(isObject(value) ? structureFound : mismatch(value, type));
}

function refuseBlob(value: unknown): never {
  if (Array.isArray(value)) throw unrecognized('java.nio.ByteBuffer');
  if (isObject(value)) throw errors.serializationFailed(structureFound);
  throw errors.serializationFailed('only base-64-encoded strings are convertible to bytes');
}

function unrecognized(type: string): Error {
  return errors.serializationFailed(`Unrecognized collection type class ${type}`);
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
