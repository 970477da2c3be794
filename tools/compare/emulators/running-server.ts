import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { Contestant } from './contestants.ts';

export interface RunningServer {
  readonly endpoint: string;
  readonly pid: number;
  /** From spawning it to its first answer. */
  readonly startMs: number;
  stop(): Promise<void>;
}

const mostToStart = 60_000;
const mostToStop = 10_000;

/** Starts a contestant on a free port; all that it writes by default goes below `folder`. */
export async function startServer(contestant: Contestant, folder: string): Promise<RunningServer> {
  const port = await freePort();
  const scratch = join(folder, 'tmp');
  await mkdir(scratch, { recursive: true });
  const { command, parameters, env } = contestant.start(port, join(folder, 'data'));
  const began = performance.now();
  const child = spawn(command, parameters, {
    cwd: folder,
    // A group of its own, so that what it starts ends with it.
    detached: true,
    stdio: 'ignore',
    env: { ...environment(), HOME: folder, TMPDIR: scratch, ...env },
  });
  const endpoint = `http://127.0.0.1:${port}`;
  // Whoever compares may end it half way.
  const kill = () => signal(child.pid, 'SIGKILL');
  process.once('exit', kill);
  const stop = () => stopGroup(child, kill);
  try {
    await firstAnswer(child, `${endpoint}${contestant.healthPath}`);
  } catch (error) {
    await stop();
    throw error;
  }
  return { endpoint, pid: child.pid ?? 0, startMs: performance.now() - began, stop };
}

/** Nothing of AWS's, and no switch of an emulator, comes from the shell of whoever compares. */
function environment(): Record<string, string | undefined> {
  const { PATH, LANG, PYENV_ROOT } = process.env;
  return { PATH, LANG, PYENV_ROOT };
}

async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  const end = performance.now() + mostToStart;
  let failure: Error | undefined;
  child.once('error', (error) => {
    failure = error;
  });
  while (performance.now() < end) {
    if (failure) throw failure;
    if (child.exitCode !== null) throw new Error(`it ended with exit code ${child.exitCode}`);
    if (await answers(url)) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`it did not answer within ${mostToStart / 1000} seconds`);
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}

async function stopGroup(child: ChildProcess, kill: () => void): Promise<void> {
  process.off('exit', kill);
  if (child.pid === undefined) return;
  const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
  signal(child.pid, 'SIGTERM');
  await Promise.race([ended, new Promise((resolve) => setTimeout(resolve, mostToStop).unref())]);
  kill();
  await ended;
}

function signal(group: number | undefined, name: NodeJS.Signals): void {
  if (group === undefined) return;
  try {
    process.kill(-group, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return address && typeof address === 'object' ? address.port : 0;
}
