import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Mount } from '../launchers/mount-table.ts';
import { findMemoryGroups } from './memory-groups.ts';

const root = mkdtempSync(join(tmpdir(), 'groups-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let made = 0;

/** Files in the place of a control group file system: what is written to them can be read. */
function tree(
  type: 'cgroup' | 'cgroup2',
  own: string,
  files: Record<string, string>,
): { mounts: Mount[]; directory: string } {
  const point = join(root, String(made++));
  const directory = join(point, own);
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return { mounts: [{ device: '0:1', root: '/', point, type, options: 'rw,memory' }], directory };
}

function membership(text: string): string {
  const file = join(root, `membership-${made++}`);
  writeFileSync(file, text);
  return file;
}

function read(...path: string[]): string {
  return readFileSync(join(...path), 'utf8');
}

const alone = { 'cgroup.controllers': 'cpu memory pids\n', 'cgroup.procs': `${process.pid}\n` };

describe('version 2 (unverified: played with plain files)', () => {
  test('a server that is alone in its group moves into one of its own and limits the others', async () => {
    const { mounts, directory } = tree('cgroup2', '/service', alone);
    const groups = findMemoryGroups(mounts, membership('0::/service\n'));
    expect(groups?.version).toBe('cgroup v2');
    expect(read(directory, 'sekisho-server', 'cgroup.procs')).toBe(String(process.pid));
    expect(read(directory, 'cgroup.subtree_control')).toBe('+memory');
    const group = groups?.create(128);
    await group?.add([42]);
    const path = join(directory, readdirSync(directory).find((name) => /^sekisho-\d+-1$/.test(name)) ?? '');
    expect(read(path, 'memory.max')).toBe(String(128 * 1024 * 1024));
    expect(read(path, 'memory.oom.group')).toBe('1');
    expect(read(path, 'cgroup.procs')).toBe('42');
    writeFileSync(join(path, 'memory.stat'), 'anon 10485760\nfile 5\nshmem 1048576\nfile_mapped 0\n');
    expect(group?.ownMemoryMb()).toEqual({ anonymous: 10, shared: 1 });
    expect(group?.ranOut()).toBe(false);
    writeFileSync(join(path, 'memory.events'), 'low 0\nhigh 0\nmax 7\noom 1\noom_kill 1\n');
    expect(group?.ranOut()).toBe(true);
  });

  test.each([
    ['it is not alone', { ...alone, 'cgroup.procs': `1\n${process.pid}\n` }],
    ['it was given no memory controller', { ...alone, 'cgroup.controllers': 'cpu pids\n' }],
  ])('none where %s', (_, files) => {
    const { mounts, directory } = tree('cgroup2', '/service', files);
    expect(findMemoryGroups(mounts, membership('0::/service\n'))).toBeUndefined();
    expect(readdirSync(directory).toSorted()).toEqual(Object.keys(files).toSorted());
  });
});

describe('version 1', () => {
  test('comes first where both are mounted: the controller is in one of them', () => {
    const { mounts, directory } = tree('cgroup', '/own', {});
    const both = [...tree('cgroup2', '/', alone).mounts, ...mounts];
    const groups = findMemoryGroups(both, membership('4:cpu,memory:/own\n0::/\n'));
    expect(groups?.version).toBe('cgroup v1');
    groups?.create(256);
    const path = join(directory, readdirSync(directory).find((name) => /-1$/.test(name)) ?? '');
    expect(read(path, 'memory.limit_in_bytes')).toBe(String(256 * 1024 * 1024));
  });

  test('none where no groups can be made', () => {
    const { mounts } = tree('cgroup', '/own', {});
    expect(findMemoryGroups(mounts, membership('4:memory:/elsewhere\n'))).toBeUndefined();
  });
});

test('none without control groups', () => {
  expect(findMemoryGroups([], membership(''))).toBeUndefined();
});
