import { readFileSync } from 'node:fs';

/** Megabytes of memory that is a process's own: private, and shared with others but backed by no file of a disk. */
export interface OwnMemory {
  readonly anonymous: number;
  readonly shared: number;
}

/** Peak resident memory of a process in whole MB, as `Max Memory Used` counts it; undefined where /proc is missing. */
export function peakMemoryMb(pid: number | undefined): number | undefined {
  const peak = pid === undefined ? undefined : field(read(`/proc/${pid}/status`), 'VmHWM');
  return peak === undefined ? undefined : Math.ceil(peak);
}

/**
 * What processes have together. Pages that several of them share are counted once, which costs more: only when counting
 * them each time gives more than `enough`.
 */
export function ownMemoryMb(directories: readonly string[], enough: number): OwnMemory {
  const quick = sum(directories.map((directory) => fields(read(`${directory}/status`), 'RssAnon', 'RssShmem')));
  if (quick.anonymous + quick.shared <= enough) return quick;
  const exact = directories.map((directory) => fields(read(`${directory}/smaps_rollup`), 'Pss_Anon', 'Pss_Shmem'));
  return sum(exact);
}

function sum(each: readonly OwnMemory[]): OwnMemory {
  const total = (of: (one: OwnMemory) => number) => each.reduce((before, one) => before + of(one), 0);
  return { anonymous: total((one) => one.anonymous), shared: total((one) => one.shared) };
}

function fields(text: string, anonymous: string, shared: string): OwnMemory {
  return { anonymous: field(text, anonymous) ?? 0, shared: field(text, shared) ?? 0 };
}

/** A line such as `VmHWM:     1234 kB`, in MB. */
function field(text: string, name: string): number | undefined {
  const kilobytes = new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1024;
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
