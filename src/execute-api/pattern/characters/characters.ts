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
  /** Java knows that it holds nothing beyond the basic plane. Else a search steps over whole code points. */
  readonly basic?: boolean;
}

export function characters(test: CodeTest, cost = 1): Characters {
  return { test, cost };
}

/** What lies within one of the bounds. INVARIANT: a test is short, however many there are. */
export function ranges(...bounds: Bounds): Characters {
  const [[first, last] = [0, -1], ...more] = merged(bounds);
  const known = { cost: 1, bounds, basic: bounds.every(isBasic) };
  if (more.length === 0) return { test: (code) => code >= first && code <= last, ...known };
  const firsts = Int32Array.of(first, ...more.map(([each]) => each));
  const lasts = Int32Array.of(last, ...more.map(([, each]) => each));
  return { test: (code) => code <= (lasts[lastNotAbove(firsts, code)] ?? -1), ...known };
}

/** Below or above the surrogates. */
function isBasic([first, last]: Bounds[number]): boolean {
  return last < 0xd800 || (first > 0xdfff && last < 0x10000);
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
  const basic = options.every((option) => option.basic);
  if (others.length === 0) return { ...within, basic };
  const cost = others.reduce((sum, other) => sum + other.cost, 1);
  return { basic, test: (code) => within.test(code) || others.some(({ test }) => test(code)), cost };
}

export function intersection(one: Characters, other: Characters): Characters {
  const basic = one.basic === true && other.basic === true;
  return { test: (code) => one.test(code) && other.test(code), cost: one.cost + other.cost, basic };
}

/** Of Unicode's own tables: the pattern tests one character. It is made when it is first needed, for V8 reads the tables then. */
export function unicode(make: () => RegExp): Characters {
  let pattern: RegExp | undefined;
  const test = (code: number) => {
    pattern ??= make();
    return pattern.test(String.fromCodePoint(code));
  };
  return { test, cost: 4 };
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
