import { TemplateFailure } from '../../templates/budget.ts';

/** A place in the text of a path or a filter. Blanks around the text are left out: `end` is its last character. */
export interface TextCursor {
  readonly text: string;
  at: number;
  end: number;
}

export function cursorOf(text: string): TextCursor {
  const on = { text, at: 0, end: text.length - 1 };
  trim(on);
  return on;
}

export function trim(on: TextCursor): void {
  skipBlanks(on);
  while (on.end > on.at && on.text[on.end] === ' ') on.end--;
}

export function skipBlanks(on: TextCursor): void {
  while (on.at < on.end && on.text[on.at] === ' ') on.at++;
}

export function isWithin(on: TextCursor, at = on.at): boolean {
  return at >= 0 && at <= on.end;
}

/** Throws TemplateFailure, which is no InvalidPath, behind the text. */
export function charAt(on: TextCursor, at = on.at): string {
  return on.text[at] ?? behind();
}

function behind(): never {
  throw new TemplateFailure('A JSONPath of the template ends too early.');
}

/** The next character that is no blank; a blank when there is none. */
export function nextSignificant(on: TextCursor, from = on.at): string {
  const at = afterBlanks(on, from);
  return isWithin(on, at) ? charAt(on, at) : ' ';
}

/** Where the next character that is no blank stands, if it is this one; else -1. */
export function indexOfNextSignificant(on: TextCursor, wanted: string, from = on.at): number {
  const at = afterBlanks(on, from);
  return isWithin(on, at) && charAt(on, at) === wanted ? at : -1;
}

function afterBlanks(on: TextCursor, from: number): number {
  let at = from + 1;
  while (isWithin(on, at) && on.text[at] === ' ') at++;
  return at;
}

/** The character before, blanks left out; a blank when there is none. */
export function previousSignificant(on: TextCursor): string {
  return on.text.slice(0, on.at).trimEnd().at(-1) ?? ' ';
}

/** Where the character stands next without a backslash before it; -1 for nowhere. */
export function indexOfUnescaped(on: TextCursor, wanted: string, from = on.at): number {
  for (let at = from + 1; isWithin(on, at); at++) {
    if (on.text[at] === '\\') at++;
    else if (on.text[at] === wanted) return at;
  }
  return -1;
}
