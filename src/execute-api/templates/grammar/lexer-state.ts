import type { State } from './lexical-states.ts';

/** Where the reading of tokens is. */
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

/** At the beginning of a text. */
export function lexer(text: string): Lexer {
  return { text, at: 0, state: 'DEFAULT', opened: 0, closed: 0, inSet: false, inComment: false, stack: [] };
}

/** Back to the state before; false when there is none. */
export function leave(on: Lexer): boolean {
  const before = on.stack.pop();
  on.state = before?.state ?? 'DEFAULT';
  on.opened = before?.opened ?? 0;
  on.closed = before?.closed ?? on.closed;
  return before !== undefined;
}
