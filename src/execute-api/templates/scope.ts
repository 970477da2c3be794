import type { Budget } from './budget.ts';
import type { Value } from './values.ts';

/** What a template sees while it is rendered: its variables by name, and what it may still spend. */
export interface Scope {
  readonly variables: Map<string, Value>;
  readonly budget: Budget;
}
