import { TemplateFailure } from '../budget.ts';
import { actions } from './lexer-actions.ts';
import type { Lexer } from './lexer-state.ts';
import { type Kind, lexicalStates, type Rule, type State } from './lexical-states.ts';

export interface Token {
  readonly kind: Kind;
  /** As it is written, with the `$` or `#` that led here. */
  readonly image: string;
  /** What turned out to be text before it, such as a `$` that no name follows. */
  readonly before: string;
  readonly at: number;
  readonly end: number;
}

/**
 * The next token. The parser says when a directive ends, so that none may be read before it is needed. Throws TemplateFailure
 * for what is no token.
 */
export function nextToken(on: Lexer): Token {
  let [image, before, start] = ['', '', on.at];
  while (on.at < on.text.length) {
    const { at } = on;
    const { kind, role, act } = match(on);
    image += on.text.slice(at, on.at);
    act?.(on);
    if (role === 'token') return { kind, image: kind === 'DOT' ? '.' : image, before, at: start, end: on.at };
    if (role === 'more') continue;
    if (role === 'text') before += keptText(image);
    [image, start] = ['', on.at];
  }
  if (image !== '') throw new TemplateFailure('The template ends too early.', start);
  return { kind: 'EOF', image, before, at: start, end: on.at };
}

interface Piece {
  readonly kind: Kind;
  readonly pattern: RegExp;
  readonly role: Role;
  readonly act: ((on: Lexer) => void) | undefined;
}

/** What can begin with a character, by its code; the last for all beyond ASCII. */
type Pieces = readonly (readonly Piece[])[];

const beyondAscii = 128;
let compiled: Readonly<Record<State, Pieces>> | undefined;

function compilePieces(): Readonly<Record<State, Pieces>> {
  const states = Object.entries(lexicalStates) as [State, readonly Rule[]][];
  return Object.fromEntries(states.map(([state, rules]) => [state, byFirstCharacter(state, rules)])) as Record<
    State,
    Pieces
  >;
}

function byFirstCharacter(state: State, rules: readonly Rule[]): Pieces {
  const pieces = rules.map(([kind, source, starts]) => ({
    piece: { kind, pattern: new RegExp(source, 'y'), role: roleOf(kind, state), act: actions[kind] },
    starts: starts === undefined ? /./s : new RegExp(`[${starts}]`),
  }));
  return Array.from({ length: beyondAscii + 1 }, (_, code) => {
    const character = code === beyondAscii ? '\u00e9' : String.fromCharCode(code);
    return pieces.filter(({ starts }) => starts.test(character)).map(({ piece }) => piece);
  });
}

/** Moves past the next piece. */
function match(on: Lexer): Piece {
  compiled ??= compilePieces();
  const code = on.text.charCodeAt(on.at);
  if (code === backslash) checkBackslashes(on);
  for (const piece of compiled[on.state][Math.min(code, beyondAscii)] ?? []) {
    piece.pattern.lastIndex = on.at;
    if (!piece.pattern.test(on.text)) continue;
    on.at = piece.pattern.lastIndex;
    return piece;
  }
  throw new TemplateFailure(`Unexpected ${JSON.stringify(on.text[on.at])}.`, on.at);
}

const backslash = 92;
const manyBackslashes = /\\{100}/y;

/** INVARIANT: each backslash looks at all that follow it, so there may not be many. */
function checkBackslashes({ text, at }: Lexer): void {
  manyBackslashes.lastIndex = at;
  if (manyBackslashes.test(text)) throw new TemplateFailure('Too many backslashes in a row.', at);
}

type Role = 'token' | 'more' | 'skip' | 'text';

/** Whether a piece is a token, the beginning of one, nothing, or text after all. */
function roleOf(kind: Kind, state: State): Role {
  switch (kind) {
    case 'DOLLAR':
    case 'HASH':
    case 'COMMENT_START':
    case 'FORMAL_COMMENT_START':
    case 'TEXTBLOCK_START':
      return 'more';
    case 'ANYTHING':
      return state === 'IN_TEXTBLOCK' ? 'more' : 'skip';
    case 'REFERENCE_TERMINATOR':
    case 'DIRECTIVE_TERMINATOR':
      return 'text';
    default:
      return 'token';
  }
}

/** Velocity keeps `$` with the backslashes before it, and `#`; it loses what follows a `\$`, and all else. */
function keptText(image: string): string {
  if (image.length === 1) return image === '$' || image === '#' ? image : '';
  return image.replace(/(\\+\$).?|([#$])|./gs, '$1$2');
}
