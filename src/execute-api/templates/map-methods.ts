import type { Budget } from './budget.ts';
import { toText } from './format.ts';
import type { MethodOn, MethodTable } from './method-table.ts';
import { isMap, list, type Value, type VtlMap } from './values.ts';

/** https://docs.oracle.com/javase/8/docs/api/java/util/Map.html: what mapping templates use of it. */
export const mapMethods: MethodTable<VtlMap> = new Map<string, MethodOn<VtlMap>>([
  ['size', (map) => map.size],
  ['isEmpty', (map) => map.size === 0],
  ['get', (map, [key = null], budget) => map.get(toText(key, budget)) ?? null],
  ['getOrDefault', (map, [key = null, other = null], budget) => map.get(toText(key, budget)) ?? other],
  ['containsKey', (map, [key = null], budget) => map.has(toText(key, budget))],
  ['containsValue', containsValue],
  ['keySet', (map, _args, budget) => list(counted(map, budget).map(([key]) => key))],
  ['values', (map, _args, budget) => list(counted(map, budget).map(([, value]) => value))],
  [
    'entrySet',
    (map, _args, budget) => list(counted(map, budget).map(([key, value]) => ({ kind: 'entry', key, value }))),
  ],
  ['put', put],
  ['putAll', putAll],
  ['remove', remove],
]);

function counted(map: VtlMap, budget: Budget): [string, Value][] {
  budget.spend(map.size);
  return [...map];
}

function containsValue(map: VtlMap, [wanted = null]: readonly Value[], budget: Budget): Value {
  return counted(map, budget).some(([, value]) => value === wanted);
}

/** Answers what the key held before. */
function put(map: VtlMap, [key = null, value = null]: readonly Value[], budget: Budget): Value {
  const name = toText(key, budget);
  const before = map.get(name) ?? null;
  map.set(name, value);
  return before;
}

function putAll(map: VtlMap, [more = null]: readonly Value[], budget: Budget): Value {
  if (isMap(more)) for (const [key, value] of counted(more, budget)) map.set(key, value);
  return null;
}

function remove(map: VtlMap, [key = null]: readonly Value[], budget: Budget): Value {
  const name = toText(key, budget);
  const before = map.get(name) ?? null;
  map.delete(name);
  return before;
}
