import { ConfigurationError } from '../configuration-error.ts';
import { isList, isMap, type Value } from '../java/value.ts';

/** A schema and the document that it stands in. */
export interface Place {
  readonly node: Value;
  /** Of the whole document. */
  readonly root: Value;
}

/** The documents that references can name, by their URIs. */
export type Library = (uri: string) => Value | undefined;

/** Where a schema really is. Throws ConfigurationError for references that lead nowhere or round. */
export type Resolve = (place: Place) => Place;

type End = Place | ConfigurationError;

/**
 * References are followed, and what stands beside them does not count. INVARIANT: each is followed once, as many may lead
 * through the same long chain.
 */
export function resolver(library: Library): Resolve {
  const ends = new Map<Value, End>();
  return (place) => {
    const passed = new Set<Value>();
    const end = endOf(place, ends, passed, library);
    for (const node of passed) ends.set(node, end);
    if (end instanceof ConfigurationError) throw end;
    return end;
  };
}

function endOf(place: Place, ends: ReadonlyMap<Value, End>, passed: Set<Value>, library: Library): End {
  let at = place;
  for (let reference = referenceOf(at.node); reference !== undefined; reference = referenceOf(at.node)) {
    const known = ends.get(at.node);
    if (known) return known;
    if (passed.has(at.node)) return new ConfigurationError(`The JSON reference "${reference}" loops on itself.`);
    passed.add(at.node);
    const next = locate(reference, at, library);
    if (next instanceof ConfigurationError) return next;
    at = next;
  }
  return at;
}

export function referenceOf(node: Value): string | undefined {
  const reference = isMap(node) ? node.get('$ref') : undefined;
  return typeof reference === 'string' ? reference : undefined;
}

function locate(reference: string, { root }: Place, library: Library): End {
  const [uri, fragment] = splitReference(reference);
  const document = uri === '' ? root : library(uri);
  const node = document === undefined ? undefined : pointed(document, fragment);
  if (document === undefined || node === undefined) {
    return new ConfigurationError(`The JSON reference "${reference}" cannot be resolved.`);
  }
  return { node, root: document };
}

/** The URI of a document, and what within it. */
export function splitReference(reference: string): readonly [uri: string, fragment: string] {
  const mark = reference.indexOf('#');
  return mark < 0 ? [reference, ''] : [reference.slice(0, mark), reference.slice(mark + 1)];
}

/** https://www.rfc-editor.org/rfc/rfc6901 */
function pointed(document: Value, fragment: string): Value | undefined {
  const pointer = decoded(fragment);
  if (pointer === '') return document;
  if (!pointer.startsWith('/')) return undefined;
  let node: Value | undefined = document;
  for (const token of pointer.slice(1).split('/')) node = child(node, unescaped(token));
  return node;
}

function child(node: Value | undefined, token: string): Value | undefined {
  if (isMap(node)) return node.get(token);
  return isList(node) && /^(?:0|[1-9]\d*)$/.test(token) ? node.items[Number(token)] : undefined;
}

function unescaped(token: string): string {
  return token.replaceAll('~1', '/').replaceAll('~0', '~');
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
