import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { collection } from './collection.ts';
import { StoreUnusable } from './errors.ts';
import { openStore } from './open-store.ts';
import { sqliteEngine } from './sqlite-engine.ts';

const things = collection<{ readonly n: number }>('thing');

function freshFile(): string {
  return join(mkdtempSync(join(tmpdir(), 'store-')), 'state.db');
}

test('documents and revisions outlive the process', async () => {
  const file = freshFile();
  const first = openStore(sqliteEngine(file));
  const revision = await first.commit([things.create('1', '', 'a', { n: 1 })]);
  await first.close();
  const second = openStore(sqliteEngine(file));
  expect(things.get(second, '1', '', 'a')).toMatchObject({ revision, value: { n: 1 } });
  expect(await second.commit([things.create('1', '', 'b', { n: 2 })])).toBeGreaterThan(revision);
  await second.close();
});

test('long values are packed in the file; those that an earlier version wrote as text are read', async () => {
  const file = freshFile();
  const texts = collection<{ readonly text: string }>('text');
  const long = { text: 'papers, please '.repeat(1000) };
  const first = openStore(sqliteEngine(file));
  await first.commit([texts.create('1', '', 'packed', long), texts.create('1', '', 'plain', { text: 'short' })]);
  await first.close();
  const database = new DatabaseSync(file);
  const row = database.prepare("SELECT length(value) AS bytes FROM documents WHERE id = 'packed'").get();
  database.prepare("UPDATE documents SET value = ? WHERE id = 'plain'").run(JSON.stringify(long));
  database.exec('PRAGMA user_version = 2');
  database.close();
  expect(row?.['bytes']).toBeLessThan(1000);
  const second = openStore(sqliteEngine(file));
  expect(texts.all(second).map(({ value }) => value)).toEqual([long, long]);
  await second.close();
});

test('a second server on the same folder is refused', async () => {
  const file = freshFile();
  const first = openStore(sqliteEngine(file));
  expect(() => sqliteEngine(file)).toThrow(/in use by another/);
  await first.close();
});

test('a file of a newer version is refused and left as it is', () => {
  const file = freshFile();
  const database = new DatabaseSync(file);
  database.exec('PRAGMA user_version = 99');
  database.close();
  const before = readFileSync(file);
  expect(() => sqliteEngine(file)).toThrow(/newer version/);
  expect(readFileSync(file)).toEqual(before);
});

test.each([
  ['another kind of file', (file: string) => writeFileSync(file, 'x'.repeat(5000))],
  ['a file cut short', (file: string) => truncateSync(file, 5000)],
])('%s is refused with a clear message', async (_what, damage) => {
  const file = freshFile();
  const store = openStore(sqliteEngine(file));
  await store.commit(Array.from({ length: 500 }, (_, n) => things.create('1', '', `id-${n}`, { n })));
  await store.close();
  damage(file);
  expect(() => sqliteEngine(file)).toThrow(StoreUnusable);
});

test('when the disk is full the change is refused and what was stored stays', async () => {
  const file = freshFile();
  const engine = sqliteEngine(file);
  const store = openStore(engine);
  await store.commit([things.create('1', '', 'kept', { n: 1 })]);
  await store.close();
  const limited = new DatabaseSync(file);
  limited.exec('PRAGMA journal_mode = DELETE');
  const pages = Number(limited.prepare('PRAGMA page_count').get()?.['page_count']);
  limited.close();
  const full = openStore(sqliteEngine(file, { mostPages: pages }));
  const big = things.create('1', '', 'big', { n: 1, filler: 'x'.repeat(1_000_000) } as { n: number });
  await expect(full.commit([big])).rejects.toMatchObject({ code: 'ServiceUnavailable', status: 503 });
  expect(things.all(full).map(({ key }) => key.id)).toEqual(['kept']);
  await full.close();
});

test('kill -9 loses nothing that was committed and leaves no half commit', async () => {
  const file = freshFile();
  const writer = spawn(process.execPath, [new URL('./kill-me.fixture.ts', import.meta.url).pathname, file]);
  const acknowledged: number[] = [];
  const lines = createInterface(writer.stdout);
  for await (const line of lines) {
    acknowledged.push(Number(line));
    if (acknowledged.length === 30) writer.kill('SIGKILL');
  }
  if (writer.exitCode === null && writer.signalCode === null) await once(writer, 'exit');
  const store = openStore(sqliteEngine(file));
  const found = things.list(store, '1', '').map(({ key }) => key.id);
  for (const n of acknowledged) expect(found).toContain(`left-${n}`);
  expect(found.filter((id) => id.startsWith('left'))).toHaveLength(found.length / 2);
  await store.close();
});
