import { random } from '../../test/random.ts';
import { type Comparison, isSame, type Outcome } from './comparison.ts';
import type { Oracle } from './oracle.ts';

interface Difference<Case> {
  readonly input: Case;
  readonly ours: Outcome;
  readonly theirs: Outcome;
}

export interface Result {
  /** Each difference as text, the smallest first. */
  readonly differences: readonly string[];
  /** How many differences stand under each heading of docs/differences.md. */
  readonly known: ReadonlyMap<string, number>;
  readonly agreed: number;
  readonly tried: number;
}

const atOnce = 500;
/** More are counted but not made small. */
const mostShown = 25;
const mostSteps = 60;

/** Tries the hand-written cases and `count` random ones. */
export async function runComparison<Case>(
  comparison: Comparison<Case>,
  oracle: Oracle,
  { seed, count }: { readonly seed: number; readonly count: number },
): Promise<Result> {
  const source = random(seed);
  const inputs = [...comparison.handWritten, ...Array.from({ length: count }, () => comparison.make(source))];
  const found: Difference<Case>[] = [];
  for (let at = 0; at < inputs.length; at += atOnce) {
    found.push(...(await differing(comparison, oracle, inputs.slice(at, at + atOnce))));
  }
  const headings = found.map(({ input, ours, theirs }) => comparison.known?.(input, ours, theirs));
  const unknown = found.filter((_, at) => headings[at] === undefined);
  const small: Difference<Case>[] = [];
  for (const each of unknown.slice(0, mostShown)) small.push(await shrink(comparison, oracle, each));
  const shown = [...small, ...unknown.slice(mostShown)].map((each) => show(comparison, each));
  return {
    differences: [...new Set(shown)].sort((one, other) => one.length - other.length),
    known: countEach(headings),
    agreed: inputs.length - unknown.length,
    tried: inputs.length,
  };
}

async function differing<Case>(
  comparison: Comparison<Case>,
  oracle: Oracle,
  inputs: readonly Case[],
): Promise<Difference<Case>[]> {
  const answers = await oracle.ask(inputs.map((input) => comparison.request(input)));
  const read = comparison.theirs ?? ((answer: object) => answer as Outcome);
  return inputs
    .map((input, at) => ({ input, ours: comparison.ours(input), theirs: read(answers[at] ?? {}) }))
    .filter(({ ours, theirs }) => !isSame(ours, theirs));
}

/** Steps to a smaller case that still differs, and is no known difference, until there is none. */
async function shrink<Case>(
  comparison: Comparison<Case>,
  oracle: Oracle,
  difference: Difference<Case>,
): Promise<Difference<Case>> {
  let smallest = difference;
  for (let step = 0; step < mostSteps; step++) {
    const tried = await differing(comparison, oracle, [...comparison.smaller(smallest.input)]);
    const next = tried.find(({ input, ours, theirs }) => comparison.known?.(input, ours, theirs) === undefined);
    if (!next) break;
    smallest = next;
  }
  return smallest;
}

function show<Case>(comparison: Comparison<Case>, { input, ours, theirs }: Difference<Case>): string {
  return `${comparison.show(input)}\n  ours   ${told(ours)}\n  oracle ${told(theirs)}`;
}

function told(outcome: Outcome): string {
  return 'out' in outcome ? JSON.stringify(outcome.out) : `fails: ${JSON.stringify(outcome.error)}`;
}

function countEach(headings: readonly (string | undefined)[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const heading of headings) if (heading !== undefined) counts.set(heading, (counts.get(heading) ?? 0) + 1);
  return counts;
}
