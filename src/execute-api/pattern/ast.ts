import type { Characters } from './characters/characters.ts';

/** A place between two characters. */
export interface Place {
  readonly text: string;
  readonly at: number;
  /** Where the match before ended. */
  readonly lastEnd: number;
  /** Work that was done to look at it. */
  cost: number;
}

/** Whether something holds at a place. */
export type Assertion = (place: Place) => boolean;

/** Possessive: what was taken is not given back. */
export type Manner = 'greedy' | 'lazy' | 'possessive';

/** A parsed regular expression. */
export type Node =
  | { readonly kind: 'character'; readonly characters: Characters }
  | { readonly kind: 'assertion'; readonly holds: Assertion }
  | { readonly kind: 'line-ending' }
  | { readonly kind: 'grapheme' }
  /** Undefined `fold`: by character. */
  | { readonly kind: 'reference'; readonly group: number; readonly fold: ((code: number) => number) | undefined }
  | { readonly kind: 'sequence'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly options: readonly Node[] }
  /** Undefined `capture`: captures nothing. */
  | { readonly kind: 'group'; readonly inner: Node; readonly capture: number | undefined }
  | { readonly kind: 'atomic'; readonly inner: Node }
  | { readonly kind: 'look-ahead'; readonly inner: Node; readonly negated: boolean }
  | LookBehind
  | { readonly kind: 'optional'; readonly part: Node; readonly manner: Manner }
  | Repeat;

export interface LookBehind {
  readonly kind: 'look-behind';
  readonly inner: Node;
  readonly negated: boolean;
  /** How far back it begins; by code point where the pattern has characters beyond the basic plane. */
  readonly least: number;
  readonly most: number;
  readonly byCodePoint: boolean;
}

export interface Repeat {
  readonly kind: 'repeat';
  readonly part: Node;
  readonly least: number;
  readonly most: number;
  readonly manner: Manner;
}

/** Java's word for no bound: the largest int. */
export const unbounded = 0x7fffffff;

/** What a pattern says. */
export interface Syntax {
  readonly root: Node;
  readonly groups: number;
  readonly names: ReadonlyMap<string, number>;
  readonly refers: boolean;
  /** A search steps over whole code points. */
  readonly byCodePoint: boolean;
}
