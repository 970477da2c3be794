/** Work that is done one piece at a time. */
export interface FairTurns {
  /** Undefined: too much of theirs is waiting already. */
  take<Result>(whose: string, work: () => Promise<Result>): Promise<Result> | undefined;
}

/**
 * INVARIANT: whoever has given much waits for it alone: of each it is one piece, then it is another's turn. Of one `mostWaiting`
 * pieces wait at most.
 */
export function fairTurns(mostWaiting: number): FairTurns {
  /** In the order of their turns. */
  const waiting = new Map<string, (() => Promise<unknown>)[]>();
  let isWorking = false;

  function next(): (() => Promise<unknown>) | undefined {
    const [first] = waiting;
    if (!first) return undefined;
    const [whose, [piece, ...others]] = first;
    waiting.delete(whose);
    if (others.length > 0) waiting.set(whose, others);
    return piece;
  }

  async function workOn(): Promise<void> {
    if (isWorking) return;
    isWorking = true;
    for (let piece = next(); piece; piece = next()) await piece();
    isWorking = false;
  }

  return {
    take(whose, work) {
      const pieces = waiting.get(whose) ?? [];
      if (pieces.length >= mostWaiting) return undefined;
      return new Promise((resolve, reject) => {
        waiting.set(whose, [...pieces, () => work().then(resolve, reject)]);
        workOn();
      });
    },
  };
}
