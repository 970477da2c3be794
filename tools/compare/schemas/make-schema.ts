import type { Random } from '../../../test/random.ts';
import { texts } from './formatted-texts.ts';
import { makeEcmaPattern } from './make-ecma-pattern.ts';
import type { SchemaCase } from './schema-case.ts';

/** Schemas as people write them, now and then with a keyword that is wrong, and instances that come close to them. */
export function makeSchemaCase(random: Random): SchemaCase {
  const schema = makeSchema(random, 3, true);
  const instance = random.chance(0.7) ? instanceFor(random, schema, 4) : makeValue(random, 3);
  return { schema: asJson(schema), instance: asJson(instance) };
}

/** Numbers are made as texts between equal signs, so that they are written as they are. */
function asJson(value: unknown): string {
  return JSON.stringify(value).replace(/"=([^"]*)="/g, '$1');
}

type Schema = { [keyword: string]: unknown };

const names = ['a', 'a', 'b', 'b', 'c', 'd', 'x y', 'é', ''];
const types = ['string', 'integer', 'number', 'boolean', 'null', 'array', 'object'];
const numerals = [
  ...['0', '1', '2', '3', '5', '-1', '10', '100', '1.0', '2.50', '0.1', '0.3', '1e3', '1.5E-2', '-0', '-0.0'],
  ...['9007199254740993', '9007199254740993.0', '123456789012345678901234567890', '2147483648', '1E+20', '1e-7'],
];
const patterns = ['a', '^a', 'b$', '^[a-c]+$', '^\\d{2,3}$', '\\w+\\s', '^(a|b)*$', '.', '[^a]', '^$', 'a?b', '\\bé'];
const plain = ['', 'a', 'b', 'ab', 'abc', '12', '123', 'a b', 'é', '"', '\n', '\\', '/', '1', 'true', '\ud83d\ude00'];

function numeral(random: Random): string {
  return `=${random.pick(numerals)}=`;
}

function small(random: Random): string {
  return `=${random.below(4)}=`;
}

function list<T>(random: Random, most: number, make: () => T, least = 1): T[] {
  return Array.from({ length: least + random.below(most) }, make);
}

function makeSchema(random: Random, depth: number, atRoot = false): Schema {
  const schema: Schema = {};
  const count = atRoot ? 1 + random.below(4) : random.below(4);
  for (let at = 0; at < count; at++) {
    const keyword = random.pick(Object.keys(makers));
    const value = random.chance(0.004) ? makeValue(random, 1) : makers[keyword]!(random, depth - 1);
    if (value !== undefined) schema[keyword] = value;
  }
  for (const bound of ['maximum', 'minimum']) {
    const isAlone = `exclusive${bound[0]!.toUpperCase()}${bound.slice(1)}` in schema && !(bound in schema);
    if (isAlone && random.chance(0.98)) schema[bound] = numeral(random);
  }
  if (atRoot && random.chance(0.3)) {
    schema['definitions'] = { a: makeSchema(random, depth - 1), b: makeSchema(random, 1) };
  }
  if (random.chance(atRoot ? 0.01 : 0.1)) schema['$ref'] = random.pick(references);
  return schema;
}

const references = ['#/definitions/a', '#/definitions/a', '#/definitions/b', '#', '#/properties/a', '#/nowhere'];

type Make = (random: Random, depth: number) => unknown;

const sub: Make = (random, depth) => (depth > 0 ? makeSchema(random, depth) : undefined);
const subs: Make = (random, depth) => (depth > 0 ? list(random, 3, () => makeSchema(random, depth)) : undefined);
const named: Make = (random, depth) =>
  depth > 0
    ? Object.fromEntries(list(random, 3, () => [random.pick(names), makeSchema(random, depth)] as const))
    : undefined;

