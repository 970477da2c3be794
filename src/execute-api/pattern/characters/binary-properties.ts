import { type Characters, unicode } from './characters.ts';
import { unicodePosixOf } from './posix.ts';
import {
  alphabetic,
  alphanumeric,
  cased,
  control,
  decimalDigit,
  defined,
  ideographic,
  letter,
  lowerCased,
  punctuation,
  titleCased,
  upperCased,
  whiteSpace,
  word,
} from './unicode-sets.ts';

const properties: ReadonlyMap<string, Characters> = new Map([
  ['ALPHABETIC', alphabetic],
  ['LETTER', letter],
  ['IDEOGRAPHIC', ideographic],
  ['LOWERCASE', lowerCased],
  ['UPPERCASE', upperCased],
  ['TITLECASE', titleCased],
  ['WHITE_SPACE', whiteSpace],
  ['CONTROL', control],
  ['PUNCTUATION', punctuation],
  ['HEX_DIGIT', unicode(() => /[\p{Nd}\p{Hex_Digit}]/u)],
  ['ASSIGNED', defined],
  ['NONCHARACTER_CODE_POINT', unicode(() => /\p{Noncharacter_Code_Point}/u)],
  ['DIGIT', decimalDigit],
  ['ALNUM', alphanumeric],
  ['WORD', word],
  ['JOIN_CONTROL', unicode(() => /\p{Join_Control}/u)],
]);

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
