import type { Budget } from '../../templates/budget.ts';
import { compareNumbers, isNumber } from '../numbers.ts';
import { kindOf, type Value } from '../value.ts';
import { failure } from './arguments.ts';
import { compareTexts } from './string-order.ts';

/** Sorts as `Comparable` does. Throws where Java does: for null, and for two classes in one list. */
export function sortNaturally(items: Value[], budget: Budget): void {
  items.sort((one, other) => {
    budget.spend(1);
    return compareNaturally(one, other);
  });
}

/** `compareTo`: of two values of one class. */
function compareNaturally(one: Value, other: Value): number {
  if (typeof one === 'string' && typeof other === 'string') return compareTexts(one, other);
  if (typeof one === 'boolean' && typeof other === 'boolean') return Number(one) - Number(other);
  if (isNumber(one) && isNumber(other) && typeof one === typeof other && kindOf(one) === kindOf(other)) {
    return compareNumbers(one, other);
  }
  throw failure(one === null || other === null ? 'NullPointerException' : 'ClassCastException');
}
