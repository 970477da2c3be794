import { mkdirSync, readdirSync, readFileSync, rmdirSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { Mount } from '../launchers/mount-table.ts';
import { readMounts } from '../launchers/mount-table.ts';
import type { OwnMemory } from './process-memory.ts';

/** A control group of the processes of one environment: Linux counts its memory and bounds it. */
export interface MemoryGroup {
  /** Linux takes its time for this, 10 ms and more, in which nobody here waits. */
  add(pids: readonly number[]): Promise<void>;
  ownMemoryMb(): OwnMemory;
  /** Whether Linux has ended one of its processes for want of memory. */
  ranOut(): boolean;
  /** Once its processes have ended. */
  remove(): void;
}

export interface MemoryGroups {
  readonly version: 'cgroup v1' | 'cgroup v2';
  /** Undefined when Linux makes no more of them. */
  create(limitMb: number): MemoryGroup | undefined;
  remove(): void;
}

/** The files of a version: https://docs.kernel.org/admin-guide/cgroup-v1/memory.html, .../cgroup-v2.html */
interface Files {
  readonly version: MemoryGroups['version'];
  /** Takes the limit in bytes. */
  readonly limit: string;
  /** What else is set where it is there: without swap there is none to limit. */
  more(bytes: number): Readonly<Record<string, string>>;
  readonly anonymous: RegExp;
  readonly shared: RegExp;
  /** Where kills are counted. */
  readonly events: string;
}

const first: Files = {
  version: 'cgroup v1',
  limit: 'memory.limit_in_bytes',
  more: (bytes) => ({ 'memory.memsw.limit_in_bytes': String(bytes) }),
  anonymous: /^total_rss (\d+)$/m,
  shared: /^total_shmem (\d+)$/m,
  events: 'memory.oom_control',
};

const second: Files = {
  version: 'cgroup v2',
  limit: 'memory.max',
  more: () => ({ 'memory.swap.max': '0', 'memory.oom.group': '1' }),
  anonymous: /^anon (\d+)$/m,
  shared: /^shmem (\d+)$/m,
  events: 'memory.events',
};

/** Groups below the server's own, of the version that has the memory controller; undefined where they cannot be made. */
export function findMemoryGroups(mounts = readMounts(), membership = '/proc/self/cgroup'): MemoryGroups | undefined {
  const own = readText(membership);
  const pathV1 = /^\d+:(?:[^:]*,)?memory(?:,[^:]*)?:(.*)$/m.exec(own)?.[1];
  const pathV2 = /^0::(.*)$/m.exec(own)?.[1];
  const mountV1 = mounts.find(({ type, options }) => type === 'cgroup' && options.split(',').includes('memory'));
  const mountV2 = mounts.find(({ type }) => type === 'cgroup2');
  if (pathV1 !== undefined && mountV1) return usable(directoryOf(mountV1, pathV1), first);
  if (pathV2 === undefined || !mountV2) return undefined;
  const directory = directoryOf(mountV2, pathV2);
  return delegate(directory) ? usable(directory, second) : undefined;
}

function directoryOf({ point, root }: Mount, path: string): string {
  return join(point, relative(root, path));
}

/**
 * A group of version 2 has processes or groups with limits, never both: the server moves into one of its own. Only when
 * it is alone in what was given to it, as a service or a container is.
 */
function delegate(directory: string): boolean {
  const controllers = readText(join(directory, 'cgroup.controllers')).trim().split(' ');
  const processes = readText(join(directory, 'cgroup.procs')).trim().split('\n');
  if (!controllers.includes('memory') || processes.join() !== String(process.pid)) return false;
  return attempt(() => {
    mkdirSync(join(directory, 'sekisho-server'), { recursive: true });
    writeFileSync(join(directory, 'sekisho-server', 'cgroup.procs'), String(process.pid));
    writeFileSync(join(directory, 'cgroup.subtree_control'), '+memory');
  });
}

function usable(directory: string, files: Files): MemoryGroups | undefined {
  removeLeft(directory);
  const groups = createGroups(directory, files);
  const tried = groups.create(1024);
  tried?.remove();
  return tried && groups;
}

function createGroups(directory: string, files: Files): MemoryGroups {
  let made = 0;
  return {
    version: files.version,
    create(limitMb) {
      const path = join(directory, `sekisho-${process.pid}-${made++}`);
      const bytes = limitMb * 1024 * 1024;
      const limited = attempt(() => {
        mkdirSync(path);
        writeFileSync(join(path, files.limit), String(bytes));
      });
      if (!limited) return undefined;
      for (const [file, value] of Object.entries(files.more(bytes)))
        attempt(() => writeFileSync(join(path, file), value));
      return memoryGroup(path, files);
    },
    remove: () => removeLeft(directory),
  };
}

function memoryGroup(path: string, files: Files): MemoryGroup {
  const mb = (text: string, pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? 0) / 1024 / 1024;
  return {
    async add(pids) {
      const here = new Set(readText(join(path, 'cgroup.procs')).split('\n'));
      const missing = pids.map(String).filter((pid) => !here.has(pid));
      for (const pid of missing) await writeFile(join(path, 'cgroup.procs'), pid).catch(() => undefined);
    },
    ownMemoryMb() {
      const text = readText(join(path, 'memory.stat'));
      return { anonymous: mb(text, files.anonymous), shared: mb(text, files.shared) };
    },
    ranOut: () => /^oom_kill [1-9]/m.test(readText(join(path, files.events))),
    remove: () => removeSoon(path, 5),
  };
}

/** A group is empty when its last process has been waited for, which may be a little later. */
function removeSoon(path: string, tries: number): void {
  if (attempt(() => rmdirSync(path)) || tries === 0) return;
  setTimeout(() => removeSoon(path, tries - 1), 1000).unref();
}

/** Linux removes only groups without processes: what an ended server has left, and none of one that runs. */
function removeLeft(directory: string): void {
  attempt(() => {
    const left = readdirSync(directory).filter((name) => /^sekisho-\d+-\d+$/.test(name));
    for (const name of left) attempt(() => rmdirSync(join(directory, name)));
  });
}

function attempt(work: () => void): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
