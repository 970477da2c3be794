import { type Budget, deepest, TemplateFailure } from '../templates/budget.ts';
import { isMap, type JavaMap, type List, type Value } from './value.ts';
import { viewItems } from './view-items.ts';

/** Java's `equals`: values of different classes are never equal, lists and maps are when all they hold is. */
export function isEqual(one: Value, other: Value, budget: Budget, depth = 0): boolean {
  budget.spend(1);
  if (one === other) return true;
  // INVARIANT: a value may hold itself; the depth ends that.
  if (depth > deepest) throw new TemplateFailure('A value of the template nests too deeply.');
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (isMap(one) || isMap(other)) return isMap(one) && isMap(other) && areMapsEqual(one, other, budget, depth);
  if (one.kind === 'double') return other.kind === 'double' && Object.is(one.value, other.value);
  if (one.kind === 'character') return other.kind === 'character' && one.text === other.text;
  if (one.kind === 'list') return other.kind === 'list' && areListsEqual(one, other, budget, depth);
  if (one.kind === 'decimal') {
    return other.kind === 'decimal' && one.unscaled === other.unscaled && one.scale === other.scale;
  }
  if (one.kind === 'entry') {
    return (
      other.kind === 'entry' &&
      isEqual(one.key, other.key, budget, depth + 1) &&
      isEqual(one.value, other.value, budget, depth + 1)
    );
  }
  if (one.kind !== 'view' || other.kind !== 'view' || one.of === 'values' || other.of === 'values') return false;
  const [ones, others] = [viewItems(one), viewItems(other)];
  return ones.length === others.length && ones.every((item) => indexOf(others, item, budget) >= 0);
}

function areListsEqual(one: List, other: List, budget: Budget, depth: number): boolean {
  if (one.type === 'String[]' || other.type === 'String[]' || one.items.length !== other.items.length) return false;
  return one.items.every((item, at) => isEqual(item, other.items[at] ?? null, budget, depth + 1));
}

function areMapsEqual(one: JavaMap, other: JavaMap, budget: Budget, depth: number): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([key, value]) => {
    const found = findKey(other, key, budget);
    return found !== undefined && isEqual(value, other.get(found.key) ?? null, budget, depth + 1);
  });
}

/** Where the list holds an equal value; -1 when it does not. */
export function indexOf(items: readonly Value[], wanted: Value, budget: Budget): number {
  return items.findIndex((item) => isEqual(item, wanted, budget));
}

/** The key of a map that is equal to this one. */
export function findKey(map: JavaMap, key: Value, budget: Budget): { readonly key: Value } | undefined {
  if (typeof key !== 'object' || key === null) return map.has(key) ? { key } : undefined;
  for (const held of map.keys()) if (isEqual(held, key, budget)) return { key: held };
  return undefined;
}
