import { type Characters, unicode } from './characters.ts';
import { unicodePosixOf } from './posix.ts';

const properties: ReadonlyMap<string, Characters> = new Map([
  ['ALPHABETIC', unicode(/\p{Alphabetic}/u)],
  ['LETTER', unicode(/\p{L}/u)],
  ['IDEOGRAPHIC', unicode(/\p{Ideographic}/u)],
  ['LOWERCASE', unicode(/\p{Lowercase}/u)],
  ['UPPERCASE', unicode(/\p{Uppercase}/u)],
  ['TITLECASE', unicode(/\p{Lt}/u)],
  ['WHITE_SPACE', unicode(/[\p{Z}\t-\r\x85]/u)],
  ['CONTROL', unicode(/\p{Cc}/u)],
  ['PUNCTUATION', unicode(/\p{P}/u)],
  ['HEX_DIGIT', unicode(/[\p{Nd}\p{Hex_Digit}]/u)],
  ['ASSIGNED', unicode(/\P{Cn}/u)],
  ['NONCHARACTER_CODE_POINT', unicode(/\p{Noncharacter_Code_Point}/u)],
  ['DIGIT', unicode(/\p{Nd}/u)],
  ['ALNUM', unicode(/[\p{Alphabetic}\p{Nd}]/u)],
  ['WORD', unicode(/[\p{Alphabetic}\p{M}\p{Nd}\p{Pc}\u200c\u200d]/u)],
  ['JOIN_CONTROL', unicode(/\p{Join_Control}/u)],
]);

const cased: Characters = unicode(/[\p{Lowercase}\p{Uppercase}\p{Lt}]/u);

const aliases: ReadonlyMap<string, string> = new Map([
  ['WHITESPACE', 'WHITE_SPACE'],
  ['HEXDIGIT', 'HEX_DIGIT'],
  ['NONCHARACTERCODEPOINT', 'NONCHARACTER_CODE_POINT'],
  ['JOINCONTROL', 'JOIN_CONTROL'],
]);

/** `\p{IsAlphabetic}`. Names have no case. */
export function binaryPropertyOf(name: string, ignoreCase: boolean): Characters | undefined {
  const key = aliases.get(name.toUpperCase()) ?? name.toUpperCase();
  if (ignoreCase && /^(?:LOWER|UPPER|TITLE)CASE$/.test(key)) return cased;
  return properties.get(key) ?? (/^(?:BLANK|GRAPH|PRINT)$/.test(key) ? unicodePosixOf(key, false) : undefined);
}
