import { isEqual } from './is-equal.ts';
import type { MethodOn, MethodTable } from './method-table.ts';
import { isList, type List, list, type Value } from './values.ts';

/** https://docs.oracle.com/javase/8/docs/api/java/util/List.html: what mapping templates use of it. */
export const listMethods: MethodTable<List> = new Map<string, MethodOn<List>>([
  ['size', ({ items }) => items.length],
  ['isEmpty', ({ items }) => items.length === 0],
  ['get', ({ items }, [at]) => (typeof at === 'number' ? (items[at] ?? null) : null)],
  ['contains', ({ items }, [wanted = null], budget) => find(items, wanted, budget) >= 0],
  ['indexOf', ({ items }, [wanted = null], budget) => find(items, wanted, budget)],
  [
    'add',
    ({ items }, [item = null]) => {
      items.push(item);
      return true;
    },
  ],
  [
    'addAll',
    ({ items }, [more = null], budget) => {
      if (!isList(more)) return false;
      budget.spend(more.items.length);
      for (const item of [...more.items]) items.push(item);
      return more.items.length > 0;
    },
  ],
  ['set', ({ items }, [at, item = null]) => replaceAt(items, at, item)],
  ['remove', ({ items }, [at]) => (typeof at === 'number' && at in items ? (items.splice(at, 1)[0] ?? null) : null)],
  ['subList', subList],
]);

function find(items: readonly Value[], wanted: Value, budget: Parameters<MethodOn<List>>[2]): number {
  budget.spend(items.length);
  return items.findIndex((item) => typeof item === typeof wanted && isEqual(item, wanted, { budget }));
}

function replaceAt(items: Value[], at: Value | undefined, item: Value): Value {
  if (typeof at !== 'number' || !(at in items)) return null;
  const before = items[at] ?? null;
  items[at] = item;
  return before;
}

function subList({ items, json }: List, [from, to]: readonly Value[], budget: Parameters<MethodOn<List>>[2]): Value {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  budget.spend(items.length);
  return list(items.slice(Math.max(0, from), Math.max(0, to)), json);
}
