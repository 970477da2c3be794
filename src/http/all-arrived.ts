let waiting: (() => void)[] = [];

/**
 * Runs `work` at the end of this turn of the event loop, when all has been read that had come. What came together is read,
 * then worked on, then answered, each step for all of it: the processor keeps the code of one step in its cache, which is
 * a quarter of a request's cost under load. INVARIANT: `work` does not throw.
 */
export function whenAllArrived(work: () => void): void {
  if (waiting.length === 0) setImmediate(workOnAll);
  waiting.push(work);
}

function workOnAll(): void {
  const all = waiting;
  waiting = [];
  for (const work of all) work();
}
