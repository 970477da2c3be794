import { readdirSync, readFileSync, statfsSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

// What a bubblewrap sandbox looks like from this machine: by its first process, below which all others are.

/** bubblewrap tells the pid of its own first process, the parent of all others. */
export function watchFirstProcess(status: Readable, onFound: () => void): () => string | undefined {
  let first: string | undefined;
  status.on('error', () => status.destroy());
  status.on('data', (chunk: Buffer) => {
    if (first !== undefined) return;
    first = /"child-pid"\s*:\s*(\d+)/.exec(chunk.toString())?.[1];
    if (first !== undefined) onFound();
  });
  return () => first;
}

/** The function's process is the child of the first one. */
export function interpreterProcess(first: () => string | undefined): () => number | undefined {
  let found: number | undefined;
  return () => {
    const pid = first();
    if (pid !== undefined) found ??= childOf(pid);
    return found;
  };
}

function childOf(pid: string): number | undefined {
  try {
    const child = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0];
    return child ? Number(child) : undefined;
  } catch {
    return undefined;
  }
}

/** The sandbox's own /proc lists its processes, those that have lost their parents too. */
export function directoriesWithin(first: string | undefined): string[] {
  if (first === undefined) return [];
  const proc = `/proc/${first}/root/proc`;
  try {
    return readdirSync(proc)
      .filter((name) => /^\d+$/.test(name))
      .map((name) => join(proc, name));
  } catch {
    return [];
  }
}

/** Megabytes in the sandbox's /tmp. */
export function temporaryMbOf(first: string | undefined): number {
  if (first === undefined) return 0;
  try {
    const { blocks, bfree, bsize } = statfsSync(`/proc/${first}/root/tmp`);
    return ((blocks - bfree) * bsize) / 1024 / 1024;
  } catch {
    return 0;
  }
}
