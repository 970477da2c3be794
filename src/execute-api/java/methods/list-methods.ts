import type { Budget } from '../../templates/budget.ts';
import { indexOf, isEqual } from '../equals.ts';
import { iterate } from '../iterators.ts';
import { toJson } from '../to-text.ts';
import { isGrowing, isList, type List, list, type Value } from '../value.ts';
import { checkIndex, checkRange, failure, int } from './arguments.ts';
import { itemsOf } from './collection-items.ts';
import { sortNaturally } from './natural-order.ts';
import { type Call, methods, takingFunctions } from './overloads.ts';

type Rows = readonly (readonly [string, Call<List>])[];

const reading: Rows = [
  ['size()', ({ items }) => items.length],
  ['isEmpty()', ({ items }) => items.length === 0],
  ['get(int)', ({ items }, [at]) => element(items, int(at))],
  ['contains(Object)', ({ items }, [wanted = null], budget) => indexOf(items, wanted, budget) >= 0],
  [
    'containsAll(Collection)',
    ({ items }, [wanted], budget) => {
      return itemsOf(wanted).every((item) => indexOf(items, item, budget) >= 0);
    },
  ],
  ['indexOf(Object)', ({ items }, [wanted = null], budget) => indexOf(items, wanted, budget)],
  [
    'lastIndexOf(Object)',
    ({ items }, [wanted = null], budget) => {
      return items.findLastIndex((item) => isEqual(item, wanted, budget));
    },
  ],
  ['iterator()', (self) => iterate(self) ?? null],
  [
    'subList(int,int)',
    (self, [from, to], budget) =>
      cut(self.items, int(from), int(to), isGrowing(self) ? 'SubList' : 'SubList of String[]', budget),
  ],
  ...takingFunctions('forEach(Function)', 'removeIf(Function)', 'replaceAll(Function)'),
  ['sort(Comparator)', ({ items }, _args, budget) => done(sortNaturally(items, budget))],
];

const changing: Rows = [
  ['set(int,Object)', ({ items }, [at, item = null]) => replaceAt(items, int(at), item)],
  ['add(Object)', ({ items }, [item = null]) => items.push(item) > 0],
  ['add(int,Object)', ({ items }, [at, item = null], budget) => done(insert(items, int(at), [item], budget))],
  ['addAll(Collection)', ({ items }, [more], budget) => insert(items, items.length, itemsOf(more), budget)],
  ['addAll(int,Collection)', ({ items }, [at, more], budget) => insert(items, int(at), itemsOf(more), budget)],
  ['remove(int)', ({ items }, [at], budget) => removeAt(items, int(at), budget)],
  ['remove(Object)', ({ items }, [item = null], budget) => removeItem(items, item, budget)],
  ['removeAll(Collection)', ({ items }, [others], budget) => keep(items, itemsOf(others), false, budget)],
  ['retainAll(Collection)', ({ items }, [others], budget) => keep(items, itemsOf(others), true, budget)],
  ['clear()', ({ items }) => done(items.splice(0))],
];

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/ArrayList.html, and json-smart's JSONArray */
export const listMethods = methods<List>(
  [
    ...reading,
    ...changing,
    ['clone()', ({ items, type }, _args, budget) => cut(items, 0, items.length, type, budget)],
    ['ensureCapacity(int)', () => ''],
    ['trimToSize()', () => ''],
    [
      'toJSONString()',
      (self, _args, budget) => {
        return self.type === 'JSONArray' ? toJson(self, budget, 'web') : null;
      },
    ],
    [
      'toJSONString(Collection)',
      (self, [items = null], budget) => {
        return self.type === 'JSONArray' && items !== null ? toJson(items, budget, 'web') : null;
      },
    ],
    ['appendElement(Object)', (self, [item = null]) => append(self, item)],
  ],
  'copyOf listIterator merge of parallelStream spliterator stream toArray writeJSONString',
);

/** A part of such a list. */
export const subListMethods = methods<List>(
  [...reading, ...changing],
  'copyOf listIterator of parallelStream spliterator stream toArray',
);

