import { isList, isMap, type Value } from '../java/value.ts';
import { type ExactNumber, numberText } from './exact-number.ts';

/** JSON as messages show it: without blanks. */
export function showValue(value: Value): string {
  if (typeof value === 'string') return showString(value);
  if (isMap(value)) return `{${[...value].map(([name, each]) => `${showString(String(name))}:${showValue(each)}`)}}`;
  if (isList(value)) return `[${value.items.map(showValue)}]`;
  return value === null || typeof value === 'boolean' ? String(value) : numberText(value as ExactNumber);
}

const short: Readonly<Record<string, string>> = {
  '"': '\\"',
  '\\': '\\\\',
  '\b': '\\b',
  '\f': '\\f',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

export function showString(text: string): string {
  const escaped = text.replace(/["\\\u0000-\u001f]/g, (letter) => short[letter] ?? unicode(letter));
  return `"${escaped}"`;
}

/** The names in their order: `["a","b"]`. */
export function showNames(names: Iterable<string>): string {
  return `[${[...names].sort().map(showString)}]`;
}

function unicode(letter: string): string {
  return `\\u${letter.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
