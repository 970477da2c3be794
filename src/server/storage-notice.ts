import { diskTrouble, isDiskTrouble } from '../core/storage-errors.ts';
import { reportDefect } from './defects.ts';

/** Tells the operator, on standard error, once when something cannot be stored and once when it can again. */
export interface StorageNotice {
  failed(error: unknown): void;
  worked(detail?: string): void;
}

export function storageNotice(what: string): StorageNotice {
  let failing = false;
  return {
    failed(error) {
      if (!isDiskTrouble(error)) return reportDefect(error);
      if (!failing) say(`${what} cannot be stored now, and will be when it can: ${wordsOf(error)}`);
      failing = true;
    },
    worked(detail = '') {
      if (failing) say(`${what} can be stored again.${detail}`);
      failing = false;
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
