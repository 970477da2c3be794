import type { Value } from '../java/value.ts';

/** A parsed mapping template. https://velocity.apache.org/engine/1.7/vtl-reference.html */
export type Block = readonly Node[];

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  /** `prefix` stands before the value. */
  | { readonly kind: 'print'; readonly prefix: string; readonly reference: Reference }
  /** A reference behind a backslash: it is evaluated, and its source is printed. */
  | { readonly kind: 'escaped'; readonly text: string; readonly reference: Reference }
  | { readonly kind: 'set'; readonly variable: string; readonly target: Reference; readonly value: Expression }
  | { readonly kind: 'if'; readonly branches: readonly Branch[]; readonly otherwise: Block }
  | Foreach
  | { readonly kind: 'define'; readonly variable: string; readonly body: Block }
  | { readonly kind: 'break'; readonly scope: Expression | undefined; readonly at: number }
  | { readonly kind: 'stop' }
  /** What Velocity finds wrong when it comes there. */
  | { readonly kind: 'fail'; readonly message: string; readonly at: number };

export interface Foreach {
  readonly kind: 'foreach';
  readonly variable: string;
  readonly over: Expression;
  readonly body: Block;
  readonly at: number;
}

export interface Branch {
  readonly condition: Expression;
  readonly body: Block;
}

export interface Reference {
  readonly kind: 'reference';
  readonly name: string;
  readonly path: readonly Access[];
  /** As it is written, without backslashes before it. */
  readonly source: string;
  /** Where it stands in the template. */
  readonly at: number;
}

export type Access =
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'index'; readonly index: Expression }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly Expression[] };

export type Operator = 'or' | 'and' | '==' | '!=' | '<' | '<=' | '>' | '>=' | '+' | '-' | '*' | '/' | '%';

export type Expression =
  | Reference
  | { readonly kind: 'literal'; readonly value: Value }
  | { readonly kind: 'interpolated'; readonly body: Block; readonly dropsLast: boolean }
  | { readonly kind: 'list'; readonly items: readonly Expression[] }
  | { readonly kind: 'range'; readonly from: Expression; readonly to: Expression }
  | { readonly kind: 'map'; readonly entries: readonly (readonly [Expression, Expression])[] }
  | { readonly kind: 'not'; readonly operand: Expression }
  | Chain;

/** Operators of one precedence, from left to right. INVARIANT: a long one is walked, not descended. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Operand;
  readonly rest: readonly { readonly operator: Operator; readonly operand: Operand }[];
}

export interface Operand {
  readonly expression: Expression;
  /** As it is written within its parentheses: where Velocity adds null to a text, it adds this. */
  readonly source: string;
  /** As it is written, with its parentheses: what it adds for a chain that ends in this operand. */
  readonly written: string;
}
