/** How many of the first items have room for `most` together: one at least, when there is one. */
export function fitting<Item>(items: readonly Item[], sizeOf: (item: Item) => number, most: number): number {
  let room = most;
  const end = items.findIndex((item) => {
    room -= sizeOf(item);
    return room < 0;
  });
  return end === -1 ? items.length : Math.max(1, end);
}
