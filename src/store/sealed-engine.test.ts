import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sealer } from '../identity/sealer.ts';
import { collection } from './collection.ts';
import { StoreUnusable } from './errors.ts';
import { openStore } from './open-store.ts';
import { sealedEngine } from './sealed-engine.ts';
import { sqliteEngine } from './sqlite-engine.ts';

const things = collection<{ readonly name: string; readonly environment?: Readonly<Record<string, string>> }>('thing');
const secrets = { thing: ['environment'] };
const key = Buffer.alloc(32, 1);
const value = { name: 'a', environment: { PASSWORD: 'the-plain-value' } };

const folder = () => mkdtempSync(join(tmpdir(), 'sealed-'));
const plain = (path: string) => openStore(sqliteEngine(join(path, 'state.db')));
const open = (path: string, withKey = key) =>
  openStore(sealedEngine(sqliteEngine(join(path, 'state.db')), secrets, sealer(withKey)));

const onDisk = (path: string) =>
  readdirSync(path).some((name) => readFileSync(join(path, name)).includes('the-plain-value'));

test('a secret is in memory and nowhere on the disk, and read again', async () => {
  const path = folder();
  const store = open(path);
  await store.commit([things.create('1', '', 'a', value), things.create('1', '', 'none', { name: 'none' })]);
  expect(things.get(store, '1', '', 'a')?.value).toEqual(value);
  expect(onDisk(path)).toBe(false);
  await store.close();
  const again = open(path);
  expect(things.list(again, '1', '').map((thing) => thing.value)).toEqual([value, { name: 'none' }]);
  await again.close();
});

test('what was written in plain is read, and is nowhere on the disk any more', async () => {
  const path = folder();
  const before = plain(path);
  const revision = await before.commit([things.create('1', '', 'a', value)]);
  await before.close();
  expect(onDisk(path)).toBe(true);
  const store = open(path);
  expect(things.get(store, '1', '', 'a')).toMatchObject({ value, revision });
  await store.close();
  expect(onDisk(path)).toBe(false);
});

test('a secret is good for its own document only, and with its own key only', async () => {
  const path = folder();
  const store = open(path);
  await store.commit([things.create('1', '', 'a', value)]);
  await store.close();
  expect(() => open(path, Buffer.alloc(32, 2))).toThrow(StoreUnusable);
  const moved = plain(path);
  const { environment } = things.get(moved, '1', '', 'a')!.value;
  await moved.commit([things.create('1', '', 'b', { name: 'b', ...(environment && { environment }) })]);
  await moved.close();
  expect(() => open(path)).toThrow(StoreUnusable);
});
