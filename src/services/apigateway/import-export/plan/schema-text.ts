import { isObject, type Untyped } from '../read/untyped.ts';
import { modelNamed } from './model-references.ts';
import { prettyJson } from './pretty-json.ts';

/** What OpenAPI says of a schema and JSON Schema of draft 4 does not know: it is left out. */
const unknown: ReadonlySet<string> = new Set([
  ...['example', 'examples', 'readOnly', 'writeOnly', 'xml', 'externalDocs', 'nullable', 'deprecated'],
  'discriminator',
]);

const ofOne: ReadonlySet<string> = new Set(['items', 'additionalItems', 'additionalProperties', 'not']);
const ofMany: ReadonlySet<string> = new Set(['allOf', 'anyOf', 'oneOf', 'items']);
const ofNamed: ReadonlySet<string> = new Set(['properties', 'patternProperties', 'definitions', 'dependencies']);

/** The schema of a model as API Gateway keeps it: references to models are their URIs. `base` such as `https://.../models/`. */
export function schemaText(schema: unknown, base: string): string {
  return prettyJson(convert(schema, (name) => base + name));
}

/** The schema with the references that `named` writes, of names of models, and without what is not of draft 4. */
export function convert(schema: unknown, named: (model: string) => string): unknown {
  if (!isObject(schema)) return schema;
  const { $ref } = schema;
  if (typeof $ref === 'string') return { $ref: referenceOf($ref, named) };
  const kept = Object.entries(schema).filter(([name]) => !unknown.has(name) && !name.startsWith('x-'));
  return Object.fromEntries(kept.map(([name, value]) => [name, convertWithin(name, value, named)]));
}

function referenceOf(reference: string, named: (model: string) => string): string {
  const model = reference === '#' ? undefined : modelNamed(reference);
  return model === undefined ? reference : named(model);
}

function convertWithin(name: string, value: unknown, named: (model: string) => string): unknown {
  if (ofMany.has(name) && Array.isArray(value)) return value.map((each) => convert(each, named));
  if (ofOne.has(name)) return convert(value, named);
  return ofNamed.has(name) && isObject(value) ? convertEach(value, named) : value;
}

function convertEach(schemas: Untyped, named: (model: string) => string): Untyped {
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, convert(schema, named)]));
}
