import { InvalidPath } from '../errors.ts';
import { type Path, type Token, toPath } from '../path.ts';
import { asInvalidPath } from './as-invalid-path.ts';
import { readBracket } from './read-bracket.ts';
import { readParameters } from './read-parameters.ts';
import { charAt, cursorOf, isWithin, type TextCursor } from './text-cursor.ts';

/** Reads a path as JsonPath 2.9.0 does; what does not begin with `$` or `@` is read as if it began with `$.`. */
export function parsePath(text: string): Path {
  const given = cursorOf(text);
  const on = /[$@]/.test(charAt(given, 0)) ? given : cursorOf(`$.${text}`);
  if (charAt(on, on.end) === '.') throw new InvalidPath("Path must not end with a '.' or '..'");
  return asInvalidPath(() => parseFrom(on));
}

/** A path that is a function's parameter: it must say where it begins. */
function parseParameter(text: string): Path {
  return parseFrom({ text, at: 0, end: text.length - 1 });
}

function parseFrom(on: TextCursor): Path {
  while (isWithin(on) && /\s/.test(charAt(on))) on.at++;
  const root = charAt(on);
  if (root !== '$' && root !== '@') throw new InvalidPath("Path must start with '$' or '@'");
  const tokens: Token[] = [];
  if (!isTail(on)) {
    on.at++;
    if (!/[.[]/.test(charAt(on))) throw new InvalidPath(`Illegal character at position ${on.at} expected '.' or '['`);
    do readToken(on, tokens);
    while (!isTail(on));
  }
  return toPath(root === '$', tokens);
}

/** One last character is never looked at. */
function isTail(on: TextCursor): boolean {
  return on.at >= on.end;
}

function readToken(on: TextCursor, tokens: Token[]): void {
  if (charAt(on) === '.') readDots(on, tokens);
  const letter = charAt(on);
  if (letter === '[') tokens.push(readBracket(on, parsePath));
  else if (letter === '*') {
    on.at++;
    tokens.push({ kind: 'wildcard' });
  } else tokens.push(readName(on));
}

function readDots(on: TextCursor, tokens: Token[]): void {
  if (on.text[on.at + 1] === '.') {
    tokens.push({ kind: 'scan' });
    on.at++;
  } else if (!isWithin(on, on.at + 1)) throw new InvalidPath("Path must not end with a '.");
  on.at++;
  if (charAt(on) === '.') throw new InvalidPath(`Character '.' on position ${on.at} is not valid.`);
}

const nameOrFunction = /[^ .[(]*/y;

function readName(on: TextCursor): Token {
  nameOrFunction.lastIndex = on.at;
  const name = nameOrFunction.exec(on.text.slice(0, on.end + 1))?.[0] ?? '';
  const end = on.at + name.length;
  if (on.text[end] === ' ' && end <= on.end) throw new InvalidPath('Use bracket notion if a name contains blanks.');
  on.at = end;
  if (on.text[end] !== '(' || end > on.end) return { kind: 'property', names: [name] };
  return { kind: 'function', name, parameters: readParameters(on, parseParameter) };
}
