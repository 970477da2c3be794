import { execFile, execFileSync } from 'node:child_process';
import { promisify } from 'node:util';
import autocannon from 'autocannon';

export interface Load {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly connections: number;
  readonly seconds: number;
}

export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const run = promisify(execFile);

/** Which program makes the load: wrk where it is installed, else autocannon. */
export const loader = hasWrk() ? 'wrk' : 'autocannon';

/** Loads from a second process (wrk) or, without it, a thread of autocannon's. Throws when any answer was not 2xx. */
export function load(what: Load): Promise<Measured> {
  return loader === 'wrk' ? withWrk(what) : withAutocannon(what);
}

async function withWrk({ url, headers, connections, seconds }: Load): Promise<Measured> {
  const named = Object.entries(headers).flatMap(([name, value]) => ['-H', `${name}: ${value}`]);
  const { stdout } = await run('wrk', ['-t1', `-c${connections}`, `-d${seconds}s`, '--latency', ...named, url]);
  if (/Non-2xx/.test(stdout)) throw new Error(`not every answer was 2xx:\n${stdout}`);
  const read = (pattern: RegExp) => pattern.exec(stdout) ?? [];
  const [, perSecond = '0'] = read(/Requests\/sec:\s+([\d.]+)/);
  return {
    perSecond: Number(perSecond),
    p50Ms: duration(read(/50%\s+([\d.]+)(us|ms|s)/)),
    p99Ms: duration(read(/99%\s+([\d.]+)(us|ms|s)/)),
  };
}

function duration([, value = '0', unit = 'ms']: readonly string[]): number {
  return Number(value) * { us: 0.001, ms: 1, s: 1000 }[unit as 'us' | 'ms' | 's'];
}

async function withAutocannon({ url, headers, connections, seconds }: Load): Promise<Measured> {
  const result = await autocannon({ url, headers: { ...headers }, connections, duration: seconds, workers: 1 });
  if (result.non2xx > 0) throw new Error(`${result.non2xx} answers were not 2xx`);
  return { perSecond: result.requests.average, p50Ms: result.latency.p50, p99Ms: result.latency.p99 };
}

function hasWrk(): boolean {
  try {
    execFileSync('which', ['wrk'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
