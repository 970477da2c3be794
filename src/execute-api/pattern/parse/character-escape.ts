import { type Cursor, letterAt, read, unsupported, wrong } from './cursor.ts';

const controls: ReadonlyMap<string, number> = new Map([
  ['a', 7],
  ['e', 27],
  ['f', 12],
  ['n', 10],
  ['r', 13],
  ['t', 9],
]);

/** The code point that `\n`, `\x41`, `\u0041`, `\0101` or `\cA` names, the letter being read; else undefined. */
export function namedCharacter(letter: string, on: Cursor): number | undefined {
  if (letter === '0') return octal(on);
  if (letter === 'x') return hexadecimal(on);
  if (letter === 'u') return unicodeEscape(on);
  if (letter === 'c') return control(on);
  if (letter === 'N') return unsupported('the names of characters');
  return controls.get(letter);
}

/** One to three digits, the first of three at most 3. */
function octal(on: Cursor): number {
  const found = /^(?:[0-3][0-7]{2}|[0-7]{1,2})/.exec(rest(on, 3))?.[0];
  on.at += found?.length ?? 1;
  return found === undefined ? wrong(on, 'Illegal octal escape sequence') : Number.parseInt(found, 8);
}

function rest(on: Cursor, most: number): string {
  return String.fromCodePoint(...on.codes.slice(on.at, on.at + most));
}

function hexadecimal(on: Cursor): number {
  if (letterAt(on, on.at) === '{' && /^[0-9A-Fa-f]$/.test(letterAt(on, on.at + 1))) return hexadecimalInBraces(on);
  return digits(on, 2, 'Illegal hexadecimal escape sequence');
}

function digits(on: Cursor, count: number, otherwise: string): number {
  let code = 0;
  for (let read = 0; read < count; read++) {
    const letter = letterAt(on, on.at++);
    if (!/^[0-9A-Fa-f]$/.test(letter)) wrong(on, otherwise);
    code = code * 16 + Number.parseInt(letter, 16);
  }
  return code;
}

function hexadecimalInBraces(on: Cursor): number {
  on.at++;
  let code = 0;
  let letter = read(on);
  for (; /^[0-9A-Fa-f]$/.test(letter); letter = read(on)) {
    code = code * 16 + Number.parseInt(letter, 16);
    if (code > 0x10ffff) wrong(on, 'Hexadecimal codepoint is too big');
  }
  return letter === '}' ? code : wrong(on, 'Unclosed hexadecimal escape sequence');
}

/** Two halves of a pair are one character. */
function unicodeEscape(on: Cursor): number {
  const high = digits(on, 4, 'Illegal Unicode escape sequence');
  const from = on.at;
  if (high < 0xd800 || high > 0xdbff || letterAt(on, on.at) !== '\\' || letterAt(on, on.at + 1) !== 'u') return high;
  on.at += 2;
  const low = digits(on, 4, 'Illegal Unicode escape sequence');
  if (low >= 0xdc00 && low <= 0xdfff) return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
  on.at = from;
  return high;
}

function control(on: Cursor): number {
  if (on.at >= on.length) wrong(on, 'Illegal control escape sequence');
  return on.codes[on.at++]! ^ 64;
}
