import type { DatabaseSync } from 'node:sqlite';
import { fitting } from '../core/fitting.ts';
import { transaction } from './transaction.ts';

/** One durable commit for whoever waits at the same time: a disk takes as long for many as for one. */
export interface GroupCommit {
  /** Answers what `write` answered, once that is on the disk. `size` in bytes bounds how much is written in one turn. */
  write<Value>(write: () => Value, size?: number): Promise<Value>;
  /** Commits what still waits. */
  finish(): void;
}

interface Waiting {
  readonly write: () => unknown;
  readonly size: number;
  readonly resolve: (value: never) => void;
  readonly reject: (error: unknown) => void;
}

/** So many bytes are written in one turn of the event loop; others have theirs in between. */
const mostInTurn = 1_048_576;

export function groupCommit(database: DatabaseSync, what: string): GroupCommit {
  const waiting: Waiting[] = [];
  const turn = () => {
    commit(database, what, takeGroup(waiting));
    if (waiting.length > 0) setImmediate(turn);
  };
  return {
    write: (write, size = 0) =>
      new Promise((resolve, reject) => {
        if (waiting.push({ write, size, resolve, reject }) === 1) setImmediate(turn);
      }),
    finish() {
      while (waiting.length > 0) commit(database, what, takeGroup(waiting));
    },
  };
}

function takeGroup(waiting: Waiting[]): Waiting[] {
  return waiting.splice(
    0,
    fitting(waiting, ({ size }) => size, mostInTurn),
  );
}

/** INVARIANT: one that cannot be written takes no other with it: what fails together is tried one by one. */
function commit(database: DatabaseSync, what: string, group: readonly Waiting[]): void {
  try {
    const values = transaction(database, what, () => group.map(({ write }) => write()));
    for (const [at, { resolve }] of group.entries()) resolve(values[at] as never);
  } catch (error) {
    if (group.length > 1) for (const each of group) commit(database, what, [each]);
    else group[0]?.reject(error);
  }
}
