import type { Budget } from '../templates/budget.ts';
import { indexOfText } from './index-of-text.ts';

/** What stands between the occurrences of a piece, which is not empty. Each occurrence costs a step. */
export function splitText(text: string, piece: string, budget: Budget): string[] {
  const pieces: string[] = [];
  let from = 0;
  for (let at = indexOfText(text, piece); at >= 0; at = indexOfText(text, piece, from)) {
    budget.spend(1);
    pieces.push(text.slice(from, at));
    from = at + piece.length;
  }
  pieces.push(text.slice(from));
  return pieces;
}
