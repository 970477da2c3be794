/** A regular expression, and what is done with it. */
export interface PatternCase {
  readonly op: 'matches' | 'find' | 'replaceAll' | 'replaceFirst' | 'split';
  readonly pattern: string;
  readonly text: string;
  /** What `replaceAll` and `replaceFirst` put in; for `split` the limit. */
  readonly replacement: string;
}
