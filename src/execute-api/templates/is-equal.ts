import { toText } from './format.ts';
import type { Scope } from './scope.ts';
import type { Value } from './values.ts';

/** API Gateway holds null to be equal to the empty string; values of different types are compared as text. */
export function isEqual(first: Value, second: Value, { budget }: Pick<Scope, 'budget'>): boolean {
  if (first === second) return true;
  if (typeof first === 'number' && typeof second === 'number') return false;
  const [one, other] = [toText(first, budget), toText(second, budget)];
  budget.spend(Math.min(one.length, other.length) >> 6);
  return one === other;
}
