import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileBlobs } from './blobs.ts';

const folder = () => join(mkdtempSync(join(tmpdir(), 'blobs-')), 'made', 'when', 'missing');

test('bytes are found by the SHA-256 of their content, kept once and readable by their user alone', async () => {
  const place = folder();
  const blobs = fileBlobs(place);
  const bytes = Buffer.from([0, 255, 1]);
  const name = await blobs.put(bytes);
  expect(name).toBe(hash('sha256', bytes, 'hex'));
  expect(await blobs.put(Buffer.from(bytes))).toBe(name);
  expect(readdirSync(place)).toEqual([name]);
  expect(statSync(join(place, name)).mode & 0o777).toBe(0o600);
  expect(fileBlobs(place).get(name)).toEqual(bytes);
});

test('the same bytes put twice at once', async () => {
  const blobs = fileBlobs(folder());
  const names = await Promise.all([blobs.put(Buffer.from('x')), blobs.put(Buffer.from('x'))]);
  expect(blobs.get(names[0]!)).toEqual(Buffer.from('x'));
  expect(names[0]).toBe(names[1]);
});

test('what was removed is gone, and removing it again is nothing', async () => {
  const blobs = fileBlobs(folder());
  const name = await blobs.put(Buffer.from('x'));
  await blobs.remove(name);
  await blobs.remove(name);
  expect(blobs.get(name)).toBeUndefined();
});

test.each(['../../etc/passwd', '', 'A'.repeat(64), 'a'.repeat(63)])('%j names no blob', (name) => {
  expect(() => fileBlobs(folder()).get(name)).toThrow(RangeError);
});
