import type { Draft } from './draft.ts';
import type { Sight, Turning } from './turning.ts';
import { turnings } from './turnings.ts';

/** One mistake, or two at once, and the parts of the draft that come out differently. */
export interface Attempt {
  readonly turning: string;
  readonly told: string;
  readonly change: Partial<Draft>;
}

const usuallyPaired = 2;

const known = turnings.filter(({ guessed }) => !guessed);
const guesses = turnings.filter(({ guessed }) => guessed);

/** Every mistake that would show in this request, each alone and then the common ones in pairs; what is guessed comes last. */
export function* attempts(sight: Sight): Generator<Attempt> {
  const common: Common[] = [];
  for (const [turning, attempt, nth] of alone(sight, known)) {
    if (nth < (turning.paired ?? usuallyPaired)) common.push({ attempt, nth });
    yield attempt;
  }
  yield* pairs(common, sight.right);
  for (const [, attempt] of alone(sight, guesses)) yield attempt;
}

interface Common {
  readonly attempt: Attempt;
  /** Which way of its mistake it is, from 0. */
  readonly nth: number;
}

/** The first ways of two mistakes together before their other ones: there may be no time for all. */
function* pairs(common: readonly Common[], right: Draft): Generator<Attempt> {
  const last = Math.max(0, ...common.map(({ nth }) => nth));
  for (let sum = 0; sum <= 2 * last; sum++) {
    for (const [at, first] of common.entries()) {
      for (const second of common.slice(at + 1)) {
        if (first.nth + second.nth !== sum) continue;
        const change = together(first.attempt.change, second.attempt.change, right);
        if (change) yield both(first.attempt, second.attempt, change);
      }
    }
  }
}

/** What changes nothing, or comes to the same as another mistake, is passed over. */
function* alone(sight: Sight, tried: readonly Turning[]): Generator<[turning: Turning, attempt: Attempt, nth: number]> {
  const seen = new Set<string>();
  for (const turning of tried) {
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

/** Two mistakes can be made at once when they spoil different parts, or different headers. Undefined when they cannot. */
function together(first: Partial<Draft>, second: Partial<Draft>, right: Draft): Partial<Draft> | undefined {
  const shared = Object.keys(first).filter((part) => Object.hasOwn(second, part));
  if (shared.length === 0) return { ...first, ...second };
  if (shared.join() !== 'headers' || !first.headers || !second.headers) return undefined;
  const headers = bothHeaders(first.headers, second.headers, right.headers);
  return headers && { ...first, ...second, headers };
}

type Headers = Draft['headers'];

/** Undefined when one of them changes which headers there are, or both change the same one. */
function bothHeaders(first: Headers, second: Headers, right: Headers): Headers | undefined {
  const sameNames = (headers: Headers) => headers.map(([name]) => name).join() === right.map(([name]) => name).join();
  if (!sameNames(first) || !sameNames(second)) return undefined;
  const changed = (headers: Headers, at: number) => headers[at]![1] !== right[at]![1];
  if (right.some((_, at) => changed(first, at) && changed(second, at))) return undefined;
  return right.map((header, at) => [first, second].find((headers) => changed(headers, at))?.[at] ?? header);
}

function both(first: Attempt, second: Attempt, change: Partial<Draft>): Attempt {
  return {
    turning: `${first.turning}+${second.turning}`,
    told: `${first.told} ${second.told}`,
    change,
  };
}
