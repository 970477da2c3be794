import type { Habit } from './habits.ts';

/** A line of two canonical requests laid side by side: in both (` `), only as received (`+`), only as signed (`-`). */
export interface DiffLine {
  readonly mark: ' ' | '-' | '+';
  readonly text: string;
}

/** The mistake that explains a signature. INVARIANT: holds no secret, session token or signature. */
export interface Finding {
  /** Name of the turning, such as `host-with-port`; two at once are joined by `+`. */
  readonly turning: string;
  /** What the client did, and what to do instead. */
  readonly told: string;
  /** The canonical request as the client made it, its secrets hidden. */
  readonly canonicalRequest: string;
  readonly diff: readonly DiffLine[];
  /** Libraries that are known for it, and what their users can do; only where there are any. */
  readonly habits?: readonly Habit[];
}
