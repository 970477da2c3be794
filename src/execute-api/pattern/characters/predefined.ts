import type { Flags } from '../flags.ts';
import { type Characters, characters, not, ranges } from './characters.ts';
import { decimalDigit, word as unicodeWord, whiteSpace } from './unicode-sets.ts';

const digit = ranges([48, 57]);
const word = ranges([48, 57], [65, 90], [95, 95], [97, 122]);
const space = ranges([9, 13], [32, 32]);
const horizontal = ranges(
  [9, 9],
  [32, 32],
  [0xa0, 0xa0],
  [0x1680, 0x1680],
  [0x180e, 0x180e],
  [0x2000, 0x200a],
  [0x202f, 0x202f],
  [0x205f, 0x205f],
  [0x3000, 0x3000],
);
const vertical = ranges([10, 13], [0x85, 0x85], [0x2028, 0x2029]);

/**
 * Predefined classes, of ASCII unless `(?U)` holds; undefined for other letters.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/regex/Pattern.html
 */
export function predefined(letter: string, { unicodeClasses: wide }: Flags): Characters | undefined {
  const found = ofLowerCase(letter.toLowerCase(), wide);
  return found && letter !== letter.toLowerCase() ? not(found) : found;
}

function ofLowerCase(letter: string, wide: boolean): Characters | undefined {
  if (letter === 'd') return wide ? decimalDigit : digit;
  if (letter === 'w') return wide ? unicodeWord : word;
  if (letter === 's') return wide ? whiteSpace : space;
  if (letter === 'h') return horizontal;
  return letter === 'v' ? vertical : undefined;
}

/** What `.` matches. */
export function dot({ dotAll, unixLines }: Flags): Characters {
  if (dotAll) return characters(() => true);
  return characters(unixLines ? (code) => code !== 10 : (code) => !isLineEnd(code));
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x85 || code === 0x2028 || code === 0x2029;
}
