import type { Budget } from '../templates/budget.ts';
import type { Pattern } from './compiled.ts';
import { findMatches } from './find-matches.ts';

/**
 * Java's String.split: an empty match at the start makes no piece. A positive limit is the most pieces there are;
 * without a limit the empty pieces at the end are dropped.
 */
export function splitAtMatches(text: string, pattern: Pattern, budget: Budget, limit = 0): string[] {
  const pieces: string[] = [];
  let kept = 0;
  for (const { start, end } of findMatches(text, pattern, budget.spend)) {
    if (limit > 0 && pieces.length >= limit - 1) break;
    if (end === 0) continue;
    pieces.push(text.slice(kept, start));
    kept = end;
  }
  if (kept === 0) return [text];
  pieces.push(text.slice(kept));
  return limit === 0 ? withoutEmptyEnd(pieces) : pieces;
}

function withoutEmptyEnd(pieces: string[]): string[] {
  return pieces.slice(0, pieces.findLastIndex((piece) => piece !== '') + 1);
}
