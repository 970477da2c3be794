import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Entry, fromBufferPromise } from 'yauzl';
import { unzip } from '../console/src/parts/zip/unzip.ts';
import { plainFile, type ZipEntry, zip } from '../console/src/parts/zip/zip.ts';
import { zipOf } from '../examples/story/zip.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

const entries: fc.Arbitrary<ZipEntry[]> = fc.uniqueArray(
  fc.record({
    name: fc.stringMatching(/^[a-z関][a-z0-9_.関/]{0,20}[a-z]$/),
    bytes: fc.uint8Array({ maxLength: 300 }).map((bytes) => Uint8Array.from(bytes)),
    mode: fc.constantFrom(plainFile, 0o100755),
  }),
  { selector: ({ name }) => name, maxLength: 8 },
);

test('what is packed is unpacked', () =>
  fc.assert(
    fc.asyncProperty(entries, async (files) => {
      expect(await unzip(zip(files))).toEqual(files);
    }),
  ));

test('another reader finds the same file', async () => {
  const packed = zip([{ name: 'index.mjs', bytes: bytesOf('export {}'), mode: 0o100755 }]);
  const opened = await fromBufferPromise(Buffer.from(packed), { decodeStrings: false });
  const found: Entry[] = [];
  for await (const entry of opened.eachEntry()) found.push(entry);
  expect(found).toHaveLength(1);
  expect(found[0]).toMatchObject({ uncompressedSize: 9, crc32: crc32('export {}') });
  expect(String(found[0]!.fileName)).toBe('index.mjs');
  expect(found[0]!.externalFileAttributes >>> 16).toBe(0o100755);
});

test('reads what another writer has compressed', async () => {
  const text = 'sekisho '.repeat(1000);
  const packed = await zipOf({ 'folder/a.txt': text, 'b.txt': '' });
  const files = await unzip(Uint8Array.from(packed));
  expect(files.map(({ name, bytes }) => [name, new TextDecoder().decode(bytes)])).toEqual([
    ['folder/a.txt', text],
    ['b.txt', ''],
  ]);
});

test.each([
  ['not a ZIP', () => bytesOf('x'.repeat(100))],
  ['cut off', () => zip([{ name: 'a', bytes: bytesOf('abc'), mode: plainFile }]).subarray(0, 40)],
  ['empty', () => new Uint8Array()],
])('refuses a package that is %s', async (_, packed) => {
  await expect(unzip(packed())).rejects.toThrow('not a ZIP');
});

test('refuses what unpacks to more than a browser should hold', async () => {
  const packed = await zipOf({ bomb: Buffer.alloc(20 * 1024 * 1024) });
  await expect(unzip(Uint8Array.from(packed))).rejects.toThrow('too large');
});
