import { type Lexer, leave } from './lexer-state.ts';
import type { Kind, State } from './lexical-states.ts';

/** What a piece does to the state. */
export const actions: Partial<Record<Kind, (on: Lexer) => void>> = {
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
