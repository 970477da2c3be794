import { InvalidPath } from '../errors.ts';
import { charAt, indexOfUnescaped, isWithin, type TextCursor } from './text-cursor.ts';

/** Where the bracket at `from` is closed; -1 for nowhere. What stands in quotes, or as a pattern, counts for nothing. */
export function closingIndex(on: TextCursor, from: number, close: string, skipsPatterns: boolean): number {
  const open = charAt(on, from);
  let opened = 1;
  for (let at = from + 1; isWithin(on, at); at++) {
    if (/['"]/.test(charAt(on, at))) at = passQuoted(on, at);
    if (skipsPatterns && charAt(on, at) === '/') at = passQuoted(on, at);
    const letter = charAt(on, at);
    if (letter === open) opened++;
    if (letter === close && --opened === 0) return at;
  }
  return -1;
}

function passQuoted(on: TextCursor, at: number): number {
  const end = indexOfUnescaped(on, charAt(on, at), at);
  if (end < 0) throw new InvalidPath(`Could not find matching close for ${charAt(on, at)} in ${on.text}`);
  return end + 1;
}
