import { TemplateFailure } from '../budget.ts';
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

/** Reads tokens one by one. The parser says when a directive ends, so that no token may be read before it is needed. */
export interface Lexer {
  readonly text: string;
  at: number;
  state: State;
  /** Parentheses opened and closed in this state. */
  opened: number;
  closed: number;
  inSet: boolean;
  inComment: boolean;
  readonly stack: { readonly state: State; readonly opened: number; readonly closed: number }[];
}

export function lexer(text: string): Lexer {
  return { text, at: 0, state: 'DEFAULT', opened: 0, closed: 0, inSet: false, inComment: false, stack: [] };
}

/** Throws TemplateFailure for what is no token. */
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

/** What a piece does to the state. */
const actions: Partial<Record<Kind, (on: Lexer) => void>> = {
  DOLLAR: (on) => enter(on, 'REFERENCE', on.state === 'REFERENCE'),
  HASH: (on) => enter(on, 'PRE_DIRECTIVE', on.state === 'REFERENCE' || on.state === 'REFMODIFIER'),
  TEXTBLOCK_START: (on) => enterComment(on, 'IN_TEXTBLOCK'),
  COMMENT_START: (on) => enterComment(on, 'IN_COMMENT'),
  FORMAL_COMMENT_START(on) {
    if (!on.inComment) on.at--;
    enterComment(on, 'IN_COMMENT');
  },
  SINGLE_LINE_COMMENT_START(on) {
    if (on.state === 'REFERENCE') leave(on);
    enterComment(on, 'IN_SINGLE_LINE_COMMENT');
  },
  SINGLE_LINE_COMMENT: leaveComment,
  COMMENT: leaveComment,
  TEXTBLOCK: leaveComment,
  SET_DIRECTIVE(on) {
    enter(on, 'DIRECTIVE', false);
    on.inSet = true;
    on.opened++;
  },
  INDEX_LBRACKET: (on) => enter(on, 'REFINDEX', false),
  INDEX_RBRACKET: leave,
  LPAREN(on) {
    on.opened++;
    if (on.state === 'REFMODIFIER') on.state = 'REFMOD2';
  },
  RPAREN: close,
  REFMOD2_RPAREN(on) {
    on.state = 'REFERENCE';
  },
  STRING_LITERAL: (on) => leaveArgument(on, on.state === 'DIRECTIVE'),
  INTEGER_LITERAL: (on) => leaveArgument(on, on.state !== 'REFMOD2' && on.state !== 'REFINDEX'),
  FLOATING_POINT_LITERAL: (on) => leaveArgument(on, on.state !== 'REFMOD2'),
  END: leave,
  ELSE_DIRECTIVE: leave,
  IF_DIRECTIVE: switchToDirective,
  ELSEIF_DIRECTIVE: switchToDirective,
  DOT(on) {
    on.state = 'REFMODIFIER';
  },
  RCURLY: leave,
  REFERENCE_TERMINATOR: putBack,
  DIRECTIVE_TERMINATOR: putBack,
};

function enter(on: Lexer, state: State, leavesFirst: boolean): void {
  if (on.inComment) return;
  if (leavesFirst) leave(on);
  on.stack.push({ state: on.state, opened: on.opened, closed: on.closed });
  on.opened = 0;
  on.state = state;
}

function enterComment(on: Lexer, state: State): void {
  enter(on, state, false);
  on.inComment = true;
}

function leaveComment(on: Lexer): void {
  on.inComment = false;
  leave(on);
}

/** Back to the state before; false when there is none. */
export function leave(on: Lexer): boolean {
  const before = on.stack.pop();
  on.state = before?.state ?? 'DEFAULT';
  on.opened = before?.opened ?? 0;
  on.closed = before?.closed ?? on.closed;
  return before !== undefined;
}

/** A closing parenthesis ends the innermost state that has opened one. */
function close(on: Lexer): void {
  while (on.opened === 0) if (!leave(on)) return;
  if (on.opened === on.closed + 1) leave(on);
  else on.closed++;
}

/** A literal that stands outside parentheses is all that the directive has. */
function leaveArgument(on: Lexer, inDirective: boolean): void {
  if (inDirective && on.opened === 0 && !on.inSet) leave(on);
}

function switchToDirective(on: Lexer): void {
  on.state = 'DIRECTIVE';
}

function putBack(on: Lexer): void {
  on.at--;
  leave(on);
}
