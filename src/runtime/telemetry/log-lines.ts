export interface LineSplitter {
  push(chunk: Buffer): void;
  /** Gives out an unfinished last line. */
  flush(): void;
}

/**
 * Splits an output into lines, each its own log event and with its newline; a carriage return does not end a line.
 * Lines longer than `longest` bytes are broken.
 */
export function createLineSplitter(onLine: (line: Buffer) => void, longest: number): LineSplitter {
  let waiting: Buffer = Buffer.alloc(0);
  const push = (chunk: Buffer): void => {
    waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
    let start = 0;
    for (;;) {
      const newline = waiting.indexOf(10, start);
      const end = newline === -1 ? waiting.length : newline + 1;
      if (newline === -1 && end - start < longest) break;
      onLine(waiting.subarray(start, Math.min(end, start + longest)));
      start = Math.min(end, start + longest);
    }
    waiting = waiting.subarray(start);
  };
  const flush = (): void => {
    if (waiting.length > 0) onLine(waiting);
    waiting = Buffer.alloc(0);
  };
  return { push, flush };
}
