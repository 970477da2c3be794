import { isList, isMap, type JavaMap, type List, type Value } from '../../java/value.ts';
import { TemplateFailure } from '../../templates/budget.ts';
import { isTokenDefinite } from '../path.ts';
import { isAccepted } from './items.ts';
import { isLeaf, tokenAt, type Walk } from './walk.ts';

/** INVARIANT: a template can put a map into itself; the depth ends that. */
const deepest = 1000;

/** `..`: a value and all below it, each before what it holds, where the token at `at` has something to say. */
export function scan(at: number, value: Value, walk: Walk): void {
  walk.reading.budget.spend(1);
  if (++walk.depth > deepest) throw new TemplateFailure('A value of the template nests too deeply.');
  if (isMap(value)) scanMap(at, value, walk);
  else if (isList(value)) scanList(at, value, walk);
  walk.depth--;
}

function scanMap(at: number, map: JavaMap, walk: Walk): void {
  if (isMet(at, map, walk)) walk.follow(at, map);
  for (const member of map.values()) scan(at, member, walk);
}

/** Jayway goes on with every item of a list, whichever the token asks for, unless the token is the last. */
function scanList(at: number, list: List, walk: Walk): void {
  if (isMet(at, list, walk)) {
    if (isLeaf(walk, at)) walk.follow(at, list);
    else for (const [index, item] of list.items.entries()) skipTo(at + 1, item, index, walk);
  }
  for (const item of list.items) scan(at, item, walk);
}

function skipTo(at: number, item: Value, index: number, walk: Walk): void {
  walk.scanned.set(at, index);
  walk.follow(at, item);
}

function isMet(at: number, value: Value, walk: Walk): boolean {
  const token = tokenAt(walk, at);
  if (token.kind === 'index' || token.kind === 'slice') return isList(value);
  if (token.kind === 'filter') return isAccepted(token.accepts, value, walk);
  if (token.kind !== 'property') return token.kind === 'wildcard';
  if (!isMap(value)) return false;
  return !isTokenDefinite(walk.path.tokens, at) || token.names.every((name) => value.has(name));
}
