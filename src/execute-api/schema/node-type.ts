import { isList, isMap, type Value } from '../java/value.ts';

/** In the order in which they are listed. */
export const nodeTypes = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] as const;

/** https://datatracker.ietf.org/doc/html/draft-zyp-json-schema-04#section-3.5 */
export type NodeType = (typeof nodeTypes)[number];

/** A number with a fraction or an exponent is no integer, whatever its value: `1.0`. */
export function nodeType(value: Value): NodeType {
  if (value === null) return 'null';
  if (typeof value === 'string') return 'string';
  if (typeof value === 'boolean') return 'boolean';
  if (typeof value === 'number' || typeof value === 'bigint') return 'integer';
  if (isMap(value)) return 'object';
  return isList(value) ? 'array' : 'number';
}
