import { createHash } from 'node:crypto';
import { lstatSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import { createCodePackages } from './code-packages.ts';
import type { ZipFixtureEntry } from './testing/zip-fixture.ts';
import { zipFiles, zipFixture } from './testing/zip-fixture.ts';

const top = mkdtempSync(join(tmpdir(), 'packages-'));
const root = join(top, 'code');
const packages = createCodePackages(root);

afterAll(() => rmSync(top, { recursive: true, force: true }));

async function refusal(zip: Buffer): Promise<string> {
  const error = await packages.install(zip).catch((thrown: unknown) => thrown);
  if (!(error instanceof AwsError)) throw error;
  expect(error.code).toBe('InvalidParameterValueException');
  expect(error.status).toBe(400);
  return error.message;
}

const couldNotUnzip = 'Could not unzip uploaded file. Please check your file, then try to upload again.';

describe('a sound package', () => {
  test('CodeSha256 is the base 64 SHA-256 of the ZIP', async () => {
    const zip = zipFiles({ 'app.py': 'x = 1\n' });
    const installed = await packages.install(zip);
    const digest = createHash('sha256').update(zip).digest();
    expect(installed).toEqual({
      sha256Hex: digest.toString('hex'),
      codeSha256: digest.toString('base64'),
      codeSize: zip.length,
    });
    expect(packages.has(installed.sha256Hex)).toBe(true);
    expect(readFileSync(join(packages.directory(installed.sha256Hex), 'app.py'), 'utf8')).toBe('x = 1\n');
  });

  test('Unix modes, directories, links and names with a backslash are kept', async () => {
    const { sha256Hex } = await packages.install(
      zipFixture([
        { name: 'bin/', mode: 0o040755 },
        { name: 'bin/run', data: '#!/bin/sh\n', mode: 0o100755 },
        { name: 'bin/other', data: 'run', mode: 0o120777 },
        { name: 'odd\\name', data: 'x' },
      ]),
    );
    const directory = packages.directory(sha256Hex);
    expect(lstatSync(join(directory, 'bin/run')).mode & 0o777).toBe(0o755);
    expect(readlinkSync(join(directory, 'bin/other'))).toBe('run');
    expect(readdirSync(directory).toSorted()).toEqual(['bin', 'odd\\name']);
  });

  test('is installed once, also by many at the same time', async () => {
    const zip = zipFiles({ 'many.py': 'y = 2\n' });
    const all = await Promise.all([1, 2, 3, 4].map(() => packages.install(zip)));
    expect(new Set(all.map((one) => one.sha256Hex)).size).toBe(1);
    expect(readdirSync(root).filter((name) => name.startsWith('.unfinished'))).toEqual([]);
  });

  test.each(['__proto__', '', '..', '../../etc'])('%j is no package', (name) => {
    expect(packages.has(name)).toBe(false);
  });
});

describe('a package that cannot be unzipped', () => {
  const bad: [string, ZipFixtureEntry[]][] = [
    ['an entry above the root', [{ name: '../evil', data: 'x' }]],
    ['an absolute entry', [{ name: '/evil', data: 'x' }]],
    ['a link out of the root', [{ name: 'link', data: '../../etc/passwd', mode: 0o120777 }]],
    ['an absolute link', [{ name: 'link', data: '/etc/passwd', mode: 0o120777 }]],
    [
      'an entry below a link',
      [
        { name: 'a', data: '.', mode: 0o120777 },
        { name: 'a/b', data: 'x' },
      ],
    ],
    [
      'a link over a directory that was used',
      [
        { name: 'a/b', data: 'x' },
        { name: 'a', data: '.', mode: 0o120777 },
      ],
    ],
    [
      'the same name twice',
      [
        { name: 'a', data: '1' },
        { name: './a', data: '2' },
      ],
    ],
    [
      'a file below a file',
      [
        { name: 'a', data: '1' },
        { name: 'a/b', data: '2' },
      ],
    ],
    ['a character device', [{ name: 'null', mode: 0o020666 }]],
    ['a named pipe', [{ name: 'pipe', mode: 0o010666 }]],
    ['an entry without a name', [{ name: '', data: 'x' }]],
    ['a wrong size', [{ name: 'a', data: 'xyz', declaredSize: 2 }]],
  ];

  test.each(bad)('unverified: %s', async (_, entries) => {
    expect(await refusal(zipFixture(entries))).toBe(couldNotUnzip);
    expect(readdirSync(top)).toEqual(['code']);
  });

  test('what is no ZIP', async () => {
    expect(await refusal(Buffer.from('this is not a zip file'))).toBe(couldNotUnzip);
    expect(await refusal(Buffer.alloc(0))).toBe(couldNotUnzip);
  });

  test('a damaged entry', async () => {
    const zip = zipFiles({ 'app.py': 'print("a text that is long enough to be damaged")' });
    zip[45] = (zip[45] ?? 0) ^ 0xff;
    expect(await refusal(zip)).toBe(couldNotUnzip);
  });

  test('arbitrary bytes never crash and never write outside of the root', async () => {
    const zip = zipFixture([
      { name: 'dir/app.py', data: 'x'.repeat(50) },
      { name: 'l', data: 'dir', mode: 0o120777 },
    ]);
    const edits = fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { maxLength: 8 });
    const damaged = edits.map((list) => {
      const copy = Buffer.from(zip);
      for (const [at, byte] of list) copy[at] = byte;
      return copy;
    });
    const bytes = fc.oneof(
      fc.uint8Array({ maxLength: 300 }).map((array) => Buffer.from(array)),
      damaged,
    );
    await fc.assert(
      fc.asyncProperty(bytes, async (input) => {
        const error = await packages.install(input).catch((thrown: unknown) => thrown);
        if (error instanceof Error) expect(error).toBeInstanceOf(AwsError);
        expect(readdirSync(top)).toEqual(['code']);
      }),
      { numRuns: 300 },
    );
  });
});

describe('a package that is too large', () => {
  const tooLarge = 'Unzipped size must be smaller than 262144000 bytes';

  test('by what it declares', async () => {
    const entries = [1, 2, 3].map((n) => ({ name: `f${n}`, data: 'x', declaredSize: 100_000_000 }));
    expect(await refusal(zipFixture(entries))).toBe(tooLarge);
  });

  test('leaves nothing behind', () => {
    expect(readdirSync(root).filter((name) => name.startsWith('.unfinished'))).toEqual([]);
  });
});
