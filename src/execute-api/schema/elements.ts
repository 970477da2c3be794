import { isList, isMap } from '../java/value.ts';
import type { ElementSelector, SchemaSource } from './schema.ts';

/** The schema of an element: its own, that of all, or that of those which have none. */
export function elementSelector({ node, sub }: SchemaSource): ElementSelector | undefined {
  if (!node.has('items') && !node.has('additionalItems')) return undefined;
  const items = node.get('items');
  const additional = node.get('additionalItems');
  const others = isMap(additional) ? sub(additional) : undefined;
  if (isMap(items)) {
    const all = sub(items);
    return () => all;
  }
  const listed = isList(items) ? items.items.map(sub) : [];
  return (index) => listed[index] ?? others;
}
