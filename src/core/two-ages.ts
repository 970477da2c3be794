/** The newest entries by their names, from half as many as may be kept up to all of them. */
export interface TwoAges<Value> {
  get(name: string): Value | undefined;
  /** Adds a name that is not there yet. */
  add(name: string, value: Value): void;
  /** The oldest first. */
  values(): Value[];
  readonly size: number;
}

/**
 * Keeps at most `most` entries: when the younger half is full, the older one is dropped as a whole.
 * INVARIANT: no table loses an entry each time that another comes. V8 makes such a table anew again and again, and until the
 * next full collection each old one keeps alive the next one and all that stood in it.
 */
export function twoAges<Value>(
  most: number,
  first: readonly (readonly [name: string, value: Value])[] = [],
): TwoAges<Value> {
  let older = new Map<string, Value>();
  let younger = new Map<string, Value>();
  const kept: TwoAges<Value> = {
    get: (name) => younger.get(name) ?? older.get(name),
    add(name, value) {
      if (younger.size >= most / 2) [older, younger] = [younger, new Map()];
      younger.set(name, value);
    },
    values: () => [...older.values(), ...younger.values()],
    get size() {
      return older.size + younger.size;
    },
  };
  for (const [name, value] of first) kept.add(name, value);
  return kept;
}
