/** A regular expression or a replacement that is wrong, too large, or uses what is not implemented. */
export class PatternFailure extends Error {
  override readonly name = 'PatternFailure';
}
