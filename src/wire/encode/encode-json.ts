import type { Member, Shape } from '../shape.ts';
import { modelledEntries } from './modelled-entries.ts';

/** The JSON value of a shape: timestamps in epoch seconds, blobs in base 64. */
export function encodeJson(shape: Shape, value: unknown): unknown {
  if (shape.kind === 'structure') return encodeMembers(modelledEntries(shape, value));
  if (shape.kind === 'list') return (value as unknown[]).map((entry) => encodeJson(shape.item, entry));
  if (shape.kind === 'map') return encodeMap(shape.value, value as object);
  if (shape.kind === 'timestamp') return (value as number) / 1000;
  return shape.kind === 'blob' ? (value as Buffer).toString('base64') : value;
}

/** A JSON object of the given members. */
export function encodeMembers(entries: readonly (readonly [member: Member, value: unknown])[]): object {
  return Object.fromEntries(entries.map(([member, value]) => [member.jsonName, encodeJson(member.shape, value)]));
}

/**
 * An entry that is null is printed: API Gateway has such templates.
 * INVARIANT: fromEntries makes own keys of `__proto__` and its like.
 */
function encodeMap(shape: Shape, value: object): object {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined);
  return Object.fromEntries(entries.map(([key, entry]) => [key, entry === null ? null : encodeJson(shape, entry)]));
}
