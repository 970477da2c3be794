import { list, type Value } from '../../java/value.ts';
import { TemplateFailure } from '../../templates/budget.ts';
import { PathNotFound } from '../errors.ts';
import { isDefinite, type Path, pathBelow, type Reading, type Token } from '../path.ts';
import { callFunction } from './call-function.ts';
import { followAll, followFilter, followIndexes, followSlice } from './items.ts';
import { followProperty } from './properties.ts';
import { scan } from './scan.ts';
import { isLeaf, type Walk } from './walk.ts';

/** One value for a definite path, else the list of all. Throws PathNotFound where a definite one leads nowhere. */
export function readPath(path: Path, document: Value, reading: Reading): Value {
  return resultOf(path, walkPath(path, document, reading));
}

function resultOf(path: Path, results: Value[]): Value {
  if (!isDefinite(path)) return list(results, 'JSONArray');
  return results.at(-1) ?? nullOrNothing(results);
}

function nullOrNothing(results: readonly Value[]): null {
  if (results.length === 0) throw new PathNotFound('No results for path');
  return null;
}

function walkPath(path: Path, document: Value, reading: Reading): Value[] {
  const results: Value[] = [];
  const walk: Walk = {
    path,
    reading,
    results,
    scanned: new Map(),
    depth: 0,
    follow: (at, value) => followToken(path.tokens[at]!, at, value, walk),
  };
  if (path.tokens.length === 0) results.push(document);
  else walk.follow(0, document);
  return results;
}

function followToken(token: Token, at: number, value: Value, walk: Walk): void {
  walk.reading.budget.spend(2);
  if (token.kind === 'property') followProperty(token.names, at, value, walk);
  else if (token.kind === 'index') followIndexes(token.indexes, at, value, walk);
  else if (token.kind === 'slice') followSlice(token, at, value, walk);
  else if (token.kind === 'wildcard') followAll(at, value, walk);
  else if (token.kind === 'filter') followFilter(token.accepts, at, value, walk);
  else if (token.kind === 'scan') followScan(at, value, walk);
  else followFunction(token, at, value, walk);
}

function followScan(at: number, value: Value, walk: Walk): void {
  if (isLeaf(walk, at)) throw new TemplateFailure('A JSONPath of the template ends with a scan.');
  scan(at + 1, value, walk);
}

/** What a function makes is a result, even where the path goes on from it. */
function followFunction(token: Extract<Token, { kind: 'function' }>, at: number, value: Value, walk: Walk): void {
  const { reading } = walk;
  const result = callFunction(token, value, {
    read: (path) => readPath(path, reading.root, reading),
    readAll: (path, document) => resultOf(path, walkPath(pathBelow(path), document, { ...reading, root: document })),
    budget: reading.budget,
  });
  walk.results.push(result);
  if (!isLeaf(walk, at)) walk.follow(at + 1, result);
}
