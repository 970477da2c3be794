import type { Budget } from '../../templates/budget.ts';
import { findKey, isEqual } from '../equals.ts';
import { getFrom, putInto, removeFrom } from '../map-access.ts';
import type { JavaMap, MapView, Value } from '../value.ts';
import { isMap } from '../value.ts';
import { failure } from './arguments.ts';
import { methods, takingFunctions } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/LinkedHashMap.html */
export const mapMethods = methods<JavaMap>(
  [
    ['size()', (map) => map.size],
    ['isEmpty()', (map) => map.size === 0],
    ['get(Object)', (map, [key = null], budget) => getFrom(map, key, budget)],
    [
      'getOrDefault(Object,Object)',
      (map, [key = null, other = null], budget) => {
        return has(map, key, budget) ? getFrom(map, key, budget) : other;
      },
    ],
    ['containsKey(Object)', (map, [key = null], budget) => has(map, key, budget)],
    [
      'containsValue(Object)',
      (map, [wanted = null], budget) => {
        return [...map.values()].some((value) => isEqual(value, wanted, budget));
      },
    ],
    ['put(Object,Object)', (map, [key = null, value = null], budget) => putInto(map, key, value, budget)],
    [
      'putIfAbsent(Object,Object)',
      (map, [key = null, value = null], budget) => {
        return getFrom(map, key, budget) ?? putInto(map, key, value, budget);
      },
    ],
    ['putAll(Map)', (map, [more], budget) => putAll(map, more, budget)],
    ['remove(Object)', (map, [key = null], budget) => removeFrom(map, key, budget)],
    ['remove(Object,Object)', (map, [key = null, value = null], budget) => removePair(map, key, value, budget)],
    [
      'replace(Object,Object)',
      (map, [key = null, value = null], budget) => {
        return has(map, key, budget) ? putInto(map, key, value, budget) : null;
      },
    ],
    [
      'replace(Object,Object,Object)',
      (map, [key = null, before = null, value = null], budget) => {
        return replacePair(map, key, before, value, budget);
      },
    ],
    [
      'clear()',
      (map) => {
        map.clear();
        return '';
      },
    ],
    [
      'clone()',
      (map, _args, budget) => {
        budget.spend(map.size);
        return new Map(map);
      },
    ],
    ...takingFunctions(
      'compute(Object,Function)',
      'computeIfAbsent(Object,Function)',
      'computeIfPresent(Object,Function)',
      'forEach(Function)',
      'merge(Object,Object,Function)',
      'replaceAll(Function)',
    ),
    ['keySet()', (map) => view(map, 'keySet')],
    ['values()', (map) => view(map, 'values')],
    ['entrySet()', (map) => view(map, 'entrySet')],
  ],
  'copyOf entry of ofEntries',
);

function view(map: JavaMap, of: MapView['of']): MapView {
  return { kind: 'view', of, map };
}

function has(map: JavaMap, key: Value, budget: Budget): boolean {
  return findKey(map, key, budget) !== undefined;
}

function holds(map: JavaMap, key: Value, value: Value, budget: Budget): boolean {
  return has(map, key, budget) && isEqual(getFrom(map, key, budget), value, budget);
}

function putAll(map: JavaMap, more: Value | undefined, budget: Budget): Value {
  if (!isMap(more)) throw failure('NullPointerException');
  budget.spend(more.size);
  for (const [key, value] of [...more]) putInto(map, key, value, budget);
  return '';
}

function removePair(map: JavaMap, key: Value, value: Value, budget: Budget): boolean {
  if (!holds(map, key, value, budget)) return false;
  removeFrom(map, key, budget);
  return true;
}

function replacePair(map: JavaMap, key: Value, before: Value, value: Value, budget: Budget): boolean {
  if (!holds(map, key, before, budget)) return false;
  putInto(map, key, value, budget);
  return true;
}