const makers: Readonly<Record<string, Make>> = {
  type: (random) => (random.chance(0.8) ? random.pick(types) : [...new Set(list(random, 3, () => random.pick(types)))]),
  enum: (random) => list(random, 4, () => makeValue(random, 1)),
  maximum: numeral,
  minimum: numeral,
  exclusiveMaximum: (random) => random.chance(0.5),
  exclusiveMinimum: (random) => random.chance(0.5),
  multipleOf: (random) =>
    random.chance(0.9) ? `=${random.pick(['1', '2', '3', '0.1', '0.01', '2.5', '1e2'])}=` : numeral(random),
  maxLength: small,
  minLength: small,
  pattern: (random) => (random.chance(0.5) ? random.pick(patterns) : makeEcmaPattern(random)),
  format: (random) => random.pick([...Object.keys(texts), 'unknown']),
  maxItems: small,
  minItems: small,
  uniqueItems: (random) => random.chance(0.8),
  items: (random, depth) => (random.chance(0.6) ? sub(random, depth) : subs(random, depth)),
  additionalItems: (random, depth) => (random.chance(0.5) ? random.chance(0.3) : sub(random, depth)),
  maxProperties: small,
  minProperties: small,
  required: (random) => [...new Set(list(random, 3, () => random.pick(names)))],
  properties: named,
  patternProperties: (random, depth) =>
    depth > 0
      ? Object.fromEntries(list(random, 2, () => [random.pick(patterns), makeSchema(random, depth)] as const))
      : undefined,
  additionalProperties: (random, depth) => (random.chance(0.5) ? random.chance(0.3) : sub(random, depth)),
  dependencies: (random, depth) =>
    Object.fromEntries(
      list(random, 2, () => [
        random.pick(names),
        depth > 0 && random.chance(0.5)
          ? makeSchema(random, depth)
          : [...new Set(list(random, 3, () => random.pick(names)))],
      ]),
    ),
  allOf: subs,
  anyOf: subs,
  oneOf: subs,
  not: sub,
  title: () => 'a title',
  description: () => 'a description',
  default: (random) => makeValue(random, 1),
};

function makeValue(random: Random, depth: number): unknown {
  const kind = random.below(depth > 0 ? 10 : 7);
  if (kind < 2) return numeral(random);
  if (kind < 4) return random.pick(plain);
  if (kind < 7) return random.pick([true, false, null, numeral(random), random.pick(plain)]);
  if (kind === 7) return list(random, 4, () => makeValue(random, depth - 1), 0);
  return Object.fromEntries(list(random, 4, () => [random.pick(names), makeValue(random, depth - 1)] as const, 0));
}

/** Of the type that the schema asks for, with the members that it names; now and then anything. */
function instanceFor(random: Random, schema: Schema, depth: number): unknown {
  if (depth === 0 || random.chance(0.1)) return makeValue(random, 2);
  if (schema['format'] !== undefined && random.chance(0.7)) return textFor(random, String(schema['format']));
  const values = schema['enum'];
  if (Array.isArray(values) && values.length > 0 && random.chance(0.5)) return random.pick(values);
  if ('properties' in schema || 'required' in schema || 'dependencies' in schema || 'patternProperties' in schema) {
    return objectFor(random, schema, depth);
  }
  if ('items' in schema || 'uniqueItems' in schema || 'additionalItems' in schema)
    return arrayFor(random, schema, depth);
  const [among] = ['allOf', 'anyOf', 'oneOf'].flatMap((each) => (schema[each] as Schema[] | undefined) ?? []);
  if (among && typeof among === 'object') return instanceFor(random, among, depth - 1);
  if ('pattern' in schema || 'maxLength' in schema || 'minLength' in schema) return random.pick(plain);
  if ('maximum' in schema || 'minimum' in schema || 'multipleOf' in schema) return numeral(random);
  return makeValue(random, 2);
}

function textFor(random: Random, format: string): string {
  return random.pick(texts[format] ?? plain);
}

function objectFor(random: Random, schema: Schema, depth: number): unknown {
  const properties = (schema['properties'] ?? {}) as Schema;
  const known = Object.keys(properties).filter(() => random.chance(0.8));
  const all = [...known, ...list(random, 3, () => random.pick(names), 0)];
  return Object.fromEntries(
    all.map((name) => {
      const own = Object.hasOwn(properties, name) ? properties[name] : undefined;
      const isSchema = typeof own === 'object' && own !== null && !Array.isArray(own);
      return [name, isSchema ? instanceFor(random, own as Schema, depth - 1) : makeValue(random, 1)];
    }),
  );
}

function arrayFor(random: Random, schema: Schema, depth: number): unknown {
  const { items } = schema;
  const one = (at: number) => {
    const own = Array.isArray(items) ? items[at] : items;
    const isSchema = typeof own === 'object' && own !== null && !Array.isArray(own);
    return isSchema ? instanceFor(random, own as Schema, depth - 1) : makeValue(random, 1);
  };
  return Array.from({ length: random.below(5) }, (_, at) => one(at));
}
