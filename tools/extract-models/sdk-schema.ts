/**
 * The static schemas of the SDK v3 clients, as arrays:
 * `[0, ns, name, traits, target]` simple, `[1, ns, name, traits, item]` list, `[2, ns, name, traits, key, value]` map,
 * `[3 | -3 | 4, ns, name, traits, memberNames, members, requiredCount]` structure, error, union (required members first),
 * `[9, ns, name, traits, input, output]` operation; a member with traits of its own is `[schema, traits]`.
 * Numbers are scalars, with 64 added for a list and 128 for a map of them. `@smithy/types`, schema/static-schemas.
 */
export type SchemaArray = readonly [kind: number, namespace: string, name: string, traits: unknown, ...rest: unknown[]];
export type Schema = number | 'unit' | SchemaArray;

/** Traits by name, whether the schema packs them into a number or spells them out. */
export type Traits = Readonly<Record<string, unknown>>;

const packedTraits = [
  'httpLabel',
  'idempotent',
  'idempotencyToken',
  'sensitive',
  'httpPayload',
  'httpResponseCode',
  'httpQueryParams',
];

export function traitsOf(traits: unknown): Traits {
  if (typeof traits === 'object' && traits !== null) return traits as Traits;
  const bits = Number(traits ?? 0);
  return Object.fromEntries(packedTraits.filter((_, bit) => (bits >> bit) & 1).map((name) => [name, 1]));
}

/** Follows lazy references and splits a member into its schema and its own traits. */
export function resolve(reference: unknown): { schema: Schema; traits: Traits } {
  const value = typeof reference === 'function' ? reference() : reference;
  if (!Array.isArray(value) || value.length !== 2) return { schema: value as Schema, traits: {} };
  return { schema: resolve(value[0]).schema, traits: traitsOf(value[1]) };
}

/** Every schema that a client package exports: names that end in `$`. */
export function schemasOf(exports: object): SchemaArray[] {
  const found = Object.entries(exports).filter(([name, value]) => name.endsWith('$') && Array.isArray(value));
  return found.map(([, value]) => value as SchemaArray).sort((a, b) => (a[2] < b[2] ? -1 : 1));
}
