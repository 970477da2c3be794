import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from './errors.ts';

/** The tables of a file, and their version: a file of a newer version is refused, never guessed at. */
export interface Layout {
  readonly version: number;
  readonly tables: string;
}

/**
 * Opens a SQLite file, readable by its user alone: WAL, `synchronous=FULL`, opened exclusively, so that a second server
 * on the same folder is refused. `:memory:` keeps nothing. Throws StoreUnusable when the file is in use, damaged or newer.
 */
export function openDatabase(file: string, layout: Layout): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    // SQLite gives the files beside this one its mode.
    if (file !== ':memory:') closeSync(openSync(file, 'a', 0o600));
    database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
    // INVARIANT: a newer file is left byte for byte as it is.
    if (version > layout.version) throw new StoreUnusable(`${file} was written by a newer version of Sekisho.`);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    // INVARIANT: to open what is there needs no room on the disk.
    if (version < layout.version) makeTables(database, layout);
    else lock(database);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof StoreUnusable ? error : new StoreUnusable(explain(file, error));
  }
}

function makeTables(database: DatabaseSync, { version, tables }: Layout): void {
  database.exec(`BEGIN IMMEDIATE; ${tables} PRAGMA user_version = ${version}; COMMIT;`);
}

/** An exclusive lock is taken by the first who writes, and kept. */
function lock(database: DatabaseSync): void {
  database.exec('BEGIN IMMEDIATE; COMMIT;');
}

function explain(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|busy/.test(reason)) return `${file} is in use by another Sekisho server.`;
  if (/not a database|malformed/.test(reason)) return `${file} is damaged or not a Sekisho store (${reason}).`;
  return `${file} cannot be opened: ${reason}.`;
}
