/** Most attempts for one request, for one when there are too many requests, and for all of a second together. */
export const most = 2000;
const fewest = 400;
const perSecond = 20_000;

let left = perSecond;
let filledAt = performance.now();

/**
 * How many attempts may be made for a request now. INVARIANT: whoever sends bad signatures
 * without end takes a tenth of the server's time at most: an attempt takes about 4 microseconds.
 */
export function attemptsAllowed(): number {
  const now = performance.now();
  left = Math.min(perSecond, left + ((now - filledAt) / 1000) * perSecond);
  filledAt = now;
  return Math.max(fewest, Math.min(most, Math.floor(left)));
}

/** Takes the attempts that were made off the budget, which owes nothing: after a flood it is soon full again. */
export function attemptsMade(count: number): void {
  left = Math.max(0, left - count);
}
