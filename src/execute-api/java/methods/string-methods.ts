import { compilePattern } from '../../pattern/pattern.ts';
import { format } from '../format/format.ts';
import { indexOfText, lastIndexOfText } from '../index-of-text.ts';
import { toText } from '../to-text.ts';
import type { Value } from '../value.ts';
import { castFailure, int, text } from './arguments.ts';
import { methods, takingFunctions } from './overloads.ts';
import { indent, join, joinItems, made, repeat, replace, replaceMatching, split, unpacked } from './string-making.ts';
import { compareIgnoringCase, compareTexts, equalsIgnoringCase } from './string-order.ts';
import { charAt, codePointAt, cut, ofCode, regionMatches, search } from './string-places.ts';
import { strip, stripIndent, stripLeading, stripTrailing, translateEscapes, trim } from './string-stripping.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/String.html */
export const stringMethods = methods<string>(
  [
    ['length()', (self) => self.length],
    ['isEmpty()', (self) => self === ''],
    ['isBlank()', (self) => strip(self) === ''],
    ['charAt(int)', (self, [at]) => charAt(self, int(at))],
    ['codePointAt(int)', (self, [at]) => codePointAt(self, int(at))],
    ['codePointCount(int,int)', (self, [from, to]) => [...cut(self, int(from), int(to))].length],
    ['compareTo(String)', (self, [other]) => compareTexts(self, text(other))],
    ['compareTo(Object)', castFailure],
    ['compareToIgnoreCase(String)', (self, [other], budget) => compareIgnoringCase(self, text(other), budget)],
    [
      'equalsIgnoreCase(String)',
      (self, [other], budget) => {
        return typeof other === 'string' && equalsIgnoringCase(self, other, budget);
      },
    ],
    ['contentEquals(CharSequence)', (self, [other]) => self === text(other)],
    ['contains(CharSequence)', (self, [part], budget) => search(indexOfText, self, text(part), budget) >= 0],
    ['startsWith(String)', (self, [part]) => self.startsWith(text(part))],
    ['startsWith(String,int)', (self, [part, at]) => regionMatches(self, int(at), text(part), 0, text(part).length)],
    ['endsWith(String)', (self, [part]) => self.endsWith(text(part))],
    ['indexOf(String)', (self, [part], budget) => search(indexOfText, self, text(part), budget)],
    ['indexOf(String,int)', (self, [part, from], budget) => search(indexOfText, self, text(part), budget, int(from))],
    ['indexOf(int)', (self, [code]) => self.indexOf(ofCode(int(code)))],
    ['indexOf(int,int)', (self, [code, from]) => self.indexOf(ofCode(int(code)), int(from))],
    ['lastIndexOf(String)', (self, [part], budget) => search(lastIndexOfText, self, text(part), budget)],
    [
      'lastIndexOf(String,int)',
      (self, [part, from], budget) => search(lastIndexOfText, self, text(part), budget, int(from)),
    ],
    ['lastIndexOf(int)', (self, [code]) => self.lastIndexOf(ofCode(int(code)))],
    ['lastIndexOf(int,int)', (self, [code, from]) => lastIndexOfText(self, ofCode(int(code)), int(from))],
    [
      'regionMatches(int,String,int,int)',
      (self, [at, other, from, length]) => {
        return regionMatches(self, int(at), text(other), int(from), int(length));
      },
    ],
    [
      'regionMatches(boolean,int,String,int,int)',
      (self, [ignoresCase, at, other, from, length], budget) => {
        return regionMatches(
          self,
          int(at),
          text(other),
          int(from),
          int(length),
          ignoresCase === true ? budget : undefined,
        );
      },
    ],
    ['substring(int)', (self, [from]) => cut(self, int(from), self.length)],
    ['substring(int,int)', (self, [from, to]) => cut(self, int(from), int(to))],
    ['subSequence(int,int)', (self, [from, to]) => cut(self, int(from), int(to))],
    ['concat(String)', (self, [more], budget) => made(self + text(more), budget)],
    ['toLowerCase()', (self, _args, budget) => made(self.toLowerCase(), budget)],
    ['toUpperCase()', (self, _args, budget) => made(self.toUpperCase(), budget)],
    ['trim()', trim],
    ['strip()', strip],
    ['stripLeading()', stripLeading],
    ['stripTrailing()', stripTrailing],
    ['stripIndent()', (self, _args, budget) => made(stripIndent(self, budget), budget)],
    ['translateEscapes()', (self, _args, budget) => translateEscapes(self, budget)],
    ['indent(int)', (self, [count], budget) => indent(self, int(count), budget)],
    ['repeat(int)', (self, [count], budget) => repeat(self, int(count), budget)],
    ['replace(char,char)', (self, [from, to], budget) => replace(self, one(from), one(to), budget)],
    ['replace(CharSequence,CharSequence)', (self, [from, to], budget) => replace(self, text(from), text(to), budget)],
    [
      'matches(String)',
      (self, [pattern], budget) => compilePattern(text(pattern), budget.spend).matchesAll(self, budget.spend),
    ],
    ['replaceAll(String,String)', (self, [pattern, to], budget) => replaceMatching(self, text(pattern), to, budget)],
    [
      'replaceFirst(String,String)',
      (self, [pattern, to], budget) => {
        return replaceMatching(self, text(pattern), to, budget, 1);
      },
    ],
    ['split(String)', (self, [pattern], budget) => split(self, text(pattern), 0, budget)],
    ['split(String,int)', (self, [pattern, limit], budget) => split(self, text(pattern), int(limit), budget)],
    [
      'join(CharSequence,CharSequence...)',
      (_self, [by, ...pieces], budget) => join(text(by), unpacked(pieces), budget),
    ],
    ['join(CharSequence,Collection)', (_self, [by, pieces], budget) => joinItems(text(by), pieces, budget)],
    ['format(String,Object...)', (_self, [pattern, ...args], budget) => format(text(pattern), unpacked(args), budget)],
    [
      'format(Locale,String,Object...)',
      (_self, [, pattern, ...args], budget) => format(text(pattern), unpacked(args), budget),
    ],
    ['formatted(Object...)', (self, args, budget) => format(self, unpacked(args), budget)],
    ['valueOf(Object)', (_self, [value = null], budget) => (value === null ? 'null' : toText(value, budget))],
    ...takingFunctions('transform(Function)'),
    ['intern()', (self) => self],
  ],
  `chars codePointBefore codePoints copyValueOf describeConstable getBytes getChars lines offsetByCodePoints
   resolveConstantDesc toCharArray`,
);

/** The text of a char. */
function one(value: Value | undefined): string {
  return (value as { readonly text: string }).text;
}
