import type { MapView, Value } from './value.ts';

/** What a view of a map shows now. */
export function viewItems({ map, of }: MapView): Value[] {
  if (of === 'keySet') return [...map.keys()];
  if (of === 'values') return [...map.values()];
  return Array.from(map, ([key, value]) => ({ kind: 'entry', map, key, value }) as const);
}
