import type { Budget } from './budget.ts';

/**
 * What a template can hold: Java's values as mapping templates see them. Nothing of JavaScript can be reached from one:
 * maps are Maps, and what can be called is looked up in tables.
 */
export type Value = null | boolean | number | string | List | VtlMap | Entry | Host;

/** Lists that came out of JSON print as JSON, lists made in a template as Java prints them. */
export interface List {
  readonly kind: 'list';
  readonly items: Value[];
  readonly json: boolean;
}

export type VtlMap = Map<string, Value>;

/** An entry of a map, as `entrySet` gives it. */
export interface Entry {
  readonly kind: 'entry';
  readonly key: string;
  readonly value: Value;
}

/** `$input`, `$util`: what the template can call. */
export interface Host {
  readonly kind: 'host';
  readonly methods: Methods;
  readonly properties: ReadonlyMap<string, Value>;
}

export type Method = (args: readonly Value[], budget: Budget) => Value;
type Methods = ReadonlyMap<string, Method>;

export function list(items: Value[], json = false): List {
  return { kind: 'list', items, json };
}

export function isMap(value: Value): value is VtlMap {
  return value instanceof Map;
}

export function isList(value: Value): value is List {
  return typeof value === 'object' && value !== null && !isMap(value) && value.kind === 'list';
}

/** A value of JSON.parse. INVARIANT: `parseJson` has bounded its depth. */
export function fromJson(json: unknown): Value {
  if (Array.isArray(json)) return list(json.map(fromJson), true);
  if (typeof json === 'object' && json !== null) {
    return new Map(Object.entries(json).map(([key, value]) => [key, fromJson(value)]));
  }
  return json as null | boolean | number | string;
}
