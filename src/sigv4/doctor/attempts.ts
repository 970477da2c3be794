import type { Draft } from './draft.ts';
import type { Sight, Turning } from './turning.ts';
import { turnings } from './turnings.ts';

/** One mistake, or two at once, and the parts of the draft that come out differently. */
export interface Attempt {
  readonly turning: string;
  readonly told: string;
  readonly change: Partial<Draft>;
}

/** Every mistake that would show in this request, each alone and then the common ones in pairs. */
export function* attempts(sight: Sight): Generator<Attempt> {
  const common: Attempt[] = [];
  for (const [turning, attempt, nth] of alone(sight)) {
    if (nth < (turning.paired ?? 0)) common.push(attempt);
    yield attempt;
  }
  for (const [at, first] of common.entries()) {
    for (const second of common.slice(at + 1)) if (apart(first, second)) yield both(first, second);
  }
}

/** What changes nothing, or comes to the same as another mistake, is passed over. */
function* alone(sight: Sight): Generator<[turning: Turning, attempt: Attempt, nth: number]> {
  const seen = new Set<string>();
  for (const turning of turnings) {
    let nth = 0;
    for (const way of turning.ways(sight)) {
      const change = differing(way.change, sight.right);
      const text = JSON.stringify(change);
      if (change.key === undefined && (text === '{}' || seen.has(text))) continue;
      seen.add(text);
      yield [turning, { turning: turning.id, told: turning.told(way.named ?? ''), change }, nth++];
    }
  }
}

function differing(change: Partial<Draft>, right: Draft): Partial<Draft> {
  return Object.fromEntries(Object.entries(change).filter(([part, value]) => !same(value, right[part as keyof Draft])));
}

function same(a: unknown, b: unknown): boolean {
  return typeof a === 'object' ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}

/** Two mistakes can be made at once when they spoil different parts. */
function apart(first: Attempt, second: Attempt): boolean {
  return Object.keys(first.change).every((part) => !Object.hasOwn(second.change, part));
}

function both(first: Attempt, second: Attempt): Attempt {
  return {
    turning: `${first.turning}+${second.turning}`,
    told: `${first.told} ${second.told}`,
    change: { ...first.change, ...second.change },
  };
}
