import type { DatabaseSync } from 'node:sqlite';
import { StoreUnusable } from './errors.ts';
import { type Layout, openDatabase } from './open-database.ts';
import type { Engine } from './open-store.ts';
import type { PackedChange } from './packed-change.ts';
import type { PackedText } from './packed-text.ts';
import type { StoredDocument } from './store.ts';
import { storedDocument } from './stored-document.ts';
import { transaction } from './transaction.ts';

/** Since version 2 some members are sealed, since version 3 long values are packed: earlier versions of Sekisho could not read them. */
const layout: Layout = {
  version: 3,
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

  function writeAll(changes: readonly PackedChange[], revision: number): void {
    for (const { key, text } of changes) {
      const place = [key.kind, key.account, key.region, key.id];
      if (text === undefined) remove.run(...place);
      else put.run(...place, revision, text);
    }
  }

  return {
    load: () => allDocuments(database),
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

/** Names that thousands of documents share are kept once. */
function allDocuments(database: DatabaseSync): StoredDocument<unknown>[] {
  const names = new Map<string, string>();
  const shared = (name: unknown) => remembered(names, String(name));
  const rows = database.prepare('SELECT * FROM documents').iterate();
  return Array.from(rows, ({ kind, account, region, id, revision, value }) => {
    const key = { kind: shared(kind), account: shared(account), region: shared(region), id: String(id) };
    return storedDocument(key, Number(revision), value as PackedText);
  });
}

function remembered(names: Map<string, string>, name: string): string {
  if (!names.has(name)) names.set(name, name);
  return names.get(name)!;
}
