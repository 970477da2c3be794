import type { Value } from '../java/value.ts';
import { type Budget, TemplateFailure } from '../templates/budget.ts';
import { PathNotFound } from './errors.ts';
import { readPath } from './evaluate/read-path.ts';
import { parsePath } from './parse/parse-path.ts';
import type { Path } from './path.ts';

/** Reads JSON by path. Undefined: the path leads nowhere. Throws TemplateFailure. */
export type JsonPath = (root: Value, budget: Budget) => Value | undefined;

const longest = 2000;
/** Templates ask the same path again in each round of a loop. */
const recent = new Map<string, Path>();
const mostRecent = 256;

/** The language of Jayway's JsonPath 2.9.0. https://github.com/json-path/JsonPath */
export function compileJsonPath(text: string): JsonPath {
  if (text.length > longest) throw new TemplateFailure('A JSONPath of the template is too long.');
  const path = recent.get(text) ?? parsePath(text);
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value!);
  recent.set(text, path);
  return (root, budget) => {
    budget.spend(text.length >> 1);
    try {
      return readPath(path, root, { root, budget, strict: false, known: new Map() });
    } catch (error) {
      if (error instanceof PathNotFound) return undefined;
      throw error;
    }
  };
}
