import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCodePackages } from '../runtime/code-packages.ts';
import { zipFiles } from '../runtime/testing/zip-fixture.ts';
import { type FunctionDocument, functions } from '../services/lambda/documents.ts';
import { fileBlobs } from '../store/blobs.ts';
import { memoryStore } from '../store/open-store.ts';
import { codeSweep } from './code-sweep.ts';

const minute = 60_000;
const account = '123456789012';
const region = 'eu-west-1';

async function world() {
  const root = mkdtempSync(join(tmpdir(), 'sweep-'));
  const [store, blobs, packages] = [
    memoryStore(),
    fileBlobs(join(root, 'blobs')),
    createCodePackages(join(root, 'code')),
  ];
  const clock = { now: Date.now() };
  const put = async (text: string) => {
    const zip = zipFiles({ 'app.js': text });
    await blobs.put(zip);
    return packages.install(zip);
  };
  const make = async (name: string, text: string) => {
    const code = await put(text);
    await store.commit([functions.create(account, region, name, { name, code } as unknown as FunctionDocument)]);
    return code.sha256Hex;
  };
  const isThere = (sha256Hex: string) => [packages.has(sha256Hex), blobs.get(sha256Hex) !== undefined];
  const later = (minutes: number) => {
    clock.now += minutes * minute;
  };
  const swept = codeSweep({ store, blobs, packages, clock: () => clock.now });
  return { store, put, make, isThere, later, ...swept };
}

test('a package that a function has stays; one that none has had since before the start goes', async () => {
  const { make, put, isThere, later, sweep } = await world();
  const kept = await make('f', 'kept');
  const { sha256Hex: left } = await put('left');
  later(2);
  await sweep();
  expect(isThere(kept)).toEqual([true, true]);
  expect(isThere(left)).toEqual([false, false]);
});

test('the package of a deleted function stays as long as an invocation of it may take', async () => {
  const { store, make, isThere, later, sweep } = await world();
  const gone = await make('f', 'gone');
  await sweep();
  await store.commit([functions.remove(functions.get(store, account, region, 'f')!)]);
  later(10);
  await sweep();
  later(10);
  await sweep();
  expect(isThere(gone)).toEqual([true, true]);
  later(10);
  await sweep();
  expect(isThere(gone)).toEqual([false, false]);
});

test('what was uploaded a moment ago stays, for its function may be stored in the next', async () => {
  const { put, isThere, sweep, sweepNow } = await world();
  const { sha256Hex } = await put('new');
  await sweep();
  await sweepNow();
  expect(isThere(sha256Hex)).toEqual([true, true]);
});

test('a package that is uploaded again counts as new', async () => {
  const { put, isThere, sweep, sweepNow } = await world();
  const { sha256Hex } = await put('again');
  await sweep();
  await put('again');
  await sweepNow();
  expect(isThere(sha256Hex)).toEqual([true, true]);
});
