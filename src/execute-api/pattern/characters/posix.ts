import { type Characters, characters, ranges, unicode } from './characters.ts';
import {
  alphabetic,
  alphanumeric,
  cased,
  control,
  decimalDigit,
  lowerCased,
  punctuation,
  upperCased,
  whiteSpace,
} from './unicode-sets.ts';

const letters: Characters = ranges([65, 90], [97, 122]);

/** POSIX classes, of ASCII. */
const ofAscii: ReadonlyMap<string, Characters> = new Map([
  ['ASCII', ranges([0, 127])],
  ['Alnum', ranges([48, 57], [65, 90], [97, 122])],
  ['Alpha', letters],
  ['Blank', ranges([9, 9], [32, 32])],
  ['Cntrl', ranges([0, 31], [127, 127])],
  ['Digit', ranges([48, 57])],
  ['Graph', ranges([33, 126])],
  ['Lower', ranges([97, 122])],
  ['Print', ranges([32, 126])],
  ['Punct', ranges([33, 47], [58, 64], [91, 96], [123, 126])],
  ['Space', ranges([9, 13], [32, 32])],
  ['Upper', ranges([65, 90])],
  ['XDigit', ranges([48, 57], [65, 70], [97, 102])],
]);

const graph: Characters = unicode(() => /[^\p{Z}\p{Cc}\p{Cs}\p{Cn}\t-\r\x85]/u);
const blank: Characters = unicode(() => /[\p{Zs}\t]/u);

/** Of Unicode: `(?U)\p{Alpha}`, `\p{IsAlphabetic}`. */
const ofUnicode: ReadonlyMap<string, Characters> = new Map([
  ['ALPHA', alphabetic],
  ['LOWER', lowerCased],
  ['UPPER', upperCased],
  ['SPACE', whiteSpace],
  ['PUNCT', punctuation],
  ['XDIGIT', unicode(() => /[\p{Nd}0-9A-Fa-f\uff10-\uff19\uff21-\uff26\uff41-\uff46]/u)],
  ['ALNUM', alphanumeric],
  ['CNTRL', control],
  ['DIGIT', decimalDigit],
  ['BLANK', blank],
  ['GRAPH', graph],
  ['PRINT', characters((code) => (graph.test(code) || blank.test(code)) && code !== 9, 8)],
]);

/** `\p{Alpha}`. */
export function posixOf(name: string, ignoreCase: boolean): Characters | undefined {
  return ignoreCase && (name === 'Lower' || name === 'Upper') ? letters : ofAscii.get(name);
}

/** Names have no case. */
export function unicodePosixOf(name: string, ignoreCase: boolean): Characters | undefined {
  const key = name.toUpperCase();
  return ignoreCase && (key === 'LOWER' || key === 'UPPER') ? cased : ofUnicode.get(key);
}
