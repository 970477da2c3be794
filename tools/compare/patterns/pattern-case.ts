/** A regular expression, and what is done with it. */
export interface PatternCase {
  readonly op: 'matches' | 'find' | 'replaceAll';
  readonly pattern: string;
  readonly text: string;
  readonly replacement: string;
}
