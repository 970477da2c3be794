import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, constants, existsSync, openSync, readdirSync } from 'node:fs';
import type { Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';

/** The /tmp of an environment, which outlives its processes: after a timeout the next one finds the files again. */
export interface KeptTmp {
  /** Keeps the /tmp that processes below `first` see, from now on and when they have ended. */
  hold(first: string | undefined): void;
  isEmpty(): boolean;
  /** Fills the /tmp of a new sandbox, which waits at `gate` for it. */
  pour(sandbox: WaitingSandbox): Promise<void>;
  drop(): void;
}

export interface WaitingSandbox {
  readonly child: ChildProcess;
  readonly gate: Writable;
  first(): string | undefined;
  /** A path that only a sandbox has, when it is complete. */
  readonly landmark: string;
}

/**
 * A file system in memory ends with the last one who has it open, which is the server. `path` is that of an interpreter,
 * which may itself live in /tmp and then is there again without being kept.
 */
export function keptTmp(path: string): KeptTmp {
  const [, top, own] = path.split('/');
  const except = top === 'tmp' ? own : undefined;
  let held: number | undefined;
  const drop = (): void => {
    if (held !== undefined) closeSync(held);
    held = undefined;
  };
  return {
    drop,
    hold(first) {
      drop();
      held = open(`/proc/${first}/root/tmp`);
    },
    isEmpty: () => namesIn(held, except).length === 0,
    async pour({ child, gate, first, landmark }) {
      gate.on('error', () => gate.destroy());
      const isThere = () => existsSync(`/proc/${first()}/root${landmark}`);
      const lives = () => child.exitCode === null && child.signalCode === null;
      while (lives() && !isThere()) await setTimeout(1);
      const names = namesIn(held, except);
      if (lives() && held !== undefined) await copy(held, names, `/proc/${first()}/root/tmp`);
      gate.end('go');
    },
  };
}

function open(directory: string): number | undefined {
  try {
    return openSync(directory, constants.O_RDONLY | constants.O_DIRECTORY);
  } catch {
    return undefined;
  }
}

function namesIn(held: number | undefined, except: string | undefined): string[] {
  return held === undefined ? [] : readdirSync(`/proc/self/fd/${held}`).filter((name) => name !== except);
}

/** So many names go on one command line. */
const most = 1000;

/** INVARIANT: none of the function's code runs on either side, so that no link in the way changes meanwhile. */
async function copy(held: number, names: readonly string[], directory: string): Promise<void> {
  for (let at = 0; at < names.length; at += most) {
    const sources = names.slice(at, at + most).map((name) => `/proc/self/fd/3/${name}`);
    const words = ['-a', '-t', directory, '--', ...sources];
    const copying = spawn('cp', words, { env: {}, stdio: ['ignore', 'ignore', 'ignore', held] });
    await once(copying, 'exit').catch(() => undefined);
  }
}
