import { expect, test, vi } from 'vitest';
import { storageNotice } from './storage-notice.ts';

const full = Object.assign(new Error('/a/path'), { code: 'ENOSPC' });

test('trouble is said once, what is dropped once, and the end of it once, each time that it comes', () => {
  const said: string[] = [];
  const spy = vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  const notice = storageNotice('The log');
  notice.worked();
  for (const dropped of [0, 0, 3, 4]) notice.failed(full, dropped);
  notice.worked(4);
  notice.worked(4);
  for (const dropped of [4, 4]) notice.failed(full, dropped);
  notice.worked(4);
  spy.mockRestore();
  expect(said).toEqual([
    'sekisho: The log cannot be stored now, and will be when it can: the disk is full\n',
    'sekisho: The log finds no room to wait any more: from now on it is dropped and counted.\n',
    'sekisho: The log can be stored again. Dropped since the start: 4.\n',
    'sekisho: The log cannot be stored now, and will be when it can: the disk is full\n',
    'sekisho: The log can be stored again. Dropped since the start: 4.\n',
  ]);
});
