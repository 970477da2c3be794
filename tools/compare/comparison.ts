import type { Random } from '../../test/random.ts';

/** What one side makes of a case: a text, or that it fails. Which failure it is does not count. */
export type Outcome = { readonly out: string } | { readonly error: string };

/** One thing of ours that an oracle can judge. A case is a JSON value. */
export interface Comparison<Case> {
  /** Tried before the random ones. */
  readonly handWritten: readonly Case[];
  readonly make: (random: Random) => Case;
  /** What the oracle is asked, without its id. */
  readonly request: (input: Case) => object;
  readonly ours: (input: Case) => Outcome;
  /** The oracle's answer, told in our words, where that is more than its text. */
  readonly theirs?: (answer: object) => Outcome;
  /** Smaller cases to try when this one differs. */
  readonly smaller: (input: Case) => Iterable<Case>;
  readonly show: (input: Case) => string;
  /** The heading of docs/differences.md under which a difference stands; undefined when it stands under none. */
  readonly known?: (input: Case, ours: Outcome, theirs: Outcome) => string | undefined;
}

export function isSame(one: Outcome, other: Outcome): boolean {
  return 'out' in one ? 'out' in other && one.out === other.out : 'error' in other;
}
