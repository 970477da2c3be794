import type { Assertion, Place } from '../ast.ts';
import { remembering, unicode } from '../characters/characters.ts';
import { word } from '../characters/unicode-sets.ts';
import type { Flags } from '../flags.ts';

const letterOrDigit = remembering(unicode(() => /[\p{L}\p{Nd}_]/u));
const mark = remembering(unicode(() => /\p{Mn}/u));

export const atStart: Assertion = ({ at }) => at === 0;
export const atEnd: Assertion = ({ text, at }) => at === text.length;
export const atLastEnd: Assertion = ({ at, lastEnd }) => at === lastEnd;

/** `^`. With `(?m)` after each end of a line but the text's last. */
export function caret({ multiline, unixLines }: Flags): Assertion {
  if (!multiline) return atStart;
  return ({ text, at }) => at < text.length && (at === 0 || isAfterLine(text, at, unixLines));
}

function isAfterLine(text: string, at: number, unixLines: boolean): boolean {
  const before = text[at - 1]!;
  return endsLine(before, unixLines) && !(before === '\r' && text[at] === '\n');
}

/** `$` and `\Z`: at the end, and before the last end of a line; with `(?m)` before each. */
export function dollar({ multiline, unixLines }: Flags): Assertion {
  return ({ text, at }) => {
    if (at === text.length) return true;
    if (!endsLine(text[at]!, unixLines) || (!unixLines && text[at] === '\n' && text[at - 1] === '\r')) return false;
    return multiline || at === text.length - 1 || (!unixLines && text.slice(at) === '\r\n');
  };
}

function endsLine(letter: string, unixLines: boolean): boolean {
  return letter === '\n' || (!unixLines && /[\r\x85\u2028\u2029]/.test(letter));
}

/** `\b`, `\B`. Java 17's boundary is of Unicode letters and digits, though its `\w` is of ASCII. */
export function boundary(wanted: boolean, flags: Flags): Assertion {
  return (place) => (isWord(place, before(place), flags) !== isWord(place, place.at, flags)) === wanted;
}

/** Where the code point before begins; -1 at the start. */
function before({ text, at }: Place): number {
  return (text.codePointAt(at - 2) ?? 0) > 0xffff ? at - 2 : at - 1;
}

function isWord(place: Place, at: number, { unicodeClasses: wide }: Flags): boolean {
  const code = place.text.codePointAt(at);
  if (code === undefined) return false;
  place.cost += code < 128 ? 0 : 4;
  return (wide ? word : letterOrDigit).test(code) || hasBase(place, at);
}

/** A mark belongs to the word of the letter that it stands on. */
function hasBase(place: Place, from: number): boolean {
  let at = from;
  for (; mark.test(place.text.codePointAt(at) ?? 0); at--) place.cost += 4;
  return at < from && letterOrDigit.test(place.text.codePointAt(at) ?? 0);
}
