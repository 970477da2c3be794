/** Bytes that have arrived and are not yet consumed. */
export interface ByteIntake {
  push(chunk: Buffer): void;
  /** Everything before the first `mark` (the mark is consumed too); undefined while it has not arrived. */
  until(mark: string): Buffer | undefined;
  startsWith(mark: string): boolean;
  /** At most `count` bytes of what is there, without waiting for more. */
  take(count: number): Buffer;
  readonly length: number;
}

export function createIntake(): ByteIntake {
  let waiting: Buffer = Buffer.alloc(0);
  const take = (count: number): Buffer => {
    const taken = waiting.subarray(0, count);
    waiting = waiting.subarray(taken.length);
    return taken;
  };
  return {
    push(chunk) {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    },
    until(mark) {
      const at = waiting.indexOf(mark);
      return at === -1 ? undefined : take(at + mark.length).subarray(0, at);
    },
    startsWith: (mark) => waiting.subarray(0, mark.length).equals(Buffer.from(mark)),
    take,
    get length() {
      return waiting.length;
    },
  };
}
