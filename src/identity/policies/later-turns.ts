/**
 * Does work in later turns of the event loop, one piece each, so that no request waits for all of it. What is asked for
 * twice before its turn is done once.
 */
export function laterTurns<Piece>(work: (piece: Piece) => unknown): (piece: Piece) => void {
  const waiting = new Set<Piece>();
  const turn = () => {
    const [piece] = waiting;
    if (piece === undefined) return;
    waiting.delete(piece);
    if (waiting.size > 0) setImmediate(turn).unref();
    try {
      work(piece);
    } catch {
      // Nobody waits for it here: whoever needs it does it again, and hears of what is wrong.
    }
  };
  return (piece) => {
    waiting.add(piece);
    if (waiting.size === 1) setImmediate(turn).unref();
  };
}
