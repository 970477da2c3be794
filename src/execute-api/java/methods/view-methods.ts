import type { Budget } from '../../templates/budget.ts';
import { indexOf } from '../equals.ts';
import { iterate } from '../iterators.ts';
import { removeFrom } from '../map-access.ts';
import type { MapView, Value } from '../value.ts';
import { viewItems } from '../view-items.ts';
import { failure } from './arguments.ts';
import { itemsOf } from './collection-items.ts';
import { methods, takingFunctions } from './overloads.ts';

/** What `keySet()`, `values()` and `entrySet()` give: taking from them takes from their map. */
export const viewMethods = methods<MapView>(
  [
    ['size()', ({ map }) => map.size],
    ['isEmpty()', ({ map }) => map.size === 0],
    ['contains(Object)', (view, [wanted = null], budget) => placeOf(view, wanted, budget) >= 0],
    [
      'containsAll(Collection)',
      (view, [wanted], budget) => {
        return itemsOf(wanted).every((item) => placeOf(view, item, budget) >= 0);
      },
    ],
    ['iterator()', (view) => iterate(view) ?? null],
    ['remove(Object)', (view, [item = null], budget) => remove(view, placeOf(view, item, budget), budget)],
    ['removeAll(Collection)', (view, [others], budget) => keep(view, itemsOf(others), false, budget)],
    ['retainAll(Collection)', (view, [others], budget) => keep(view, itemsOf(others), true, budget)],
    [
      'clear()',
      ({ map }) => {
        map.clear();
        return '';
      },
    ],
    ...takingFunctions('forEach(Function)', 'removeIf(Function)'),
    ['add(Object)', refuse],
    ['addAll(Collection)', (_, [more]) => itemsOf(more).length > 0 && refuse()],
  ],
  'copyOf of parallelStream spliterator stream toArray',
);

function refuse(): never {
  throw failure('UnsupportedOperationException');
}

function placeOf(view: MapView, wanted: Value, budget: Budget): number {
  budget.spend(view.map.size >> 3);
  return indexOf(viewItems(view), wanted, budget);
}

function remove({ map }: MapView, at: number, budget: Budget): boolean {
  if (at < 0) return false;
  removeFrom(map, [...map.keys()][at] ?? null, budget);
  return true;
}

function keep(view: MapView, others: readonly Value[], kept: boolean, budget: Budget): boolean {
  const keys = [...view.map.keys()];
  const gone = viewItems(view).flatMap((item, at) => (indexOf(others, item, budget) >= 0 === kept ? [] : [at]));
  for (const at of gone) view.map.delete(keys[at] ?? null);
  return gone.length > 0;
}
