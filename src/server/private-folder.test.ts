import { chmodSync, mkdtempSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { openPrivateFolder } from './private-folder.ts';

const forgetful = vi.hoisted(() => ({ isOn: false }));
vi.mock('node:fs', async (original) => {
  const fs = await original<typeof import('node:fs')>();
  const chmod: typeof fs.chmodSync = (...given) => (forgetful.isOn ? undefined : fs.chmodSync(...given));
  return { ...fs, chmodSync: chmod };
});

test.each([['package.json'], ['notes', '.profile'], ['state.db.bak']])(
  'a folder that is there for something else is refused and stays as it is: %j',
  (...names) => {
    const path = mkdtempSync(join(tmpdir(), 'used-'));
    chmodSync(path, 0o755);
    for (const name of names) writeFileSync(join(path, name), '');
    expect(() => openPrivateFolder(path)).toThrow(/holds other files, such as "\S+", and no state of Sekisho/);
    expect(statSync(path).mode & 0o777).toBe(0o755);
  },
);

test('what is ours in a folder is closed, what is not is left alone', () => {
  const path = mkdtempSync(join(tmpdir(), 'mixed-'));
  for (const name of ['state.db', 'state.db-wal', 'runtime', 'notes']) {
    writeFileSync(join(path, name), '');
    chmodSync(join(path, name), 0o644);
  }
  openPrivateFolder(path);
  const modes = readdirSync(path).map((name) => [name, statSync(join(path, name)).mode & 0o777]);
  expect(Object.fromEntries(modes)).toEqual({
    'state.db': 0o600,
    'state.db-wal': 0o600,
    runtime: 0o600,
    notes: 0o644,
  });
  openPrivateFolder(mkdtempSync(join(tmpdir(), 'empty-')));
});

test('a folder on a file system that keeps no permissions is refused', () => {
  const path = mkdtempSync(join(tmpdir(), 'forgetful-'));
  chmodSync(path, 0o777);
  forgetful.isOn = true;
  expect(() => openPrivateFolder(path)).toThrow(
    /is open to other users, and its file system does not let it be closed/,
  );
  forgetful.isOn = false;
  openPrivateFolder(path);
});
