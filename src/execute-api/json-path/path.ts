import type { Value } from '../java/value.ts';
import type { Budget } from '../templates/budget.ts';

/** What a filter looks at, and how. */
export interface Reading {
  /** The whole document: what `$` means. */
  readonly root: Value;
  readonly budget: Budget;
  /** A member that is not there is an error wherever it is asked for, as Jayway asks whether something exists. */
  readonly strict: boolean;
  /** What paths of the document led to that filters asked for. */
  readonly known: Map<Path, Value>;
}

/** Whether a filter holds for a value. */
export type Accepts = (item: Value, reading: Reading) => boolean;

/** What a function is given: JSON, or a path of the document. */
export type Parameter =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'path'; readonly path: Path };

export type Token =
  | { readonly kind: 'property'; readonly names: readonly string[] }
  | { readonly kind: 'index'; readonly indexes: readonly number[] }
  | { readonly kind: 'slice'; readonly from: number | undefined; readonly to: number | undefined }
  | { readonly kind: 'wildcard' }
  | { readonly kind: 'scan' }
  | { readonly kind: 'filter'; readonly accepts: Accepts }
  | { readonly kind: 'function'; readonly name: string; readonly parameters: readonly Parameter[] };

export interface Path {
  /** `$`: read from the document; else from the item of a filter. */
  readonly ofRoot: boolean;
  readonly tokens: readonly Token[];
  /** How many tokens, from the first, lead to one value at most. */
  readonly definiteTokens: number;
  /** It was turned round: its function stood behind a scan. */
  readonly scans: boolean;
}

/** It leads to one value at most; else the result is a list. */
export function isDefinite({ tokens, definiteTokens }: Path): boolean {
  return definiteTokens === tokens.length;
}

/** Whether a token leads to one value at most. The last one may name several members: they are one map. */
export function isTokenDefinite(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at]!;
  if (token.kind === 'property') return token.names.length === 1 || at === tokens.length - 1;
  if (token.kind === 'index') return token.indexes.length === 1;
  return token.kind === 'function';
}

/** A function at the end of a path that begins with `..` is given what the path before it leads to, all at once. */
export function toPath(ofRoot: boolean, tokens: readonly Token[]): Path {
  const at = tokens.findIndex(({ kind }) => kind === 'function');
  if (tokens[0]?.kind !== 'scan' || tokens.at(-1)?.kind !== 'function') return plainPath(ofRoot, tokens);
  const path = plainPath(ofRoot, tokens.slice(0, at));
  const { name } = tokens[at] as Extract<Token, { kind: 'function' }>;
  const call: Token = { kind: 'function', name, parameters: [{ kind: 'path', path }] };
  return { ...plainPath(ofRoot, [call, ...tokens.slice(at + 1)]), scans: true };
}

function plainPath(ofRoot: boolean, tokens: readonly Token[]): Path {
  const indefinite = tokens.findIndex((_, at) => !isTokenDefinite(tokens, at));
  return { ofRoot, tokens, definiteTokens: indefinite < 0 ? tokens.length : indefinite, scans: false };
}

/** The path to all that is right below where this one leads. That of the whole document is left as it is. */
export function pathBelow(path: Path): Path {
  const { ofRoot, tokens, scans } = path;
  if (tokens.length === 0) return path;
  return { ...plainPath(ofRoot, [...tokens, { kind: 'wildcard' }]), scans };
}
