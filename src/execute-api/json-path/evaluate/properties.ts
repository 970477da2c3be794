import { isMap, type JavaMap, type Value } from '../../java/value.ts';
import { PathNotFound } from '../errors.ts';
import { isTokenDefinite, type Token } from '../path.ts';
import { handOn, isDefiniteBefore, isLeaf, type Walk } from './walk.ts';

/** Several names at the end of a path make one map; before the end each is followed. */
export function followProperty(names: readonly string[], at: number, value: Value, walk: Walk): void {
  if (!isMap(value)) {
    if (isDefiniteBefore(walk, at)) throw new PathNotFound(`Expected to find an object with property ${names}`);
  } else if (names.length > 1 && isLeaf(walk, at)) walk.results.push(merged(names, value, walk));
  else for (const name of names) followName(name, at, value, walk);
}

function merged(names: readonly string[], map: JavaMap, walk: Walk): Value {
  const missing = names.find((name) => !map.has(name));
  if (missing !== undefined && walk.reading.strict) throw new PathNotFound(`Missing property ${missing}`);
  return new Map(names.filter((name) => map.has(name)).map((name) => [name, map.get(name)!]));
}

function followName(name: string, at: number, map: JavaMap, walk: Walk): void {
  if (map.has(name)) giveMember(at, map.get(name)!, walk);
  else if (walk.reading.strict || isNeeded(at, walk)) throw new PathNotFound(`Missing property ${name}`);
}

/** A member that is not there is an error where the path goes on from it alone. */
function isNeeded(at: number, walk: Walk): boolean {
  return !isLeaf(walk, at) && isDefiniteBefore(walk, at) && isTokenDefinite(walk.path.tokens, at);
}

/** Where `..` stands before an index or a star it goes through all items; only the indexed one then counts. */
export function giveMember(at: number, value: Value, walk: Walk): void {
  const index = walk.scanned.get(at);
  if (isLeaf(walk, at) && index !== undefined && !isIndex(walk.path.tokens[at - 1], index)) return;
  handOn(walk, at, value);
}

function isIndex(token: Token | undefined, index: number): boolean {
  return token?.kind === 'index' && token.indexes.length === 1 && token.indexes[0] === index;
}
