import type { Value } from '../../java/value.ts';
import type { Path, Reading, Token } from '../path.ts';

/** A path on its way through a document. */
export interface Walk {
  readonly path: Path;
  readonly reading: Reading;
  readonly results: Value[];
  /** The index of the list item that `..` was at when it last went on with a token, by token. */
  readonly scanned: Map<number, number>;
  depth: number;
  /** Goes on with a value at a token. */
  readonly follow: (at: number, value: Value) => void;
}

export function tokenAt({ path }: Walk, at: number): Token {
  return path.tokens[at]!;
}

export function isLeaf({ path }: Walk, at: number): boolean {
  return at === path.tokens.length - 1;
}

/** Everything before the token leads to one value at most. */
export function isDefiniteBefore({ path }: Walk, at: number): boolean {
  return !path.scans && at <= path.definiteTokens;
}

/** The token has led to a value: a result, or where the next token begins. */
export function handOn(walk: Walk, at: number, value: Value): void {
  if (isLeaf(walk, at)) walk.results.push(value);
  else walk.follow(at + 1, value);
}
