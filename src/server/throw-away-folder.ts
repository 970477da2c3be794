import { lstatSync, mkdtempSync, renameSync, rmSync, type Stats } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A folder that lasts as long as its server. */
export interface ThrowAwayFolder {
  readonly path: string;
  remove(): void;
}

const prefix = 'sekisho-';
const made = /^sekisho-[A-Za-z0-9]{6}$/;
/** The file that the server holds locked while it lives: the system lets go of it however the server ends. */
const alive = 'alive';

/** INVARIANT: the file has its name only while it is locked, so that no folder is swept that is being made. */
export function makeThrowAwayFolder(): ThrowAwayFolder {
  const path = mkdtempSync(join(tmpdir(), prefix));
  const lock = takeLock(join(path, `${alive}.new`));
  renameSync(join(path, `${alive}.new`), join(path, alive));
  return {
    path,
    remove() {
      rmSync(path, { recursive: true, force: true });
      lock?.close();
    },
  };
}

/** Removes the folders of servers that were killed. Never rejects. */
export async function sweepThrowAwayFolders(): Promise<void> {
  const names = await readdir(tmpdir()).catch(() => []);
  for (const name of names.filter((each) => made.test(each))) await sweep(join(tmpdir(), name)).catch(() => undefined);
}

/** INVARIANT: only what is provably ours and of a dead server, and no link is followed. */
async function sweep(path: string): Promise<void> {
  if (!isOwn(path, (stats) => stats.isDirectory()) || !isOwn(join(path, alive), (stats) => stats.isFile())) return;
  const lock = takeLock(join(path, alive));
  if (!lock) return;
  try {
    await rm(path, { recursive: true, force: true });
  } finally {
    lock.close();
  }
}

function isOwn(path: string, isKind: (stats: Stats) => boolean): boolean {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  return stats !== undefined && isKind(stats) && stats.uid === process.getuid?.();
}

/** Undefined when somebody else holds it. SQLite takes the lock; nothing is ever written. */
function takeLock(file: string): DatabaseSync | undefined {
  const database = new DatabaseSync(file);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return database;
  } catch {
    database.close();
    return undefined;
  }
}
