import { type Budget, deepest, TemplateFailure } from '../templates/budget.ts';
import { decimalText } from './big-decimal.ts';
import { doubleText } from './double-text.ts';
import { escapeText, escaping } from './escape-text.ts';
import { isMap, type JavaMap, type List, type Value } from './value.ts';
import { viewItems } from './view-items.ts';

/** Java's `toString`: `{a=1}`, `[a, b]`; a list that came out of JSON is JSON, wherever it stands. */
export function toText(value: Value, budget: Budget, depth = 0): string {
  if (typeof value === 'string') return value;
  if (value === null || typeof value !== 'object') return String(value);
  enter(budget, depth);
  if (isMap(value)) return mapText(value, budget, depth);
  switch (value.kind) {
    case 'double':
      return doubleText(value.value);
    case 'decimal':
      return decimalText(value);
    case 'character':
      return value.text;
    case 'list':
      return listText(value, budget, depth);
    case 'view':
      return `[${joined(viewItems(value), ', ', budget, (item) => toText(item, budget, depth + 1))}]`;
    case 'entry':
      return `${toText(value.key, budget, depth + 1)}=${toText(value.value, budget, depth + 1)}`;
    case 'host':
      return value.text() ?? '';
    case 'iterator':
      return 'java.util.Iterator';
  }
}

function mapText(map: JavaMap, budget: Budget, depth: number): string {
  const show = (value: Value) => (value === map ? '(this Map)' : toText(value, budget, depth + 1));
  return `{${joined(map, ', ', budget, ([key, value]) => `${show(key)}=${show(value)}`)}}`;
}

function listText(list: List, budget: Budget, depth: number): string {
  if (list.type === 'JSONArray') return toJson(list, budget, 'web', depth);
  const show = (value: Value) => (value === list ? '(this Collection)' : toText(value, budget, depth + 1));
  return `[${joined(list.items, ', ', budget, show)}]`;
}

/** `web` escapes slashes: so does a list that is printed, and `$input.json` does not. */
type JsonStyle = 'plain' | 'web';

/** JSON text as the JSON writer of Jayway's JsonPath makes it. */
export function toJson(value: Value, budget: Budget, style: JsonStyle = 'plain', depth = 0): string {
  if (typeof value === 'string') return quoted(value, style, budget);
  if (value === null || typeof value !== 'object') return String(value);
  enter(budget, depth);
  const inner = (item: Value) => toJson(item, budget, style, depth + 1);
  if (isMap(value)) {
    const name = (key: Value) => quoted(toText(key, budget, depth + 1), style, budget);
    return `{${joined(value, ',', budget, ([key, item]) => `${name(key)}:${inner(item)}`)}}`;
  }
  switch (value.kind) {
    case 'list':
      return `[${joined(value.items, ',', budget, inner)}]`;
    case 'view':
      return `[${joined(viewItems(value), ',', budget, inner)}]`;
    case 'double':
      return Math.abs(value.value) === Number.POSITIVE_INFINITY ? 'null' : doubleText(value.value);
    case 'decimal':
      return decimalText(value);
    case 'character':
      return '{}';
    default:
      return quoted(toText(value, budget, depth), style, budget);
  }
}

const short = {
  '"': '\\"',
  '\\': '\\\\',
  '/': '\\/',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};
/** https://github.com/netplex/json-smart-v2 */
const wide = [
  [0x80, 0x9f],
  [0x2000, 0x20ff],
] as const;
const escapings = {
  plain: escaping(/["\\\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/, wide, short),
  web: escaping(/["\\/\u0000-\u001f\u007f-\u009f\u2000-\u20ff]/, wide, short),
} as const;

function quoted(text: string, style: JsonStyle, budget: Budget): string {
  return `"${escapeText(text, escapings[style], budget)}"`;
}

function joined<Item>(items: Iterable<Item>, comma: string, budget: Budget, print: (item: Item) => string): string {
  let text = '';
  let first = true;
  for (const item of items) {
    budget.spend(1);
    const piece = print(item);
    budget.write(piece.length);
    text += first ? piece : comma + piece;
    first = false;
  }
  return text;
}

/** INVARIANT: a value may hold itself; the depth ends that. */
function enter(budget: Budget, depth: number): void {
  budget.spend(1);
  if (depth > deepest * 3) throw new TemplateFailure('A value of the template nests too deeply.');
}
