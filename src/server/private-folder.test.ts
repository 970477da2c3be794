import { chmodSync, mkdtempSync } from 'node:fs';
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
