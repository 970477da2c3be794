import { isFractional } from './fractional.ts';
import { resolve, type Schema, type Traits, traitsOf } from './sdk-schema.ts';

/** Scalars of the schemas; timestamps with a format of their own (5, 6, 7) occur in none of our services. */
const scalars: Readonly<Record<number, string>> = {
  0: 'string',
  1: 'integer',
  2: 'boolean',
  4: 'timestamp',
  21: 'blob',
  42: 'blob',
};

/** Each trait of a member and the word it becomes; '' for one that says nothing to a server. */
const words: Readonly<Record<string, (value: unknown) => string>> = {
  httpLabel: () => 'label',
  httpQuery: (name) => `query=${name}`,
  httpQueryParams: () => 'parameters',
  httpHeader: (name) => `header=${name}`,
  httpPayload: () => 'payload',
  httpResponseCode: () => 'status',
  jsonName: (name) => `json=${name}`,
  idempotencyToken: () => 'token',
  sensitive: () => 'secret',
  streaming: () => '',
  eventPayload: () => '',
  idempotent: () => '',
  // Left over from XML bindings on one member of Lambda, which speaks JSON.
  xmlName: () => '',
};

/** The line of a member, such as `string! label`. Throws for a trait or scalar that it does not know. */
export function memberWords(structure: string, name: string, reference: unknown, required: boolean): string {
  const { schema, traits } = resolve(reference);
  const type = typeWord(schema, isFractional(structure, name));
  const all: Traits = { ...targetTraits(schema), ...traits };
  // A label's JSON name is a leftover too (PutIntegration's httpMethod): the label wins.
  const said = Object.entries(all).filter(([trait]) => !(trait === 'jsonName' && all['httpLabel']));
  const rest = said.map(([trait, value]) => wordOf(trait, value)).filter(Boolean);
  return [`${type}${required ? '!' : ''}`, ...rest.sort()].join(' ');
}

function wordOf(trait: string, value: unknown): string {
  const word = words[trait];
  if (!word) throw new Error(`a trait that the extractor does not know: ${trait}`);
  return word(value);
}

function typeWord(reference: unknown, fractional: boolean): string {
  const { schema } = resolve(reference);
  if (typeof schema === 'number') return scalarWord(schema, fractional);
  if (schema === 'unit') throw new Error('unit stands for no member');
  const [kind, , name, , first, second] = schema;
  if (kind === 0) return typeWord(first, fractional);
  if (kind === 1) return `[${typeWord(first, fractional)}]`;
  if (kind === 2) return `{${typeWord(second, fractional)}}`;
  return name;
}

function scalarWord(code: number, fractional: boolean): string {
  if (code >= 128) return `{${scalarWord(code - 128, fractional)}}`;
  if (code >= 64) return `[${scalarWord(code - 64, fractional)}]`;
  const word = scalars[code];
  if (!word) throw new Error(`a scalar that the extractor does not know: ${code}`);
  return word === 'integer' && fractional ? 'double' : word;
}

function targetTraits(schema: Schema): Traits {
  if (!Array.isArray(schema) || Math.abs(schema[0]) >= 3) return {};
  const item = schema[0] === 0 ? {} : targetTraits(resolve(schema.at(-1)).schema);
  return { ...item, ...traitsOf(schema[3]) };
}
