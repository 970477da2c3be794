import { execFile, execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { cpuMicroseconds } from './cpu-time.ts';

/** A server under load, and the file of requests that it is sent, one after the other. */
export interface Load {
  readonly origin: string;
  readonly pid: number;
  readonly requestFile: string;
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** CPU time of the server's process, all its threads, per request. */
  readonly cpuUs: number;
}

const run = promisify(execFile);
const replay = fileURLToPath(new URL('./replay.lua', import.meta.url));

/** Why no load can be made here; undefined when wrk is installed. */
export function noWrk(): string | undefined {
  try {
    execFileSync('wrk', ['-v'], { stdio: 'ignore' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'wrk is not installed';
  }
  return undefined;
}

/** Loads a server from a second process. Throws when any answer was not 2xx. */
export async function load({ origin, pid, requestFile, connections, seconds }: Load): Promise<Measured> {
  const before = cpuMicroseconds(pid);
  const options = ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', '-s', replay];
  const { stdout } = await run('wrk', [...options, origin, '--', requestFile]);
  const cpu = cpuMicroseconds(pid) - before;
  if (/Non-2xx|Socket errors/.test(stdout)) throw new Error(`not every answer was 2xx:\n${stdout}`);
  const number = (pattern: RegExp) => Number(pattern.exec(stdout)?.[1] ?? Number.NaN);
  return {
    perSecond: number(/Requests\/sec:\s+([\d.]+)/),
    p50Ms: percentile(stdout, 50),
    p99Ms: percentile(stdout, 99),
    cpuUs: cpu / number(/(\d+) requests in/),
  };
}

function percentile(stdout: string, percent: number): number {
  const [, time = '0', unit = 'ms'] = new RegExp(`${percent}%\\s+([\\d.]+)(us|ms|s)`).exec(stdout) ?? [];
  return Number(time) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
}
