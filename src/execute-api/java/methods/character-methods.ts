import { type Character, character, type Value } from '../value.ts';
import { castFailure } from './arguments.ts';
import { methods } from './overloads.ts';
import { strip } from './string-stripping.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Character.html */
export const characterMethods = methods<Character>(
  [
    ['charValue()', (self) => self],
    ['compareTo(Character)', (self, [other]) => unit(self).charCodeAt(0) - unit(other).charCodeAt(0)],
    ['compareTo(Object)', castFailure],
    ['compare(char,char)', (_self, [one, other]) => unit(one).charCodeAt(0) - unit(other).charCodeAt(0)],
    ['isDigit(char)', (_self, [value]) => /\p{Nd}/u.test(unit(value))],
    ['isLetter(char)', (_self, [value]) => /\p{L}/u.test(unit(value))],
    ['isLetterOrDigit(char)', (_self, [value]) => /[\p{L}\p{Nd}]/u.test(unit(value))],
    ['isAlphabetic(int)', (_self, [value]) => /\p{Alphabetic}/u.test(String.fromCharCode(Number(value)))],
    ['isUpperCase(char)', (_self, [value]) => /\p{Uppercase}/u.test(unit(value))],
    ['isLowerCase(char)', (_self, [value]) => /\p{Lowercase}/u.test(unit(value))],
    ['isWhitespace(char)', (_self, [value]) => strip(unit(value)) === ''],
    ['toUpperCase(char)', (_self, [value]) => changed(unit(value), unit(value).toUpperCase())],
    ['toLowerCase(char)', (_self, [value]) => changed(unit(value), unit(value).toLowerCase())],
    ['getNumericValue(char)', (_self, [value]) => numericValue(unit(value))],
    ['toString(char)', (_self, [value]) => unit(value)],
    ['valueOf(char)', (_self, [value = null]) => value],
    ['hashCode(char)', (_self, [value]) => unit(value).charCodeAt(0)],
  ],
  `charCount codePointAt codePointBefore codePointCount codePointOf describeConstable digit forDigit getDirectionality
   getName getType highSurrogate isBmpCodePoint isDefined isHighSurrogate isISOControl isIdentifierIgnorable isIdeographic
   isJavaIdentifierPart isJavaIdentifierStart isJavaLetter isJavaLetterOrDigit isLowSurrogate isMirrored isSpace isSpaceChar
   isSupplementaryCodePoint isSurrogate isSurrogatePair isTitleCase isUnicodeIdentifierPart isUnicodeIdentifierStart
   isValidCodePoint lowSurrogate offsetByCodePoints reverseBytes toChars toCodePoint toTitleCase`,
);

function unit(value: Value | undefined): string {
  return (value as Character).text;
}

function changed(before: string, after: string): Character {
  return character(after.length === 1 ? after : before);
}

/** Latin letters count from ten on; what has no value has -1. */
function numericValue(text: string): number {
  return /^[0-9a-z]$/i.test(text) ? Number.parseInt(text, 36) : -1;
}
