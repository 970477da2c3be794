/**
 * What a value must satisfy beyond being there: the traits that the official clients' schemas leave out.
 * https://smithy.io/2.0/spec/constraint-traits.html
 */
export interface Constraint {
  /** Characters of a string, bytes of a blob, entries of a list or map: least and most, both inclusive. */
  readonly length?: readonly [least: number, most?: number];
  /** Least and most of a number, both inclusive. */
  readonly range?: readonly [least: number, most?: number];
  /** The pattern as AWS prints it; the whole value must match. INVARIANT: no nested repetition, it runs on clients' text. */
  readonly pattern?: string;
  /** What to match instead of `pattern`, where that is not a JavaScript expression. Anchored by its author. */
  readonly matches?: RegExp;
  /** The values allowed. */
  readonly values?: readonly string[];
  /** Of each entry of a list of scalars. */
  readonly items?: Constraint;
  /** Of an entry: it may be null, and so the rule does not speak of it. */
  readonly nullable?: true;
  /** Of a value that is not printed: its member alone is named. */
  readonly hidden?: true;
  /** Of each key of a map. */
  readonly mapKeys?: Constraint;
  /** Of each value of a map. */
  readonly mapValues?: Constraint;
}

/** Constraints by structure and member; under the name `*` they hold for a member of any structure without its own. */
export type Constraints = Readonly<Record<string, Readonly<Record<string, Constraint>>>>;

/** The constraint of a member. */
export function constraintOf(constraints: Constraints, structure: string, member: string): Constraint | undefined {
  return own(own(constraints, structure), member) ?? own(own(constraints, '*'), member);
}

function own<T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined {
  return record && Object.hasOwn(record, key) ? record[key] : undefined;
}
