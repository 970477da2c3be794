import { narrowest } from '../../java/integers.ts';
import { type Double, double, type JavaMap, list, type Value } from '../../java/value.ts';
import { TemplateFailure } from '../../templates/budget.ts';
import { withoutEscapes } from '../parse/without-escapes.ts';

/** Where the reader stands, and what ends a word there. */
interface Reader {
  readonly text: string;
  at: number;
}

/**
 * JSON as the permissive reader of json-smart takes it in filters and functions: strings with either quotes or without,
 * and commas too many.
 */
export function readLenientJson(text: string): Value {
  const reader = { text, at: 0 };
  return readValue(reader, /.*/sy);
}

const inList = /[^,\]]*/y;
const inMap = /[^,}]*/y;

function readValue(reader: Reader, word: RegExp): Value {
  skipSpace(reader);
  const letter = reader.text[reader.at];
  if (letter === '[') return readList(reader);
  if (letter === '{') return readMap(reader);
  if (letter === '"' || letter === "'") return readQuoted(reader, letter);
  if (letter !== undefined && /[:}\]]/.test(letter)) throw new TemplateFailure('JSON of a JSONPath is broken.');
  return wordValue(readWord(reader, word));
}

function skipSpace(reader: Reader): void {
  while (/\s/.test(reader.text[reader.at] ?? '')) reader.at++;
}

function readWord(reader: Reader, word: RegExp): string {
  word.lastIndex = reader.at;
  const found = word.exec(reader.text)?.[0] ?? '';
  reader.at += found.length;
  return found.trim();
}

function readQuoted(reader: Reader, quote: string): string {
  const from = ++reader.at;
  while (reader.at < reader.text.length && reader.text[reader.at] !== quote) {
    reader.at += reader.text[reader.at] === '\\' ? 2 : 1;
  }
  if (reader.at >= reader.text.length) throw new TemplateFailure('JSON of a JSONPath is not closed.');
  return withoutEscapes(reader.text.slice(from, reader.at++));
}

/** Past commas; true when something follows before the end. */
function goesOn(reader: Reader, end: string): boolean {
  for (; ; reader.at++) {
    skipSpace(reader);
    if (reader.at >= reader.text.length) throw new TemplateFailure('JSON of a JSONPath is not closed.');
    if (reader.text[reader.at] !== ',') break;
  }
  if (reader.text[reader.at] !== end) return true;
  reader.at++;
  return false;
}

function readList(reader: Reader): Value {
  reader.at++;
  const items: Value[] = [];
  while (goesOn(reader, ']')) items.push(readValue(reader, inList));
  return list(items, 'JSONArray');
}

function readMap(reader: Reader): Value {
  reader.at++;
  const map: JavaMap = new Map();
  while (goesOn(reader, '}')) {
    const key = readKey(reader);
    skipSpace(reader);
    if (reader.text[reader.at++] !== ':') throw new TemplateFailure('JSON of a JSONPath has a name without a value.');
    map.set(key, readValue(reader, inMap));
  }
  return map;
}

function readKey(reader: Reader): string {
  const letter = reader.text[reader.at];
  return letter === '"' || letter === "'" ? readQuoted(reader, letter) : readWord(reader, /[^:]*/y);
}

const words: ReadonlyMap<string, Value> = new Map<string, Value>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function wordValue(word: string): Value {
  const found = words.get(word);
  if (found !== undefined) return found;
  if (/^-?\d{1,1000}$/.test(word)) return narrowest(BigInt(word));
  return /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(word) ? decimal(word) : word;
}

function decimal(word: string): Double {
  return double(Number(word));
}
