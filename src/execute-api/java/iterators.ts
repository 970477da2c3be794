import { TemplateFailure } from '../templates/budget.ts';
import { isMap, type JavaIterator, type JavaMap, type MapView, type Value } from './value.ts';

/** What `#foreach` goes over: the items of a list or a view, the values of a map. Undefined: it cannot be gone over. */
export function iterate(value: Value): JavaIterator | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (isMap(value)) return overMap(value, value.values());
  if (value.kind === 'view') return overMap(value.map, shown(value));
  if (value.kind === 'list') return overList(value.items);
  return value.kind === 'iterator' ? value : undefined;
}

function shown({ map, of }: MapView): Iterator<Value> {
  if (of === 'keySet') return map.keys();
  return of === 'values' ? map.values() : entries(map);
}

function* entries(map: JavaMap): Generator<Value> {
  for (const [key, value] of map) yield { kind: 'entry', map, key, value };
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

function overMap(map: JavaMap, items: Iterator<Value>): JavaIterator {
  const size = map.size;
  let at = 0;
  return {
    kind: 'iterator',
    hasNext: () => at < size,
    next() {
      if (map.size !== size) throw new TemplateFailure('ConcurrentModificationException');
      at++;
      return items.next().value;
    },
  };
}
