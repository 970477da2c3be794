import { InvalidPath } from '../errors.ts';
import { indexOfNextSignificant, isWithin, nextSignificant, type TextCursor } from './text-cursor.ts';
import { withoutEscapes } from './without-escapes.ts';

/** Names that are being read. */
interface Reader {
  readonly quote: string;
  readonly names: string[];
  /** Where the name begins that is not closed yet. */
  start: number | undefined;
  /** Where the last name was closed. */
  closed: number;
  /** Nothing but blanks stands behind a comma. */
  comma: boolean;
}

/** `['a', 'b']` at its opening bracket, up to and with the closing one. All names have the quotes of the first. */
export function readNames(on: TextCursor, quote: string): string[] {
  const reader: Reader = { quote, names: [], start: undefined, closed: 0, comma: false };
  for (let at = on.at + 1; isWithin(on, at); at++) {
    const letter = on.text[at]!;
    if (letter === '\\') at++;
    else if (letter === quote) takeQuote(on, at, reader);
    else if (reader.start === undefined && takeMark(letter, at, reader)) break;
  }
  if (reader.start !== undefined) throw new InvalidPath(`Property has not been closed - missing closing ${quote}`);
  on.at = closeAfter(on, reader.closed);
  return reader.names;
}

function takeQuote(on: TextCursor, at: number, reader: Reader): void {
  if (reader.start === undefined) {
    reader.start = at + 1;
    reader.comma = false;
    return;
  }
  reader.names.push(nameUntil(on, reader.start, at));
  reader.closed = at;
  reader.start = undefined;
}

function nameUntil(on: TextCursor, start: number, end: number): string {
  const next = nextSignificant(on, end);
  if (next === ']' || next === ',') return withoutEscapes(on.text.slice(start, end));
  throw new InvalidPath(`Property must be separated by comma or terminated by a closing bracket at index ${end}`);
}

/** True at the closing bracket. */
function takeMark(letter: string, at: number, reader: Reader): boolean {
  if (letter !== ',' && letter !== ']') return false;
  if (reader.comma) throw new InvalidPath(`Found empty property at index ${at}`);
  reader.comma = true;
  return letter === ']';
}

function closeAfter(on: TextCursor, closed: number): number {
  const close = indexOfNextSignificant(on, ']', closed);
  if (close < 0) throw new InvalidPath('Property has not been closed - missing closing ]');
  return close + 1;
}
