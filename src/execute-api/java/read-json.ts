import { parseJson } from '../../core/json.ts';
import { readBigDecimal } from './big-decimal.ts';
import { narrowest } from './integers.ts';
import { double, type JavaMap, list, type Value } from './value.ts';

/** Deepest nesting, as `parseJson` has it. */
const deepest = 200;
/** Longest number, in characters: work on a number grows with the square of its length. */
const longestNumber = 1000;

/** Where the reader stands. */
interface Reader {
  readonly text: string;
  at: number;
  depth: number;
}

/**
 * JSON text as the JSON reader of Jayway's JsonPath reads it: members keep their order, whole numbers are Integer, Long or
 * BigInteger by their size, `10.0` is a Double, and decimals of more than 18 characters are BigDecimal. Throws SyntaxError
 * for text that is not JSON, nests deeper than 200 or has a number longer than 1000.
 */
export function readJson(text: string): Value {
  const reader = { text, at: 0, depth: 0 };
  try {
    const value = readValue(reader);
    skipSpace(reader);
    if (reader.at === text.length) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    parseJson(text); // Says what is wrong in the words that every reader of JSON here has.
    throw error;
  }
  parseJson(text);
  throw new SyntaxError('Unexpected text after JSON');
}

function readValue(reader: Reader): Value {
  skipSpace(reader);
  switch (reader.text[reader.at]) {
    case '{':
      return deeper(reader, readObject);
    case '[':
      return deeper(reader, readArray);
    case '"':
      return readString(reader);
    case 't':
      return readWord(reader, 'true', true);
    case 'f':
      return readWord(reader, 'false', false);
    case 'n':
      return readWord(reader, 'null', null);
    default:
      return readNumber(reader);
  }
}

function deeper(reader: Reader, read: (reader: Reader) => Value): Value {
  if (++reader.depth > deepest) throw new SyntaxError(`JSON nests deeper than ${deepest}`);
  reader.at++;
  const value = read(reader);
  reader.depth--;
  return value;
}

function readObject(reader: Reader): Value {
  const map: JavaMap = new Map();
  if (closes(reader, '}')) return map;
  do {
    skipSpace(reader);
    const key = readString(reader);
    need(reader, ':');
    map.set(key, readValue(reader));
  } while (separates(reader, '}'));
  return map;
}

function readArray(reader: Reader): Value {
  const items: Value[] = [];
  if (closes(reader, ']')) return list(items, 'JSONArray');
  do items.push(readValue(reader));
  while (separates(reader, ']'));
  return list(items, 'JSONArray');
}

/** Whether nothing but the closing mark follows. */
function closes(reader: Reader, mark: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== mark) return false;
  reader.at++;
  return true;
}

/** True after a comma, false after the closing mark. */
function separates(reader: Reader, mark: string): boolean {
  if (closes(reader, mark)) return false;
  need(reader, ',');
  return true;
}

function need(reader: Reader, mark: string): void {
  if (!closes(reader, mark)) throw unexpected(reader);
}

const plain = /"[^"\\\u0000-\u001f]*"/y;

function readString(reader: Reader): string {
  const { text, at } = reader;
  if (text[at] !== '"') throw unexpected(reader);
  plain.lastIndex = at;
  if (plain.test(text)) {
    reader.at = plain.lastIndex;
    return text.slice(at + 1, reader.at - 1);
  }
  reader.at = endOfString(text, at + 1) + 1;
  return JSON.parse(text.slice(at, reader.at)) as string;
}

/** The quote that no backslash escapes. */
function endOfString(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 34) return at;
  }
  return text.length;
}

function readWord(reader: Reader, word: string, value: Value): Value {
  if (!reader.text.startsWith(word, reader.at)) throw unexpected(reader);
  reader.at += word.length;
  return value;
}

const numeral = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;

function readNumber(reader: Reader): Value {
  numeral.lastIndex = reader.at;
  const found = numeral.exec(reader.text);
  if (!found) throw unexpected(reader);
  const [text, fraction, exponent] = found;
  if (text.length > longestNumber) throw new SyntaxError(`JSON holds a number longer than ${longestNumber}`);
  reader.at += text.length;
  if (fraction === undefined && exponent === undefined) return wholeNumber(text);
  return (text.length > 18 ? readBigDecimal(text) : undefined) ?? double(Number(text));
}

function wholeNumber(text: string): number | bigint {
  return text.length < 10 ? Number(text) + 0 : narrowest(BigInt(text));
}

const space = /[ \t\r\n]*/y;

function skipSpace(reader: Reader): void {
  const code = reader.text.charCodeAt(reader.at);
  if (code > 32) return;
  space.lastIndex = reader.at;
  space.test(reader.text);
  reader.at = space.lastIndex;
}

function unexpected({ at }: Reader): SyntaxError {
  return new SyntaxError(`Unexpected text in JSON at position ${at}`);
}
