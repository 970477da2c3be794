import { deepest, TemplateFailure } from './budget.ts';

/** A place in the text of a template, moved along by the parsers. */
export interface Cursor {
  readonly text: string;
  at: number;
  depth: number;
}

export function cursor(text: string, depth = 0): Cursor {
  return { text, at: 0, depth };
}

/** Runs a parser one level deeper. INVARIANT: every recursion of the parsers goes through here. */
export function nested<T>(on: Cursor, parse: (on: Cursor) => T): T {
  if (++on.depth > deepest) throw new TemplateFailure('The template nests too deeply.');
  const result = parse(on);
  on.depth--;
  return result;
}

export function looksAt(on: Cursor, piece: string): boolean {
  return on.text.startsWith(piece, on.at);
}

/** Moves past the piece if it stands here. */
export function take(on: Cursor, piece: string): boolean {
  if (!looksAt(on, piece)) return false;
  on.at += piece.length;
  return true;
}

export function need(on: Cursor, piece: string): void {
  if (!take(on, piece)) throw new TemplateFailure(`Expected ${piece} at character ${on.at} of the template.`);
}

/** Moves past what a sticky expression matches here; '' when it does not. */
export function takeMatch(on: Cursor, sticky: RegExp): string {
  sticky.lastIndex = on.at;
  const found = sticky.exec(on.text)?.[0] ?? '';
  on.at += found.length;
  return found;
}

const space = /\s*/y;
export function skipSpace(on: Cursor): void {
  takeMatch(on, space);
}

const identifier = /[A-Za-z_][A-Za-z0-9_-]*/y;
export function takeIdentifier(on: Cursor): string {
  return takeMatch(on, identifier);
}
