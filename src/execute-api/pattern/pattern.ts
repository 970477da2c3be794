import type { Budget } from '../templates/budget.ts';
import { PatternFailure } from './errors.ts';
import { parsePattern } from './parse-pattern.ts';
import { compileProgram, type Program } from './program.ts';
import { matchEnd, type Spend } from './run-program.ts';

/** A regular expression written by the author of an API or a template. It runs in linear time. */
export interface Pattern {
  readonly program: Program;
  /** Whether the whole text matches. */
  matchesAll(text: string, spend?: Spend): boolean;
}

const free: Spend = () => {};

/** Throws PatternFailure for what cannot be compiled. */
export function compilePattern(text: string): Pattern {
  const program = compileProgram(parsePattern(text));
  return { program, matchesAll: (subject, spend = free) => matchEnd(program, subject, 0, true, spend) >= 0 };
}

interface Match {
  readonly start: number;
  readonly end: number;
}

function* matches(text: string, { program }: Pattern, budget: Budget): Generator<Match> {
  let at = 0;
  while (at <= text.length) {
    const end = matchEnd(program, text, at, false, budget.spend);
    if (end >= 0) yield { start: at, end };
    at = end > at ? end : at + 1;
  }
}

/** Java's replaceAll, or replaceFirst with `most` 1. Groups (`$1`) are not captured and so refused. */
export function replaceMatches(
  text: string,
  pattern: Pattern,
  replacement: string,
  budget: Budget,
  most = Number.POSITIVE_INFINITY,
): string {
  const other = literalReplacement(replacement);
  let made = '';
  let kept = 0;
  let count = 0;
  for (const { start, end } of matches(text, pattern, budget)) {
    if (count++ >= most) break;
    budget.write(start - kept + other.length);
    made += text.slice(kept, start) + other;
    kept = end;
  }
  return made + text.slice(kept);
}

/** A backslash takes the meaning from what follows it. */
function literalReplacement(replacement: string): string {
  if (/(?:^|[^\\])\$/.test(replacement)) {
    throw new PatternFailure('Groups in replacements are not implemented by Sekisho.');
  }
  return replacement.replace(/\\(.)/gs, '$1');
}

/**
 * Java's split. A match at the start that is empty makes no piece; a limit above zero bounds the pieces, and empty pieces at
 * the end are dropped where the limit is zero.
 */
export function splitAtMatches(text: string, pattern: Pattern, budget: Budget, limit = 0): string[] {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end } of matches(text, pattern, budget)) {
    if (limit > 0 && pieces.length === limit - 1) break;
    if (end === 0 || (start === end && start === text.length)) continue;
    pieces.push(text.slice(kept, start));
    kept = end;
  }
  if (kept === 0) return [text];
  pieces.push(text.slice(kept));
  while (limit === 0 && pieces.at(-1) === '') pieces.pop();
  return pieces;
}
