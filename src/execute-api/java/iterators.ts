import { TemplateFailure } from '../templates/budget.ts';
import { isMap, type JavaIterator, type JavaMap, type Value } from './value.ts';
import { viewItems } from './view-items.ts';

/** What `#foreach` goes over: the items of a list or a view, the values of a map. Undefined: it cannot be gone over. */
export function iterate(value: Value): JavaIterator | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isMap(value)) return overMap(value, [...value.values()]);
  if (value.kind === 'view') return overMap(value.map, viewItems(value));
  if (value.kind === 'list') return overList(value.items);
  return value.kind === 'iterator' ? value : undefined;
}

/** INVARIANT: a list that grows or shrinks meanwhile ends with Java's ConcurrentModificationException. */
function overList(items: readonly Value[]): JavaIterator {
  const length = items.length;
  let at = 0;
  return {
    kind: 'iterator',
    hasNext: () => at !== items.length,
    next() {
      if (items.length !== length) throw new TemplateFailure('ConcurrentModificationException');
      return items[at++];
    },
  };
}

function overMap(map: JavaMap, items: readonly Value[]): JavaIterator {
  let at = 0;
  return {
    kind: 'iterator',
    hasNext: () => at < items.length,
    next() {
      if (map.size !== items.length) throw new TemplateFailure('ConcurrentModificationException');
      return items[at++];
    },
  };
}
