import { readFileSync } from 'node:fs';

const pollMs = 100;

/** Peak resident memory of a process in whole MB, as `Max Memory Used` counts it; undefined where /proc is missing. */
export function peakMemoryMb(pid: number | undefined): number | undefined {
  const kilobytes = readStatus(pid, /^VmHWM:\s+(\d+) kB$/m);
  return kilobytes === undefined ? undefined : Math.ceil(kilobytes / 1024);
}

/**
 * Ends a process whose own (anonymous) memory outgrows the function's memory size; pages of the interpreter's binary
 * do not count. Returns the function that stops watching.
 */
export function watchMemory(processId: () => number | undefined, limitMb: number, kill: () => void): () => void {
  const timer = setInterval(() => {
    const kilobytes = readStatus(processId(), /^RssAnon:\s+(\d+) kB$/m);
    if (kilobytes !== undefined && kilobytes > limitMb * 1024) kill();
  }, pollMs);
  timer.unref();
  return () => clearInterval(timer);
}

function readStatus(pid: number | undefined, line: RegExp): number | undefined {
  if (pid === undefined) return undefined;
  try {
    const value = line.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return value === undefined ? undefined : Number(value);
  } catch {
    return undefined;
  }
}
