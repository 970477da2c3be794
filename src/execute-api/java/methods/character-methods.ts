import { type Character, character, kindOf, type Value } from '../value.ts';
import { castFailure, failure } from './arguments.ts';
import { type Call, methods } from './overloads.ts';
import { strip } from './string-stripping.ts';

type Row = readonly [string, Call<Character>];

/** A static method is there for a char and for a code point. */
function both(name: string, answer: (text: string) => Value): readonly Row[] {
  return [
    [`${name}(char)`, (_self, [value]) => answer(textOf(value))],
    [`${name}(int)`, (_self, [value]) => answer(textOf(value))],
  ];
}

function changing(name: string, change: (text: string) => string): readonly Row[] {
  return [
    [`${name}(char)`, (_self, [value]) => character(changed(textOf(value), change))],
    [`${name}(int)`, (_self, [value]) => changed(textOf(value), change).codePointAt(0) ?? (value as number)],
  ];
}

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Character.html */
export const characterMethods = methods<Character>(
  [
    ['charValue()', (self) => self],
    ['compareTo(Object)', castFailure],
    ['compareTo(Character)', (self, [other]) => codeOf(self) - codeOf(other)],
    ['compare(char,char)', (_self, [one, other]) => codeOf(one) - codeOf(other)],
    ['hashCode(char)', (_self, [value]) => codeOf(value)],
    ['valueOf(char)', (_self, [value = null]) => value],
    ['isAlphabetic(int)', (_self, [value]) => /\p{Alphabetic}/u.test(textOf(value))],
    ...both('isDigit', (text) => /\p{Nd}/u.test(text)),
    ...both('isLetter', (text) => /\p{L}/u.test(text)),
    ...both('isLetterOrDigit', (text) => /[\p{L}\p{Nd}]/u.test(text)),
    ...both('isUpperCase', (text) => /\p{Uppercase}/u.test(text)),
    ...both('isLowerCase', (text) => /\p{Lowercase}/u.test(text)),
    ...both('isWhitespace', (text) => text !== '' && strip(text) === ''),
    ...both('getNumericValue', numericValue),
    ...both('toString', printed),
    ...changing('toUpperCase', (text) => text.toUpperCase()),
    ...changing('toLowerCase', (text) => text.toLowerCase()),
  ],
  `charCount codePointAt codePointBefore codePointCount codePointOf describeConstable digit forDigit getDirectionality
   getName getType highSurrogate isBmpCodePoint isDefined isHighSurrogate isISOControl isIdentifierIgnorable isIdeographic
   isJavaIdentifierPart isJavaIdentifierStart isJavaLetter isJavaLetterOrDigit isLowSurrogate isMirrored isSpace isSpaceChar
   isSupplementaryCodePoint isSurrogate isSurrogatePair isTitleCase isUnicodeIdentifierPart isUnicodeIdentifierStart
   isValidCodePoint lowSurrogate offsetByCodePoints reverseBytes toChars toCodePoint toTitleCase`,
);

/** The text of a char, or of a code point; empty for a number that is none. */
function textOf(value: Value | undefined): string {
  if (typeof value !== 'number') return (value as Character).text;
  return value < 0 || value > 0x10_ffff ? '' : String.fromCodePoint(value);
}

function codeOf(value: Value | undefined): number {
  if (kindOf(value) !== 'character') throw failure('NullPointerException');
  return textOf(value).charCodeAt(0);
}

/** Where the other case is more than one character, there is none. */
function changed(text: string, change: (text: string) => string): string {
  const other = change(text);
  return [...other].length === 1 ? other : text;
}

function printed(text: string): string {
  if (text === '') throw failure('IllegalArgumentException: not a valid Unicode code point');
  return text;
}

/** Latin letters count from ten on; what has no value has -1. */
function numericValue(text: string): number {
  return /^[0-9a-z]$/i.test(text) ? Number.parseInt(text, 36) : -1;
}
