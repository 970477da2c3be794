import type { Budget } from '../../templates/budget.ts';
import { isMap, type Value } from '../value.ts';
import { callOf } from './call-method.ts';
import { javaClass } from './java-class.ts';

/**
 * `$value.name`: the getter `getName()`, the entry of a map, or a boolean `isName()`, in this order. Null when there is none.
 * https://velocity.apache.org/engine/1.7/user-guide.html#propertylookuprules
 */
export function propertyOf(value: NonNullable<Value>, name: string, budget: Budget): Value {
  if (typeof value === 'object' && !isMap(value) && value.kind === 'host') return value.property(name) ?? null;
  if (name === 'class' || name === 'Class') return javaClass(value);
  if (isMap(value)) return value.get(name) ?? null;
  for (const getter of [`get${name}`, `get${flipped(name)}`, `is${name}`, `is${flipped(name)}`]) {
    const call = callOf(value, getter, []);
    if (call) return call(value, [], budget);
  }
  return null;
}

/** With the first letter in the other case. */
function flipped(name: string): string {
  const first = name[0] ?? '';
  return (first === first.toLowerCase() ? first.toUpperCase() : first.toLowerCase()) + name.slice(1);
}
