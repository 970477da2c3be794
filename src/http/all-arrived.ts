let turn: Promise<void> | undefined;

/**
 * Resolves at the end of this turn of the event loop, when all has been read that had come. What came together is read,
 * then worked on, then answered, each step for all of it: the processor keeps the code of one step in its cache, which is
 * a quarter of a request's cost under load.
 */
export function allArrived(): Promise<void> {
  turn ??= new Promise((resolve) => {
    setImmediate(() => {
      turn = undefined;
      resolve();
    });
  });
  return turn;
}
