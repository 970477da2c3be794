import type { CharacterTest } from './ast.ts';
import { PatternFailure } from './errors.ts';
import { type PatternCursor, unsupported } from './pattern-cursor.ts';

const isDigit: CharacterTest = (code) => code >= 48 && code <= 57;
const isWord: CharacterTest = (code) =>
  isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
const isSpace: CharacterTest = (code) => code === 32 || (code >= 9 && code <= 13);

/** https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html: predefined classes are of ASCII. */
const predefined: ReadonlyMap<string, CharacterTest> = new Map([
  ['d', isDigit],
  ['w', isWord],
  ['s', isSpace],
  ['D', not(isDigit)],
  ['W', not(isWord)],
  ['S', not(isSpace)],
]);

const controls: ReadonlyMap<string, number> = new Map([
  ['n', 10],
  ['r', 13],
  ['t', 9],
  ['f', 12],
  ['e', 27],
  ['a', 7],
]);

function not(test: CharacterTest): CharacterTest {
  return (code) => !test(code);
}

/** One literal character, of either case when cases are ignored. */
export function literal(code: number, ignoreCase: boolean): CharacterTest {
  if (!ignoreCase) return (other) => other === code;
  const character = String.fromCharCode(code);
  const [lower, upper] = [character.toLowerCase().charCodeAt(0), character.toUpperCase().charCodeAt(0)];
  return (other) => other === code || other === lower || other === upper;
}

/** After the backslash: a class, or the code of a single character. */
export function parseEscape(on: PatternCursor): CharacterTest | number {
  const letter = on.text[on.at++];
  if (letter === undefined) throw new PatternFailure('A backslash ends the pattern.');
  const found = predefined.get(letter) ?? controls.get(letter);
  if (found !== undefined) return found;
  if (letter === 'x') return hex(on, 2);
  if (letter === 'u') return hex(on, 4);
  if (/[A-Za-z0-9]/.test(letter)) return unsupported(`\\${letter}`);
  return letter.charCodeAt(0);
}

function hex(on: PatternCursor, digits: number): number {
  const text = on.text.slice(on.at, on.at + digits);
  if (text.length < digits || !/^[0-9A-Fa-f]+$/.test(text)) throw new PatternFailure('A hexadecimal escape is broken.');
  on.at += digits;
  return Number.parseInt(text, 16);
}

/** After the opening bracket, up to and with the closing one. */
export function parseClass(on: PatternCursor): CharacterTest {
  const negated = on.text[on.at] === '^';
  if (negated) on.at++;
  const tests: CharacterTest[] = [];
  while (on.text[on.at] !== ']' || tests.length === 0) tests.push(parseClassItem(on));
  on.at++;
  const any: CharacterTest = (code) => tests.some((test) => test(code));
  return negated ? not(any) : any;
}

function parseClassItem(on: PatternCursor): CharacterTest {
  if (on.text[on.at] === '[' || on.text.startsWith('&&', on.at)) return unsupported('a class within a class');
  const first = parseClassCharacter(on);
  if (typeof first !== 'number') return first;
  if (on.text[on.at] !== '-' || on.text[on.at + 1] === ']') return literal(first, on.ignoreCase);
  on.at++;
  const last = parseClassCharacter(on);
  if (typeof last !== 'number' || last < first) throw new PatternFailure('A range of a character class is broken.');
  return range(first, last, on.ignoreCase);
}

function parseClassCharacter(on: PatternCursor): CharacterTest | number {
  if (on.at >= on.text.length) throw new PatternFailure('A character class has no end.');
  if (on.text[on.at] !== '\\') return on.text.charCodeAt(on.at++);
  on.at++;
  return parseEscape(on);
}

function range(first: number, last: number, ignoreCase: boolean): CharacterTest {
  const within: CharacterTest = (code) => code >= first && code <= last;
  if (!ignoreCase) return within;
  return (code) => within(code) || within(otherCase(code));
}

function otherCase(code: number): number {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  return (lower === character ? character.toUpperCase() : lower).charCodeAt(0);
}
