/** Whether a code point fits. */
export type CodeTest = (code: number) => boolean;

export type Bounds = readonly (readonly [first: number, last: number])[];

/** A set of code points. */
export interface Characters {
  readonly test: CodeTest;
  /** How much work a test is, in steps of a program. */
  readonly cost: number;
  /** Set: what it holds is all within these. */
  readonly bounds?: Bounds;
}

export function characters(test: CodeTest, cost = 1): Characters {
  return { test, cost };
}

/** What lies within one of the bounds. INVARIANT: a test is short, however many there are. */
export function ranges(...bounds: Bounds): Characters {
  const [[first, last] = [0, -1], ...more] = merged(bounds);
  if (more.length === 0) return { test: (code) => code >= first && code <= last, cost: 1, bounds };
  const firsts = Int32Array.of(first, ...more.map(([each]) => each));
  const lasts = Int32Array.of(last, ...more.map(([, each]) => each));
  return { test: (code) => code <= (lasts[lastNotAbove(firsts, code)] ?? -1), cost: 1, bounds };
}

/** In order, without overlaps. */
function merged(bounds: Bounds): [number, number][] {
  const made: [number, number][] = [];
  for (const [first, last] of [...bounds].sort(([one], [other]) => one - other)) {
    const before = made.at(-1);
    if (before && first <= before[1] + 1) before[1] = Math.max(before[1], last);
    else made.push([first, last]);
  }
  return made;
}

/** The place of the last number that is not above; -1 for none. */
function lastNotAbove(numbers: Int32Array, wanted: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

export function not({ test, cost }: Characters): Characters {
  return { test: (code) => !test(code), cost };
}

export function union(options: readonly Characters[]): Characters {
  if (options.length === 1) return options[0]!;
  const within = ranges(...options.flatMap(({ bounds }) => bounds ?? []));
  const others = options.filter(({ bounds }) => bounds === undefined);
  if (others.length === 0) return within;
  const cost = others.reduce((sum, other) => sum + other.cost, 1);
  return { test: (code) => within.test(code) || others.some(({ test }) => test(code)), cost };
}

export function intersection(one: Characters, other: Characters): Characters {
  return { test: (code) => one.test(code) && other.test(code), cost: one.cost + other.cost };
}

/** Of Unicode's own tables: `pattern` tests one character. */
export function unicode(pattern: RegExp): Characters {
  return { test: (code) => pattern.test(String.fromCodePoint(code)), cost: 4 };
}

/** Remembers the answers for the first 256 code points. */
export function remembering({ test, cost }: Characters): Characters {
  const answers = new Uint8Array(256);
  return { test: (code) => (code < 256 ? remembered(answers, code, test) : test(code)), cost };
}

function remembered(answers: Uint8Array, code: number, test: CodeTest): boolean {
  answers[code] ||= test(code) ? 1 : 2;
  return answers[code] === 1;
}
