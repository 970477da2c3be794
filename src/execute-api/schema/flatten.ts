import { isList, isMap, type JavaMap, list, type Value } from '../java/value.ts';
import { type Library, referenceOf, splitReference } from './references.ts';

/** The schema with the documents that it refers to, and those that these refer to, among its `definitions`. */
export function flattened(root: Value, library: Library): Value {
  if (!isMap(root)) return root;
  const definitions = new Map<Value, Value>();
  const named = (uri: string): string | undefined => {
    const document = library(uri);
    if (document === undefined) return undefined;
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (definitions.has(name)) return name;
    definitions.set(name, null);
    definitions.set(name, rewritten(document, `#/definitions/${name}`, named));
    return name;
  };
  const schema = rewritten(root, '#', named) as JavaMap;
  if (definitions.size === 0) return schema;
  const own = schema.get('definitions');
  return new Map(schema).set('definitions', new Map([...(isMap(own) ? own : []), ...definitions]));
}

/** With each reference where it leads now: `base` is where the document stands. */
function rewritten(value: Value, base: string, named: (uri: string) => string | undefined): Value {
  if (isList(value)) return list(value.items.map((each) => rewritten(each, base, named)));
  if (!isMap(value)) return value;
  const reference = referenceOf(value);
  if (reference !== undefined) return new Map<Value, Value>([['$ref', moved(reference, base, named)]]);
  return new Map([...value].map(([name, each]) => [name, rewritten(each, base, named)] as const));
}

function moved(reference: string, base: string, named: (uri: string) => string | undefined): string {
  const [uri, fragment] = splitReference(reference);
  if (uri === '') return base + fragment;
  const name = named(uri);
  return name === undefined ? reference : `#/definitions/${name}${fragment}`;
}
