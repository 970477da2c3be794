import type { Budget } from './budget.ts';
import type { Value } from './values.ts';

/** A method of a type: what it is called on, its arguments, and what it may spend. */
export type MethodOn<Self> = (self: Self, args: readonly Value[], budget: Budget) => Value;
export type MethodTable<Self> = ReadonlyMap<string, MethodOn<Self>>;
