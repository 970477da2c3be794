import { PatternFailure } from './errors.ts';

/** A place in the text of a regular expression, and the flags that hold there. */
export interface PatternCursor {
  readonly text: string;
  at: number;
  depth: number;
  readonly ignoreCase: boolean;
  readonly dotAll: boolean;
}

export function unsupported(what: string): never {
  throw new PatternFailure(`Regular expressions with ${what} are not implemented by Sekisho.`);
}
