import type { Budget } from '../templates/budget.ts';

/** Replaces single characters. INVARIANT: each second one costs a step, so that a text of nothing else ends soon. */
export function replaceMarks(text: string, marks: RegExp, replace: (mark: string) => string, budget: Budget): string {
  let count = 0;
  return text.replace(marks, (mark) => {
    if (++count % 2 === 0) budget.spend(1);
    return replace(mark);
  });
}

/** How often a piece stands in a text. Each time costs a step. */
export function countPieces(text: string, piece: string, budget: Budget): number {
  let count = 0;
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + piece.length)) {
    budget.spend(1);
    count++;
  }
  return count;
}
