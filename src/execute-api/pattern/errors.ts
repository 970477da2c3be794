/** A regular expression that is wrong, too large, or uses what only a backtracking engine could do. */
export class PatternFailure extends Error {
  override readonly name = 'PatternFailure';
}
