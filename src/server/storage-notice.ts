import { diskTrouble, isDiskTrouble } from '../core/storage-errors.ts';
import { reportDefect } from './defects.ts';

/** Tells the operator, on standard error, once when something cannot be stored and once when it can again. */
export interface StorageNotice {
  /** `dropped`: so many of what waits found no room so far. Said once, too. */
  failed(error: unknown, dropped?: number): void;
  worked(dropped?: number): void;
}

export function storageNotice(what: string): StorageNotice {
  let failing = false;
  let dropping = false;
  /** Dropped in earlier troubles. */
  let earlier = 0;
  return {
    failed(error, dropped = 0) {
      if (!isDiskTrouble(error)) return reportDefect(error);
      if (!failing) say(`${what} cannot be stored now, and will be when it can: ${wordsOf(error)}`);
      failing = true;
      if (dropped === earlier || dropping) return;
      say(`${what} finds no room to wait any more: from now on it is dropped and counted.`);
      dropping = true;
    },
    worked(dropped = 0) {
      if (failing) say(`${what} can be stored again.${dropped > 0 ? ` Dropped since the start: ${dropped}.` : ''}`);
      failing = dropping = false;
      earlier = dropped;
    },
  };
}

/** Tells the operator what the end of the server takes with it. */
export function tellLost(lines: number): void {
  if (lines > 0) say(`${lines} lines of functions could not be stored and are lost.`);
}

function wordsOf(error: unknown): string {
  return diskTrouble(error) ?? (error instanceof Error ? error.message : String(error));
}

function say(text: string): void {
  process.stderr.write(`sekisho: ${text}\n`);
}
