import type { Value } from '../../java/value.ts';
import { compilePattern } from '../../pattern/pattern.ts';
import { InvalidPath } from '../errors.ts';
import { closingIndex } from '../parse/closing-index.ts';
import {
  charAt,
  indexOfUnescaped,
  isWithin,
  previousSignificant,
  skipBlanks,
  type TextCursor,
} from '../parse/text-cursor.ts';
import type { Path, Reading } from '../path.ts';
import type { Operand } from './operand.ts';
import { readLenientJson } from './read-lenient-json.ts';
import { pathOperand } from './side-value.ts';
import { numberOperand, stringOperand } from './to-operand.ts';

/** One side of a comparison. */
export type Side =
  | { readonly kind: 'literal'; readonly value: (item: Value, reading: Reading) => Operand }
  | {
      readonly kind: 'path';
      readonly path: Path;
      /** False: `!` stands before it, and alone it asks that the path should not exist. */
      readonly wanted: boolean;
      readonly value: (item: Value, reading: Reading) => Operand;
    };

export function readSide(on: TextCursor, parsePath: (text: string) => Path): Side {
  skipBlanks(on);
  if (charAt(on) === '!') {
    on.at++;
    skipBlanks(on);
    if (!/[$@]/.test(charAt(on))) throw new InvalidPath('Unexpected character: !');
  }
  if (/[$@]/.test(charAt(on))) return readPathSide(on, parsePath);
  const operand = readLiteral(on);
  return { kind: 'literal', value: () => operand };
}

function readPathSide(on: TextCursor, parsePath: (text: string) => Path): Side {
  const wanted = previousSignificant(on) !== '!';
  const from = on.at;
  for (on.at++; isWithin(on); on.at++) {
    if (charAt(on) === '[') on.at = afterBrackets(on);
    const closes = charAt(on) === ')' && !closesFunction(on, from);
    if (!isWithin(on) || closes || /[<>=~! ]/.test(charAt(on))) break;
  }
  const path = parsePath(on.text.slice(from, on.at));
  return { kind: 'path', path, wanted, value: (item, reading) => pathOperand(path, item, reading) };
}

function afterBrackets(on: TextCursor): number {
  const close = closingIndex(on, on.at, ']', false);
  if (close < 0) throw new InvalidPath('Square brackets do not match in a filter.');
  return close + 1;
}

/** `()` after a point: only a function without parameters ends so. */
function closesFunction(on: TextCursor, from: number): boolean {
  const before = on.text.slice(0, on.at).trimEnd();
  return before.endsWith('(') && on.text.slice(from + 1, before.length - 1).includes('.');
}

function readLiteral(on: TextCursor): Operand {
  const letter = charAt(on);
  if (letter === "'" || letter === '"') return stringOperand(readUntil(on, letter));
  if (letter === 't' || letter === 'f' || letter === 'n') return readWord(on, letter);
  if (letter === '[' || letter === '{') return readJson(on, letter === '[' ? ']' : '}');
  return letter === '/' ? readPattern(on) : readNumber(on);
}

/** Up to and with the closing quote. */
function readUntil(on: TextCursor, quote: string): string {
  const from = on.at;
  const close = indexOfUnescaped(on, quote);
  if (close < 0) throw new InvalidPath('A string or a pattern of a filter is not closed.');
  on.at = close + 1;
  return on.text.slice(from, on.at);
}

function readWord(on: TextCursor, letter: string): Operand {
  const length = letter === 'f' ? 5 : 4;
  const word = on.text.slice(on.at, on.at + length);
  if (!isWithin(on, on.at + length - 1) || !/^(?:true|false|null)$/.test(word))
    throw new InvalidPath('Expected literal');
  on.at += length;
  return word === 'null' ? { kind: 'null' } : { kind: 'boolean', value: word === 'true' };
}

/** Read when it is looked at, as Jayway does: JSON that is broken is so only then. */
function readJson(on: TextCursor, end: string): Operand {
  const from = on.at;
  const close = closingIndex(on, from, end, false);
  if (close < 0) throw new InvalidPath('A list or a map of a filter is not closed.');
  on.at = close + 1;
  const text = on.text.slice(from, on.at);
  let value: Value | undefined;
  return {
    kind: 'json',
    literal: true,
    get value() {
      value ??= readLenientJson(text);
      return value;
    },
  };
}

const flags = /[dixmsuU]*/y;

function readPattern(on: TextCursor): Operand {
  const text = readUntil(on, '/').slice(1, -1);
  flags.lastIndex = on.at;
  const given = flags.exec(on.text.slice(0, on.end + 1))?.[0] ?? '';
  on.at += given.length;
  return { kind: 'pattern', pattern: compilePattern(given === '' ? text : `(?${given})${text}`) };
}

function readNumber(on: TextCursor): Operand {
  const from = on.at;
  while (isWithin(on) && /[0-9.Ee-]/.test(charAt(on))) on.at++;
  return numberOperand(on.text.slice(from, on.at));
}
