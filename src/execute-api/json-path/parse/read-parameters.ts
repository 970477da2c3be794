import { InvalidPath } from '../errors.ts';
import type { Parameter, Path } from '../path.ts';
import { charAt, isWithin, type TextCursor } from './text-cursor.ts';

type ParsePath = (text: string) => Path;

/** Parameters that are being read, and what stands open. */
interface Reader {
  readonly parsePath: ParsePath;
  readonly found: Parameter[];
  /** Undefined: the next one has not begun. */
  kind: Parameter['kind'] | undefined;
  text: string;
  /** The letter before. */
  before: string;
  parentheses: number;
  brackets: number;
  braces: number;
  quotes: number;
}

/** At the opening parenthesis. Without parameters the place is then the closing one, else behind it. */
export function readParameters(on: TextCursor, parsePath: ParsePath): Parameter[] {
  checkClosed(on);
  on.at++;
  return charAt(on) === ')' ? [] : readList(on, parsePath);
}

function checkClosed(on: TextCursor): void {
  let open = 1;
  for (let at = on.at + 1; at <= on.end && open > 0; at++) {
    if (on.text[at] === '(') open++;
    else if (on.text[at] === ')') open--;
  }
  if (open > 0) notClosed();
}

function notClosed(): never {
  throw new InvalidPath('Arguments of a function are not closed properly.');
}

/** A parameter begins with what JSON or a path begins with; characters before that mean nothing. */
function readList(on: TextCursor, parsePath: ParsePath): Parameter[] {
  const open = { parentheses: 1, brackets: 0, braces: 0, quotes: 0 };
  const reader: Reader = { parsePath, found: [], kind: undefined, text: '', before: '', ...open };
  for (let ended = false; !ended && isWithin(on); ) {
    const letter = charAt(on);
    on.at++;
    reader.kind ??= kindOf(letter);
    if (reader.kind !== undefined || !/\s/.test(letter)) ended = take(letter, reader);
  }
  if (reader.braces !== 0 || reader.parentheses !== 0 || reader.brackets !== 0) notClosed();
  return reader.found;
}

function kindOf(letter: string): Parameter['kind'] | undefined {
  if (/[{0-9"-]/.test(letter)) return 'json';
  return letter === '$' || letter === '@' ? 'path' : undefined;
}

/** True at the end of the list. */
function take(letter: string, reader: Reader): boolean {
  count(letter, reader);
  if (letter === ')' && (reader.parentheses < 0 || reader.before === '(')) reader.text += letter;
  reader.before = letter;
  if ((letter === ')' || letter === ',') && isBetween(letter, reader)) {
    finish(reader);
    if (reader.parentheses === 0) return true;
  }
  if (reader.kind && !separates(letter, reader)) reader.text += letter;
  return false;
}

/** Counts what opens and closes. */
function count(letter: string, reader: Reader): void {
  if (letter === '"') reader.quotes += reader.before !== '\\' && reader.quotes > 0 ? -1 : 1;
  else if (letter === '(') reader.parentheses++;
  else if (letter === '{') reader.braces++;
  else if (letter === '[') reader.brackets++;
  else if (letter === '}' && reader.braces-- === 0) throw new InvalidPath("Unexpected close brace '}'");
  else if (letter === ']' && reader.brackets-- === 0) throw new InvalidPath("Unexpected close bracket ']'");
  else if (letter === ')') reader.parentheses--;
}

function isBetween(letter: string, { parentheses, brackets, braces, quotes }: Reader): boolean {
  if (quotes !== 0 || braces !== 0 || brackets !== 0) return false;
  return parentheses === 1 || (parentheses === 0 && letter === ')');
}

function separates(letter: string, { parentheses, brackets, braces }: Reader): boolean {
  return letter === ',' && braces === 0 && brackets === 0 && parentheses === 1;
}

function finish(reader: Reader): void {
  const { kind, text, parsePath } = reader;
  if (kind === undefined) return;
  reader.found.push(kind === 'json' ? { kind, text } : { kind, path: parsePath(text) });
  reader.text = '';
  reader.kind = undefined;
}
