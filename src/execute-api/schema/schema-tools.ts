import { isMap, type Value } from '../java/value.ts';
import { flattened } from './flatten.ts';
import { mappingTemplate } from './mapping-template.ts';
import { readExactJson } from './read-exact-json.ts';
import { type Library, referenceOf, splitReference } from './references.ts';
import { showValue } from './show-value.ts';
import { checkSyntax, type SyntaxFault, schemasWithin } from './syntax/check-syntax.ts';

/** The schemas of an API by the URIs that references name. */
type Schemas = ReadonlyMap<string, string>;

interface SchemaTools {
  read(schema: string): { readonly faults: readonly SyntaxFault[]; readonly references: readonly string[] };
  flatten(schema: string, others: Schemas): string;
  template(schema: string, others: Schemas): string;
}

/** What those who manage models ask of their schemas. */
export const schemaTools: SchemaTools = {
  read(schema) {
    const value = readIfJson(schema);
    if (value === undefined) return { faults: [{ unsupported: [] }], references: [] };
    const references = referencesWithin(value).map((reference) => splitReference(reference)[0]);
    return { faults: checkSyntax(value), references: [...new Set(references)].filter((uri) => uri !== '') };
  },
  flatten(schema, others) {
    const value = readIfJson(schema);
    return value === undefined ? schema : showValue(flattened(value, libraryOf(others)));
  },
  template: (schema, others) => mappingTemplate(readIfJson(schema) ?? null, libraryOf(others)),
};

function readIfJson(text: string): Value | undefined {
  try {
    return readExactJson(text);
  } catch {
    return undefined;
  }
}

/** INVARIANT: each is read once, however often it is referred to. */
function libraryOf(schemas: Schemas): Library {
  const known = new Map<string, Value | undefined>();
  return (uri) => {
    const text = schemas.get(uri);
    if (text !== undefined && !known.has(uri)) known.set(uri, readIfJson(text));
    return known.get(uri);
  };
}

function referencesWithin(schema: Value): readonly string[] {
  const reference = referenceOf(schema);
  const within = isMap(schema) ? schemasWithin(schema).flatMap(referencesWithin) : [];
  return reference === undefined ? within : [reference, ...within];
}
