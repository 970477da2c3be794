import { type Characters, characters, unicode } from './characters.ts';
import {
  alphabetic,
  cased,
  control,
  decimalDigit,
  defined,
  ideographic,
  letter,
  lowerCased,
  titleCased,
  upperCased,
} from './unicode-sets.ts';

/** Formats, and controls that are no blanks. */
const ignorable = unicode(() => /[\p{Cf}\0-\x08\x0e-\x1b\x7f-\x9f]/u);
const start = unicode(() => /[\p{L}\p{Nl}]/u);
const part = unicode(() => /[\p{L}\p{Nl}\p{Pc}\p{Nd}\p{Mc}\p{Mn}]/u);
const continues = unicode(() => /\p{ID_Continue}/u);
const money = unicode(() => /[\p{Sc}\p{Pc}]/u);

/** Methods of java.lang.Character: `\p{javaLowerCase}` is isLowerCase. */
const methods: ReadonlyMap<string, Characters> = new Map([
  ['LowerCase', lowerCased],
  ['UpperCase', upperCased],
  ['Alphabetic', alphabetic],
  ['Ideographic', ideographic],
  ['TitleCase', titleCased],
  ['Digit', decimalDigit],
  ['Defined', defined],
  ['Letter', letter],
  ['LetterOrDigit', unicode(() => /[\p{L}\p{Nd}]/u)],
  ['JavaIdentifierStart', characters((code) => start.test(code) || money.test(code), 8)],
  ['JavaIdentifierPart', characters((code) => part.test(code) || money.test(code) || ignorable.test(code), 12)],
  ['UnicodeIdentifierStart', unicode(() => /[\p{L}\p{Nl}\p{ID_Start}]/u)],
  ['UnicodeIdentifierPart', characters((code) => continues.test(code) || ignorable.test(code), 8)],
  ['IdentifierIgnorable', ignorable],
  ['SpaceChar', unicode(() => /\p{Z}/u)],
  ['Whitespace', unicode(() => /[^\P{Z}\xa0\u2007\u202f]|[\t-\r\x1c-\x1f]/u)],
  ['ISOControl', control],
  ['Mirrored', unicode(() => /\p{Bidi_Mirrored}/u)],
]);

/** `\p{javaLowerCase}`. */
export function javaPropertyOf(name: string, ignoreCase: boolean): Characters | undefined {
  if (!name.startsWith('java')) return undefined;
  if (ignoreCase && /^java(?:Lower|Upper|Title)Case$/.test(name)) return cased;
  return methods.get(name.slice(4));
}
