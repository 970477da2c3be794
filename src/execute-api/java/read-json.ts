import { parseJson } from '../../core/json.ts';
import { readBigDecimal } from './big-decimal.ts';
import { narrowest } from './integers.ts';
import { double, type JavaMap, list, type Value } from './value.ts';

/** Deepest nesting, as `parseJson` has it. */
const deepest = 200;
/** Longest number, in characters: work on a number grows with the square of its length. */
const longestNumber = 1000;

/** Most steps for one text: one for a value, two more for a list, a map or a long number, three for the name of a member. */
const mostSteps = 600_000;

/** JSON, but more than is read. */
class JsonTooLarge extends SyntaxError {
  override readonly name = 'JsonTooLarge';
}

type Spend = (steps: number) => void;

function bounded(): Spend {
  let left = mostSteps;
  return (steps) => {
    left -= steps;
    if (left < 0) throw new JsonTooLarge('JSON holds too many values');
  };
}

/** Where the reader stands. */
interface Reader {
  readonly text: string;
  readonly spend: Spend;
  readonly readDecimal: (text: string) => Value;
  at: number;
  depth: number;
}

/**
 * JSON text as the JSON reader of Jayway's JsonPath reads it: members keep their order, whole numbers are Integer, Long or
 * BigInteger by their size, `10.0` is a Double, and decimals of more than 18 characters are BigDecimal. Throws SyntaxError
 * for text that is not JSON, nests deeper than 200, has a number longer than 1000 or too many values; `spend` pays for them.
 * `readDecimal` makes another value of a number that has a fraction or an exponent.
 */
export function readJson(text: string, spend: Spend = bounded(), readDecimal = decimal): Value {
  const reader = { text, spend, readDecimal, at: 0, depth: 0 };
  try {
    const value = readValue(reader);
    skipSpace(reader);
    if (reader.at === text.length) return value;
  } catch (error) {
    if (!(error instanceof SyntaxError) || error instanceof JsonTooLarge) throw error;
    parseJson(text); // Says what is wrong in the words that every reader of JSON here has.
    throw error;
  }
  parseJson(text);
  throw new SyntaxError('Unexpected text after JSON');
}

function readValue(reader: Reader): Value {
  reader.spend(1);
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
  if (++reader.depth > deepest) throw new JsonTooLarge(`JSON nests deeper than ${deepest}`);
  reader.spend(2);
  reader.at++;
  const value = read(reader);
  reader.depth--;
  return value;
}

function readObject(reader: Reader): Value {
  const map: JavaMap = new Map();
  if (closes(reader, '}')) return map;
  do {
    reader.spend(3);
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
  if (text.length > longestNumber) throw new JsonTooLarge(`JSON holds a number longer than ${longestNumber}`);
  reader.at += text.length;
  if (text.length > 9) reader.spend(2);
  if (fraction === undefined && exponent === undefined) return wholeNumber(text);
  return reader.readDecimal(text);
}

function decimal(text: string): Value {
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
