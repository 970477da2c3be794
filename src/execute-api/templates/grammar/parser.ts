import { deepest, TemplateFailure } from '../budget.ts';
import { nextToken, type Token } from './lexer.ts';
import { type Lexer, lexer } from './lexer-state.ts';
import type { Kind } from './lexical-states.ts';

/** A template while it is parsed. */
export interface Parser {
  readonly text: string;
  readonly lexer: Lexer;
  /** Tokens that were read and not yet taken. */
  readonly ahead: Token[];
  /** All tokens that were taken, as they are written. */
  readonly images: string[];
  /** Where the last token taken ends. */
  end: number;
  depth: number;
  /** Where the text stands in the template: a text in quotes is a template of its own. */
  readonly origin: number;
  /** Names that `#macro` has defined: a backslash before one makes it text. */
  readonly macros: Set<string>;
}

export function parser(text: string, within?: Pick<Parser, 'depth' | 'origin'>): Parser {
  const { depth = 0, origin = 0 } = within ?? {};
  return { text, lexer: lexer(text), ahead: [], images: [], end: 0, depth, origin, macros: new Set() };
}

/** Runs a rule of the grammar one level deeper. INVARIANT: every recursion of the grammar goes through here. */
export function nested<T>(on: Parser, parse: (on: Parser) => T): T {
  if (++on.depth > deepest) throw new TemplateFailure('The template nests too deeply.', on.end);
  const result = parse(on);
  on.depth--;
  return result;
}

/** The token `distance` ahead, 1 being the next. */
export function peek(on: Parser, distance = 1): Token {
  while (on.ahead.length < distance) on.ahead.push(nextToken(on.lexer));
  return on.ahead[distance - 1]!;
}

export function looksAt(on: Parser, kind: Kind, distance = 1): boolean {
  return peek(on, distance).kind === kind;
}

export function take(on: Parser): Token {
  const token = peek(on);
  on.ahead.shift();
  on.end = token.end;
  on.images.push(token.image);
  return token;
}

/** Takes the next token if it is of that kind. */
export function takeIf(on: Parser, kind: Kind): boolean {
  if (!looksAt(on, kind)) return false;
  take(on);
  return true;
}

export function need(on: Parser, kind: Kind): Token {
  return looksAt(on, kind) ? take(on) : unexpected(on);
}

export function skipSpace(on: Parser): void {
  takeIf(on, 'WHITESPACE');
}

export function unexpected(on: Parser): never {
  const { kind, image, at } = peek(on);
  const met = kind === 'EOF' ? 'end of the template' : JSON.stringify(image);
  throw new TemplateFailure(`Unexpected ${met}.`, at);
}
