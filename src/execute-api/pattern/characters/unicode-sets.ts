import { type Characters, unicode } from './characters.ts';

/** Sets of Unicode that go by several names. */
export const alphabetic: Characters = unicode(() => /\p{Alphabetic}/u);
export const alphanumeric: Characters = unicode(() => /[\p{Alphabetic}\p{Nd}]/u);
export const control: Characters = unicode(() => /\p{Cc}/u);
export const decimalDigit: Characters = unicode(() => /\p{Nd}/u);
export const defined: Characters = unicode(() => /\P{Cn}/u);
export const ideographic: Characters = unicode(() => /\p{Ideographic}/u);
export const letter: Characters = unicode(() => /\p{L}/u);
export const lowerCased: Characters = unicode(() => /\p{Lowercase}/u);
export const punctuation: Characters = unicode(() => /\p{P}/u);
export const titleCased: Characters = unicode(() => /\p{Lt}/u);
export const upperCased: Characters = unicode(() => /\p{Uppercase}/u);
export const whiteSpace: Characters = unicode(() => /[\p{Z}\t-\r\x85]/u);
export const word: Characters = unicode(() => /[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]/u);

/** Of any case: what the sets of one case are when cases are ignored. */
export const cased: Characters = unicode(() => /[\p{Lowercase}\p{Uppercase}\p{Lt}]/u);
