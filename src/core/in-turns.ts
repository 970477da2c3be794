import { setImmediate } from 'node:timers/promises';

/** Milliseconds of work after which others have their turn. */
const turn = 10;

/** Does work on one item after the other; other requests have their turn in between, every 10 ms. Throws what the work throws. */
export async function mapInTurns<Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Result,
): Promise<Awaited<Result>[]> {
  const results: Awaited<Result>[] = [];
  let until = performance.now() + turn;
  for (const item of items) {
    results.push(await work(item));
    if (performance.now() < until) continue;
    await setImmediate();
    until = performance.now() + turn;
  }
  return results;
}
