import type { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from './errors.ts';
import { type Layout, openDatabase } from './open-database.ts';
import type { Engine } from './open-store.ts';
import type { Change, StoredDocument } from './store.ts';
import { transaction } from './transaction.ts';

/** Since version 2 some members are sealed, which earlier versions of Sekisho would take for their values. */
const layout: Layout = {
  version: 2,
  tables: `
    CREATE TABLE IF NOT EXISTS documents (
      kind TEXT NOT NULL, account TEXT NOT NULL, region TEXT NOT NULL, id TEXT NOT NULL,
      revision INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (kind, account, region, id)
    ) WITHOUT ROWID;`,
};

/**
 * Documents in one SQLite file. Throws StoreUnusable when the file is in use, damaged or newer. `mostPages` bounds the
 * file's size, in pages of 4 kB.
 */
export function sqliteEngine(file: string, limits: { readonly mostPages?: number } = {}): Engine {
  const database = openDatabase(file, layout);
  refuseDamaged(database, file);
  if (limits.mostPages) database.exec(`PRAGMA max_page_count = ${limits.mostPages}`);
  // What was replaced or deleted does not linger in unused parts of the file.
  database.exec('PRAGMA secure_delete = ON');
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
    write: (changes, revision) => transaction(database, 'The change', () => writeAll(changes, revision)),
    close: () => database.close(),
  };
}

function refuseDamaged(database: DatabaseSync, file: string): void {
  const check = database.prepare('PRAGMA quick_check(1)').get()?.['quick_check'];
  if (check === 'ok') return;
  database.close();
  throw new StoreUnusable(`${file} is damaged: ${check}`);
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
