import { isList, isMap, list, type Value } from '../java/value.ts';
import { type Budget, TemplateFailure } from '../templates/budget.ts';

/** One step of a path: from values to values. */
interface Step {
  /** Can lead to several values; the result is then a list. */
  readonly indefinite: boolean;
  readonly take: (from: Value, budget: Budget) => readonly Value[];
}

/** Reads JSON by path. Undefined: the path leads nowhere. */
export type JsonPath = (root: Value, budget: Budget) => Value | undefined;

const longest = 1000;
const piece =
  /(\.\.)?(?:\.?(\*|[\w$@-]+(?:\(\))?)|\[\s*(?:'([^']*)'|"([^"]*)"|(-?\d{1,9})|(\*)|(-?\d{0,9}):(-?\d{0,9}))\s*\])/y;

/**
 * `$`, `.name`, `['name']`, `[n]`, `[n:m]`, `[*]`, `.*`, `..name`, `.length()`. Filters, scripts and unions throw
 * TemplateFailure. https://goessner.net/articles/JsonPath/
 */
export function compileJsonPath(text: string): JsonPath {
  const path = text.trim();
  if (path.length > longest) throw new TemplateFailure('A JSONPath of the template is too long.');
  const steps = parseSteps(path.startsWith('$') ? path.slice(1) : `.${path}`);
  const indefinite = steps.some((step) => step.indefinite);
  return (root, budget) => {
    let found: readonly Value[] = [root];
    for (const step of steps) {
      budget.spend(found.length);
      found = found.flatMap((value) => step.take(value, budget));
    }
    return indefinite ? list([...found], 'JSONArray') : found[0];
  };
}

function parseSteps(path: string): Step[] {
  const steps: Step[] = [];
  let at = 0;
  while (at < path.length) {
    piece.lastIndex = at;
    const found = piece.exec(path);
    if (!found) throw new TemplateFailure(`The JSONPath ${path} is not implemented by Sekisho.`);
    at += found[0].length;
    if (found[1]) steps.push(descend);
    steps.push(toStep(found));
  }
  return steps;
}

function toStep([, , word, single, double, at, star, from, to]: RegExpExecArray): Step {
  if (word === '*' || star) return { indefinite: true, take: children };
  if (word === 'length()') return { indefinite: false, take: length };
  if (word?.endsWith('()')) throw new TemplateFailure(`The JSONPath function ${word} is not implemented by Sekisho.`);
  const name = word ?? single ?? double;
  if (name !== undefined) return { indefinite: false, take: (value) => memberOf(value, name) };
  if (at !== undefined) return { indefinite: false, take: (value) => itemOf(value, Number(at)) };
  return { indefinite: true, take: (value) => slice(value, from, to) };
}

/** The value itself and everything below it. */
const descend: Step = {
  indefinite: true,
  take(root, budget) {
    const found: Value[] = [];
    const open: Value[] = [root];
    for (let value = open.pop(); value !== undefined; value = open.pop()) {
      budget.spend(1);
      found.push(value);
      for (const child of [...children(value)].reverse()) open.push(child);
    }
    return found;
  },
};

function children(value: Value): readonly Value[] {
  if (isList(value)) return value.items;
  return isMap(value) ? [...value.values()] : [];
}

function memberOf(value: Value, name: string): readonly Value[] {
  return isMap(value) && value.has(name) ? [value.get(name) ?? null] : [];
}

function itemOf(value: Value, at: number): readonly Value[] {
  if (!isList(value)) return [];
  const found = value.items.at(at);
  return found === undefined ? [] : [found];
}

function slice(value: Value, from = '', to = ''): readonly Value[] {
  if (!isList(value)) return [];
  return value.items.slice(from === '' ? 0 : Number(from), to === '' ? value.items.length : Number(to));
}

function length(value: Value): readonly Value[] {
  return isList(value) ? [value.items.length] : isMap(value) ? [value.size] : [];
}
