/** So long, in milliseconds, an environment that does not get ready keeps others from starting. */
const longestTurn = 250;

/**
 * Takes turns in starting processes: a burst of invocations starts no more of them at once than the machine has cores,
 * and the server itself goes on answering meanwhile.
 */
export interface StartTurns {
  /** Resolves when it is one's turn, with the function that ends it; it ends by itself after a while. */
  take(): Promise<() => void>;
}

export function startTurns(atOnce: number): StartTurns {
  const waiting: (() => void)[] = [];
  let free = atOnce;

  const end = (): void => {
    const next = waiting.shift();
    if (next) next();
    else free += 1;
  };
  const begin = (): (() => void) => {
    let lasts = true;
    const over = (): void => {
      clearTimeout(timer);
      if (lasts) end();
      lasts = false;
    };
    const timer = setTimeout(over, longestTurn).unref();
    return over;
  };
  return {
    async take() {
      if (free > 0) free -= 1;
      else await new Promise<void>((resolve) => waiting.push(resolve));
      return begin();
    },
  };
}
