import { isList, isMap, type JavaMap, type Value } from '../../java/value.ts';
import { isEcmaPattern } from '../ecma/compile-ecma-pattern.ts';
import { compareExactly, type ExactNumber } from '../exact-number.ts';
import { isUri } from '../formats/uri.ts';
import { type NodeType, nodeType, nodeTypes } from '../node-type.ts';
import { hasDuplicates } from '../same-value.ts';

/** Whether a keyword has a value that it can have. `node` is the schema that it stands in. */
type Rule = (value: Value, node: JavaMap) => boolean;

const free = { spend: () => {} };

function is(...types: readonly NodeType[]): Rule {
  return (value) => types.includes(nodeType(value));
}

function count(value: Value): boolean {
  return nodeType(value) === 'integer' && Number(value) >= 0 && Number(value) < 2 ** 31;
}

function uri(value: Value): boolean {
  return typeof value === 'string' && isUri(value);
}

function filled(value: Value): boolean {
  return isList(value) && value.items.length > 0;
}

/** Texts, at least one, each once. */
function names(value: Value): boolean {
  if (!isList(value) || value.items.length === 0) return false;
  return value.items.every((each) => typeof each === 'string') && !hasDuplicates(value.items, free);
}

function primitive(value: Value): boolean {
  return nodeTypes.some((each) => each === value);
}

function pairedWith(keyword: string): Rule {
  return (value, node) => typeof value === 'boolean' && node.has(keyword);
}

function dependency(value: Value): boolean {
  return isMap(value) || names(value);
}

/**
 * The keywords of draft 4, in the order of their names.
 * https://datatracker.ietf.org/doc/html/draft-fge-json-schema-validation-00
 */
export const rules: ReadonlyMap<string, Rule> = new Map<string, Rule>([
  ['$ref', uri],
  ['$schema', uri],
  ['additionalItems', is('boolean', 'object')],
  ['additionalProperties', is('boolean', 'object')],
  ['allOf', filled],
  ['anyOf', filled],
  ['default', () => true],
  ['definitions', is('object')],
  ['dependencies', (value) => isMap(value) && [...value.values()].every(dependency)],
  ['description', is('string')],
  ['enum', (value) => isList(value) && !hasDuplicates(value.items, free)],
  ['exclusiveMaximum', pairedWith('maximum')],
  ['exclusiveMinimum', pairedWith('minimum')],
  ['format', is('string')],
  ['id', uri],
  ['items', (value) => isMap(value) || filled(value)],
  ['maxItems', count],
  ['maxLength', count],
  ['maxProperties', count],
  ['maximum', is('integer', 'number')],
  ['minItems', count],
  ['minLength', count],
  ['minProperties', count],
  ['minimum', is('integer', 'number')],
  ['multipleOf', (value) => is('integer', 'number')(value, new Map()) && compareExactly(value as ExactNumber, 0) > 0],
  ['not', () => true],
  ['oneOf', filled],
  ['pattern', (value) => typeof value === 'string' && isEcmaPattern(value)],
  ['patternProperties', (value) => isMap(value) && [...value.keys()].every((each) => isEcmaPattern(String(each)))],
  ['properties', is('object')],
  ['required', names],
  ['title', is('string')],
  ['type', (value) => primitive(value) || (names(value) && isList(value) && value.items.every(primitive))],
  ['uniqueItems', is('boolean')],
]);
