import type { Budget } from '../templates/budget.ts';

/** How often a piece stands in a text. Each time costs a step. */
export function countPieces(text: string, piece: string, budget: Budget): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    budget.spend(1);
    count++;
  }
  return count;
}
