import { DatabaseSync } from 'node:sqlite';
import { StoreUnusable, storeErrors } from './errors.ts';
import type { Engine } from './open-store.ts';
import type { Change, StoredDocument } from './store.ts';

/** Version of the file's layout. A file of a newer version is refused, never guessed at. */
const layout = 1;

/**
 * Documents in one SQLite file: WAL, `synchronous=FULL`, opened exclusively, so that a second server on the same folder
 * is refused. Throws StoreUnusable when the file is in use, damaged or newer. `mostPages` bounds the file's size, in
 * pages of 4 kB.
 */
export function sqliteEngine(file: string, limits: { readonly mostPages?: number } = {}): Engine {
  const database = openDatabase(file);
  if (limits.mostPages) database.exec(`PRAGMA max_page_count = ${limits.mostPages}`);
  const put = database.prepare('INSERT OR REPLACE INTO documents VALUES (?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM documents WHERE kind = ? AND account = ? AND region = ? AND id = ?');

  function writeAll(changes: readonly Change[], revision: number): void {
    for (const { key, value } of changes) {
      const place = [key.kind, key.account, key.region, key.id];
      if (value === undefined) remove.run(...place);
      else put.run(...place, revision, JSON.stringify(value));
    }
  }

  return {
    load: () => database.prepare('SELECT * FROM documents').all().map(toDocument),
    write(changes, revision) {
      try {
        database.exec('BEGIN IMMEDIATE');
        writeAll(changes, revision);
        database.exec('COMMIT');
      } catch (error) {
        if (database.isTransaction) database.exec('ROLLBACK');
        throw storeErrors.cannotWrite(error instanceof Error ? error.message : String(error));
      }
    },
    close: () => database.close(),
  };
}

function openDatabase(file: string): DatabaseSync {
  let database: DatabaseSync | undefined;
  try {
    database = new DatabaseSync(file);
    database.exec('PRAGMA locking_mode = EXCLUSIVE');
    refuseNewer(database, file);
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;');
    prepareLayout(database, file);
    return database;
  } catch (error) {
    database?.close();
    throw error instanceof StoreUnusable ? error : new StoreUnusable(explain(file, error));
  }
}

/** INVARIANT: a newer file is left byte for byte as it is. */
function refuseNewer(database: DatabaseSync, file: string): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version']);
  if (version > layout) throw new StoreUnusable(`${file} was written by a newer version of Sekisho.`);
}

function prepareLayout(database: DatabaseSync, file: string): void {
  database.exec('BEGIN IMMEDIATE');
  database.exec(`
    CREATE TABLE IF NOT EXISTS documents (
      kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL,
      revision INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (kind, account, region, id)
    ) WITHOUT ROWID;
    PRAGMA user_version = ${layout};
  `);
  database.exec('COMMIT');
  const check = database.prepare('PRAGMA quick_check(1)').get();
  if (check?.['quick_check'] !== 'ok') throw new StoreUnusable(`${file} is damaged: ${check?.['quick_check']}`);
}

function explain(file: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  if (/locked|busy/.test(reason)) return `${file} is in use by another Sekisho server.`;
  if (/not a database|malformed/.test(reason)) return `${file} is damaged or not a Sekisho store (${reason}).`;
  return `${file} cannot be opened: ${reason}.`;
}

function toDocument(row: Record<string, unknown>): StoredDocument<unknown> {
  const key = {
    kind: String(row['kind']),
    account: String(row['account']),
    region: String(row['region']),
    id: String(row['id']),
  };
  return { key, revision: Number(row['revision']), value: JSON.parse(String(row['value'])) };
}
