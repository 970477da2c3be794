import { errors } from '../errors.ts';
import type { Shape, StructureShape } from '../shape.ts';

/** Most values in one decoded input: above what any operation takes, few enough to be walked at a time. */
const mostValues = 100_000;

/**
 * What moves with a decoded input into another thread instead of being copied: the memory of its blobs.
 * Throws SerializationException for an input of more than 100,000 values.
 */
export function movedWith(input: unknown): ArrayBuffer[] {
  const moved: ArrayBuffer[] = [];
  let values = 0;
  const walk = (value: unknown): void => {
    if (++values > mostValues) throw errors.serializationFailed(`The request has more than ${mostValues} values`);
    if (value instanceof Uint8Array) moved.push(...ownMemory(value));
    else if (typeof value === 'object' && value !== null) for (const entry of Object.values(value)) walk(entry);
  };
  walk(input);
  return moved;
}

/** Small buffers share their memory with others, which must stay. */
function ownMemory({ buffer, byteLength }: Uint8Array): ArrayBuffer[] {
  return byteLength > Buffer.poolSize && buffer.byteLength === byteLength ? [buffer as ArrayBuffer] : [];
}

/** A decoded input that has come from another thread, as it was there: maps without prototype, blobs as Buffers. */
export function arrived(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'structure') return arrivedStructure(shape, value as Record<string, unknown>);
  if (shape.kind === 'list') return (value as unknown[]).map((entry) => arrived(shape.item, entry));
  if (shape.kind === 'map') return arrivedMap(shape.value, value as Record<string, unknown>);
  return shape.kind === 'blob' ? bufferOf(value as Uint8Array) : value;
}

function arrivedStructure({ members }: StructureShape, value: Record<string, unknown>): object {
  for (const [name, entry] of Object.entries(value)) value[name] = arrived(members.get(name)!.shape, entry);
  return value;
}

function arrivedMap(target: Shape, value: Record<string, unknown>): object {
  const map: Record<string, unknown> = Object.create(null);
  for (const [key, entry] of Object.entries(value)) map[key] = arrived(target, entry);
  return map;
}

function bufferOf({ buffer, byteOffset, byteLength }: Uint8Array): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}
