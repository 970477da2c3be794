/** As many as there are threads for files in Node. https://docs.libuv.org/en/v1.x/threadpool.html */
const atOnce = 4;

/**
 * Does work on all items, four at a time. Throws the first error, and not before all that has begun is at its end: whoever
 * cleans up finds nobody at work.
 */
export async function inParallel<Item>(items: Iterable<Item>, work: (item: Item) => Promise<void>): Promise<void> {
  const left = items[Symbol.iterator]();
  const failures: unknown[] = [];
  const worker = async () => {
    for (let next = left.next(); !next.done && failures.length === 0; next = left.next()) {
      await work(next.value).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  if (failures.length > 0) throw failures[0];
}
