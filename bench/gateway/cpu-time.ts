import { readFileSync } from 'node:fs';

/** Length of a clock tick of /proc: 100 a second on every Linux that Node runs on. */
const tickUs = 10_000;

/** CPU time that a process has used so far, user and system, all its threads; NaN where there is no /proc. */
export function cpuMicroseconds(pid: number): number {
  try {
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return (Number(afterName[11]) + Number(afterName[12])) * tickUs;
  } catch {
    return Number.NaN;
  }
}
