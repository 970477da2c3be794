import type { Budget } from '../templates/budget.ts';
import { findKey } from './equals.ts';
import type { JavaMap, Value } from './value.ts';

export function getFrom(map: JavaMap, key: Value, budget: Budget): Value {
  if (typeof key === 'string') return map.get(key) ?? null;
  const found = findKey(map, key, budget);
  return found ? (map.get(found.key) ?? null) : null;
}

/** Answers what the key held before. */
export function putInto(map: JavaMap, key: Value, value: Value, budget: Budget): Value {
  const held = findKey(map, key, budget)?.key ?? key;
  const before = map.get(held) ?? null;
  map.set(held, value);
  return before;
}

export function removeFrom(map: JavaMap, key: Value, budget: Budget): Value {
  const found = findKey(map, key, budget);
  if (!found) return null;
  const before = map.get(found.key) ?? null;
  map.delete(found.key);
  return before;
}
