import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A real disk of a few megabytes. */
export interface SmallDisk {
  readonly path: string;
  /** Leaves no room at all. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  resize(megabytes: number): void;
  /** From now on it can only be read. */
  protect(): void;
  unmount(): void;
}

/** Mounts a disk. Throws where this user may not: only root may mount, and not in every container. */
export function smallDisk(megabytes: number): SmallDisk {
  const path = mkdtempSync(join(tmpdir(), 'small-disk-'));
  mount(path, `size=${megabytes}m,mode=0700`);
  const filler = join(path, 'filler');
  return {
    path,
    fill: () => fillUp(filler),
    free: () => rmSync(filler, { force: true }),
    resize: (size) => mount(path, `remount,size=${size}m`),
    protect: () => mount(path, 'remount,ro'),
    unmount() {
      execFileSync('umount', ['--lazy', path]);
      rmSync(path, { recursive: true, force: true });
    },
  };
}

/** Why tests with such disks cannot run here; undefined when they can. */
export function whyNoSmallDisk(): string | undefined {
  try {
    smallDisk(1).unmount();
    return undefined;
  } catch (error) {
    return `no file system can be mounted here: ${error instanceof Error ? error.message.split('\n')[0] : error}`;
  }
}

function mount(path: string, options: string): void {
  execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'sekisho-test', path], { stdio: 'pipe' });
}

function fillUp(file: string): void {
  const descriptor = openSync(file, 'a');
  for (const size of [65_536, 4096, 1]) {
    try {
      for (;;) writeSync(descriptor, Buffer.alloc(size));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    }
  }
  closeSync(descriptor);
}
