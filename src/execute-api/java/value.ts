import type { Budget } from '../templates/budget.ts';
import type { BigDecimal } from './big-decimal.ts';

/**
 * What a mapping template can hold: Java's values. An Integer is a number, a Long or a BigInteger a bigint (its size says
 * which), a String a string, a LinkedHashMap a Map. INVARIANT: nothing of JavaScript can be reached from one: what can be
 * called is looked up in tables.
 */
export type Value =
  | null
  | boolean
  | number
  | bigint
  | string
  | Double
  | BigDecimal
  | Character
  | List
  | JavaMap
  | MapView
  | Entry
  | JavaIterator
  | Host;

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html */
export interface Double {
  readonly kind: 'double';
  readonly value: number;
}

/** One UTF-16 unit, as `charAt` gives it. */
export interface Character {
  readonly kind: 'character';
  readonly text: string;
}

/**
 * `JSONArray` came out of JSON and prints as JSON; `ArrayList` was made in a template; a `String[]` is what `split` gives,
 * and neither grows nor is equal to any other; a part of a list is a class of its own.
 */
export interface List {
  readonly kind: 'list';
  readonly type: 'ArrayList' | 'JSONArray' | 'SubList' | 'String[]' | 'SubList of String[]';
  readonly items: Value[];
}

/** Insertion-ordered. Keys are found by `findKey`. */
export type JavaMap = Map<Value, Value>;

/** What `keySet`, `values` and `entrySet` give: it follows its map. */
export interface MapView {
  readonly kind: 'view';
  readonly of: 'keySet' | 'values' | 'entrySet';
  readonly map: JavaMap;
}

export interface Entry {
  readonly kind: 'entry';
  readonly map: JavaMap;
  readonly key: Value;
  value: Value;
}

/** `next` answers undefined at the end. */
export interface JavaIterator {
  readonly kind: 'iterator';
  readonly hasNext: () => boolean;
  readonly next: () => Value | undefined;
}

/**
 * An object of API Gateway's or Velocity's own, such as `$input` or `$foreach`. INVARIANT: what it has is asked by name, and
 * answered from tables.
 */
export interface Host {
  readonly kind: 'host';
  readonly property: (name: string) => Value | undefined;
  readonly method: (name: string) => Method | undefined;
  /** Null: it cannot be printed now. */
  readonly text: () => string | null;
  /** Writes piece by piece, so that what a `#stop` leaves is there; false where `text` is null. */
  readonly render?: () => boolean;
}

export type Method = (args: readonly Value[], budget: Budget) => Value;

export function double(value: number): Double {
  return { kind: 'double', value };
}

export function character(text: string): Character {
  return { kind: 'character', text };
}

export function list(items: Value[], type: List['type'] = 'ArrayList'): List {
  return { kind: 'list', type, items };
}

export function isMap(value: Value | undefined): value is JavaMap {
  return value instanceof Map;
}

export function isList(value: Value | undefined): value is List {
  return kindOf(value) === 'list';
}

/** Whether it can become longer and shorter. */
export function isGrowing({ type }: List): boolean {
  return type !== 'String[]' && type !== 'SubList of String[]';
}

export function isView(value: Value | undefined): value is MapView {
  return kindOf(value) === 'view';
}

export function isHost(value: Value | undefined): value is Host {
  return kindOf(value) === 'host';
}

type Tagged = Extract<Value, { readonly kind: string }>;

/** The tag of a value that has one. */
export function kindOf(value: Value | undefined): Tagged['kind'] | undefined {
  return typeof value === 'object' && value !== null && !isMap(value) ? value.kind : undefined;
}
