/** Does work of which only so much is under way at once; the rest waits, who came first first. Rejects as the work does. */
export type AtOnce = <Result>(work: () => Promise<Result>) => Promise<Result>;

export function atOnce(most: number): AtOnce {
  const waiting: (() => void)[] = [];
  let free = most;
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
