import { InvalidPath } from '../errors.ts';
import type { Parameter, Path } from '../path.ts';
import { charAt, isWithin, type TextCursor } from './text-cursor.ts';

type ParsePath = (text: string) => Path;

/** What stands open where the reader is. */
interface Depths {
  parentheses: number;
  brackets: number;
  braces: number;
  quotes: number;
}

/** At the opening parenthesis. Without parameters the place is then the closing one, else behind it. */
export function readParameters(on: TextCursor, parsePath: ParsePath): Parameter[] {
  checkClosed(on);
  on.at++;
  if (!isWithin(on)) {
    on.at--;
    return [];
  }
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
  const parameters: Parameter[] = [];
  const open: Depths = { parentheses: 1, brackets: 0, braces: 0, quotes: 0 };
  let kind: Parameter['kind'] | undefined;
  let text = '';
  let before = '\0';
  while (isWithin(on)) {
    const letter = charAt(on);
    on.at++;
    kind ??= kindOf(letter);
    if (kind === undefined && /\s/.test(letter)) continue;
    count(letter, before, open);
    if (letter === ')' && (open.parentheses < 0 || before === '(')) text += letter;
    if ((letter === ')' || letter === ',') && isBetween(letter, open)) {
      if (kind) parameters.push(parameter(kind, text, parsePath));
      if (kind) [text, kind] = ['', undefined];
      if (open.parentheses === 0) break;
    }
    if (kind && !(letter === ',' && open.braces === 0 && open.brackets === 0 && open.parentheses === 1)) text += letter;
    before = letter;
  }
  if (open.braces !== 0 || open.parentheses !== 0 || open.brackets !== 0) notClosed();
  return parameters;
}

function kindOf(letter: string): Parameter['kind'] | undefined {
  if (/[{0-9"-]/.test(letter)) return 'json';
  return letter === '$' || letter === '@' ? 'path' : undefined;
}

/** Counts what opens and closes. */
function count(letter: string, before: string, open: Depths): void {
  if (letter === '"') open.quotes += before !== '\\' && open.quotes > 0 ? -1 : 1;
  else if (letter === '(') open.parentheses++;
  else if (letter === '{') open.braces++;
  else if (letter === '[') open.brackets++;
  else if (letter === '}' && open.braces-- === 0) throw new InvalidPath("Unexpected close brace '}'");
  else if (letter === ']' && open.brackets-- === 0) throw new InvalidPath("Unexpected close bracket ']'");
  else if (letter === ')') open.parentheses--;
}

function isBetween(letter: string, { parentheses, brackets, braces, quotes }: Depths): boolean {
  if (quotes !== 0 || braces !== 0 || brackets !== 0) return false;
  return parentheses === 1 || (parentheses === 0 && letter === ')');
}

function parameter(kind: Parameter['kind'], text: string, parsePath: ParsePath): Parameter {
  return kind === 'json' ? { kind, text } : { kind, path: parsePath(text) };
}