/**
 * What Velocity lets an array do: it neither grows nor shrinks, and fails only where it would have to.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/util/AbstractList.html
 */
export const arrayMethods = methods<List>(
  [
    ...reading,
    ['set(int,Object)', ({ items }, [at, item = null]) => replaceText(items, int(at), item)],
    ...['add(Object)', 'add(int,Object)', 'remove(int)'].map((signature) => [signature, refuse] as const),
    ['addAll(Collection)', (_, [more]) => unchanged(itemsOf(more).length === 0)],
    ['addAll(int,Collection)', ({ items }, [at, more]) => addNothing(items, int(at), itemsOf(more))],
    ['remove(Object)', ({ items }, [item = null], budget) => unchanged(indexOf(items, item, budget) < 0)],
    [
      'removeAll(Collection)',
      ({ items }, [others], budget) => unchanged(!someIn(items, itemsOf(others), true, budget)),
    ],
    [
      'retainAll(Collection)',
      ({ items }, [others], budget) => unchanged(!someIn(items, itemsOf(others), false, budget)),
    ],
    ['clear()', ({ items }) => done(unchanged(items.length === 0))],
  ],
  'listIterator parallelStream spliterator stream toArray',
);

/** What a method without a result gives. */
function done(_: unknown): string {
  return '';
}

function refuse(): never {
  throw failure('UnsupportedOperationException');
}

/** Nothing was to be done. */
function unchanged(isSo: boolean): false {
  return isSo ? false : refuse();
}

function addNothing(items: readonly Value[], at: number, more: readonly Value[]): false {
  checkRange(at, items.length, items.length);
  return unchanged(more.length === 0);
}

/** Whether an item is among the others, or is not. */
function someIn(items: readonly Value[], others: readonly Value[], among: boolean, budget: Budget): boolean {
  return items.some((item) => indexOf(others, item, budget) >= 0 === among);
}

function element(items: readonly Value[], at: number): Value {
  checkIndex(at, items.length);
  return items[at] ?? null;
}

function replaceAt(items: Value[], at: number, item: Value): Value {
  const before = element(items, at);
  items[at] = item;
  return before;
}

function replaceText(items: Value[], at: number, item: Value): Value {
  if (item !== null && typeof item !== 'string') throw failure('IllegalArgumentException: array element type mismatch');
  return replaceAt(items, at, item);
}

function cut(items: readonly Value[], from: number, to: number, type: List['type'], budget: Budget): List {
  checkRange(from, to, items.length);
  budget.spend(to - from);
  return list(items.slice(from, to), type);
}

function insert(items: Value[], at: number, more: readonly Value[], budget: Budget): boolean {
  checkRange(at, items.length, items.length);
  budget.spend(more.length + ((items.length - at) >> 6));
  if (more.length === 1) items.splice(at, 0, more[0] ?? null);
  else insertMany(items, at, more);
  return more.length > 0;
}

/** Not by spreading: that many arguments would not fit on the stack. */
function insertMany(items: Value[], at: number, more: readonly Value[]): void {
  const after = items.splice(at);
  for (const item of [...more]) items.push(item);
  for (const item of after) items.push(item);
}

function removeAt(items: Value[], at: number, budget: Budget): Value {
  const before = element(items, at);
  budget.spend(items.length >> 6);
  items.splice(at, 1);
  return before;
}

function removeItem(items: Value[], item: Value, budget: Budget): boolean {
  const at = indexOf(items, item, budget);
  if (at >= 0) items.splice(at, 1);
  return at >= 0;
}

function keep(items: Value[], others: readonly Value[], kept: boolean, budget: Budget): boolean {
  const left = items.filter((item) => indexOf(others, item, budget) >= 0 === kept);
  const changed = left.length < items.length;
  items.length = 0;
  for (const item of left) items.push(item);
  return changed;
}

function append(self: List, item: Value): Value {
  if (!isList(self) || self.type !== 'JSONArray') return null;
  self.items.push(item);
  return self;
}
