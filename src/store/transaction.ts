import type { DatabaseSync } from 'node:sqlite';
import { notRead, notStored } from '../core/storage-errors.ts';

/** Does all of the work or none of it, durably. Throws ServiceUnavailable when the disk refuses. */
export function transaction<Value>(database: DatabaseSync, what: string, work: () => Value): Value {
  try {
    rollBack(database);
    database.exec('BEGIN IMMEDIATE');
    const value = work();
    database.exec('COMMIT');
    return value;
  } catch (error) {
    tryRollBack(database);
    throw notStored(what, error);
  }
}

/** Reads what is stored. Throws ServiceUnavailable when the disk refuses. */
export function reading<Value>(database: DatabaseSync, what: string, read: () => Value): Value {
  try {
    rollBack(database);
    return read();
  } catch (error) {
    throw notRead(what, error);
  }
}

/** SQLite ends a transaction itself when the disk is full or fails, or leaves it open. https://sqlite.org/lang_transaction.html */
function rollBack(database: DatabaseSync): void {
  if (database.isTransaction) database.exec('ROLLBACK');
}

/** INVARIANT: what could not be rolled back now is so before the database is used again; none is ever read or committed in parts. */
function tryRollBack(database: DatabaseSync): void {
  try {
    rollBack(database);
  } catch {
    // The first error says what is wrong.
  }
}
