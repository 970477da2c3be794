/** The last items of many: what is older is forgotten. Adding costs the same however many have been added before. */
export interface Ring<Item> {
  add(item: Item): void;
  /** The newest item that is wanted. */
  find(wanted: (item: Item) => boolean): Item | undefined;
  /** At most `limit` items, the newest first. */
  newest(limit: number): Item[];
  clear(): void;
}

/** A ring of at most `capacity` items. */
export function ring<Item>(capacity: number): Ring<Item> {
  let items: Item[] = [];
  let next = 0;
  const newestFirst = () => [...items.slice(0, next).reverse(), ...items.slice(next).reverse()];
  return {
    add(item) {
      items[next] = item;
      next = next + 1 === capacity ? 0 : next + 1;
    },
    find: (wanted) => newestFirst().find(wanted),
    newest: (limit) => newestFirst().slice(0, limit),
    clear() {
      items = [];
      next = 0;
    },
  };
}
