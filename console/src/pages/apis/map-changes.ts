type Entries = Readonly<Record<string, string>>;

interface MapChanges {
  readonly removed: readonly string[];
  /** New, or of another value. */
  readonly put: readonly (readonly [key: string, value: string])[];
}

/** What makes one map of texts the other. */
export function mapChanges(before: Entries = {}, after: Entries): MapChanges {
  return {
    removed: Object.keys(before).filter((key) => !Object.hasOwn(after, key)),
    put: Object.entries(after).filter(([key, value]) => before[key] !== value),
  };
}
