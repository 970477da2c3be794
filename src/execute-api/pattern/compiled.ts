import type { Spend } from './run/machine.ts';
import type { Program } from './run/program.ts';

/** A regular expression written by the author of an API or a template. It runs as long as its caller pays for. */
export interface Pattern {
  readonly program: Program;
  /** How many groups capture; the whole match is the first. */
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  /** A search steps over whole code points. */
  readonly byCodePoint: boolean;
  /** Whether the whole text matches. */
  matchesAll(text: string, spend: Spend): boolean;
}
