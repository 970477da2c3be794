import { InvalidPath } from '../errors.ts';
import { indexOfNextSignificant, isWithin, nextSignificant, type TextCursor } from './text-cursor.ts';
import { withoutEscapes } from './without-escapes.ts';

/** `['a', 'b']` at its opening bracket, up to and with the closing one. All names have the quotes of the first. */
export function readNames(on: TextCursor, quote: string): string[] {
  const names: string[] = [];
  let start: number | undefined;
  let last = 0;
  let comma = false;
  for (let at = on.at + 1; isWithin(on, at); at++) {
    const letter = on.text[at]!;
    if (letter === '\\') at++;
    else if (letter === quote && start === undefined) {
      start = at + 1;
      comma = false;
    } else if (letter === quote) {
      names.push(nameUntil(on, start!, at));
      last = at;
      start = undefined;
    } else if (start === undefined && (letter === ',' || letter === ']')) {
      if (comma) throw new InvalidPath(`Found empty property at index ${at}`);
      if (letter === ']') break;
      comma = true;
    }
  }
  if (start !== undefined) throw new InvalidPath(`Property has not been closed - missing closing ${quote}`);
  on.at = closeAfter(on, last);
  return names;
}

function nameUntil(on: TextCursor, start: number, end: number): string {
  const next = nextSignificant(on, end);
  if (next === ']' || next === ',') return withoutEscapes(on.text.slice(start, end));
  throw new InvalidPath(`Property must be separated by comma or terminated by a closing bracket at index ${end}`);
}

function closeAfter(on: TextCursor, last: number): number {
  const close = indexOfNextSignificant(on, ']', last);
  if (close < 0) throw new InvalidPath('Property has not been closed - missing closing ]');
  return close + 1;
}
