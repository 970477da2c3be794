import type { Value } from '../../java/value.ts';
import type { Pattern } from '../../pattern/pattern.ts';

/** What one side of a comparison comes to. */
export type Operand =
  | NumberOperand
  | { readonly kind: 'string'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'null' }
  /** A path that leads nowhere. */
  | { readonly kind: 'undefined' }
  /** A list or a map. A `literal` stood in the filter: it is equal to none. */
  | { readonly kind: 'json'; readonly value: Value; readonly literal: boolean }
  | { readonly kind: 'pattern'; readonly pattern: Pattern };

/** A decimal, taken apart once. */
export interface NumberOperand {
  readonly kind: 'number';
  /** As BigDecimal prints it. */
  readonly text: string;
  /** -1, 0 or 1. */
  readonly sign: number;
  readonly digits: string;
  /** How many of the digits stand before the point. */
  readonly whole: number;
}
