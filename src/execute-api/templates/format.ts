import { type Budget, deepest, TemplateFailure } from './budget.ts';
import { isList, isMap, type List, type Value, type VtlMap } from './values.ts';

/**
 * A value as it is printed: maps as Java prints them, `{foo=bar}`; lists that came out of JSON as JSON, even inside a
 * map; null as nothing.
 */
export function toText(value: Value, budget: Budget, depth = 0): string {
  if (value === null) return depth === 0 ? '' : 'null';
  if (typeof value !== 'object') return String(value);
  enter(budget, depth);
  if (isMap(value)) return mapText(value, budget, depth);
  if (isList(value)) return value.json ? toJson(value, budget, depth) : listText(value, budget, depth);
  return value.kind === 'entry' ? `${value.key}=${toText(value.value, budget, depth + 1)}` : '';
}

function mapText(map: VtlMap, budget: Budget, depth: number): string {
  return joined('{', map, '}', ', ', budget, ([key, value]) => `${key}=${toText(value, budget, depth + 1)}`);
}

function listText({ items }: List, budget: Budget, depth: number): string {
  return joined('[', items, ']', ', ', budget, (item) => toText(item, budget, depth + 1));
}

/** JSON text of a value. */
export function toJson(value: Value, budget: Budget, depth = 0): string {
  if (value === null || typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return JSON.stringify(value);
  enter(budget, depth);
  if (isList(value)) return joined('[', value.items, ']', ',', budget, (item) => toJson(item, budget, depth + 1));
  if (isMap(value)) return joined('{', value, '}', ',', budget, (entry) => member(entry, budget, depth));
  return JSON.stringify(toText(value, budget, depth));
}

function member([key, value]: readonly [string, Value], budget: Budget, depth: number): string {
  return `${JSON.stringify(key)}:${toJson(value, budget, depth + 1)}`;
}

function joined<Item>(
  open: string,
  items: Iterable<Item>,
  close: string,
  comma: string,
  budget: Budget,
  print: (item: Item) => string,
): string {
  let text = open;
  for (const item of items) {
    budget.spend(1);
    const piece = print(item);
    budget.write(piece.length);
    text += text === open ? piece : comma + piece;
  }
  return text + close;
}

/** INVARIANT: a map may hold itself; the depth ends that. */
function enter(budget: Budget, depth: number): void {
  budget.spend(1);
  if (depth > deepest * 3) throw new TemplateFailure('A value of the template nests too deeply.');
}
