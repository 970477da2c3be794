import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { exitFromWrapper } from '../exit-reason.ts';
import { inside, sandboxArguments } from './bubblewrap-arguments.ts';
import { childSandbox } from './child-sandbox.ts';
import { coverInherited } from './inherited-descriptors.ts';
import type { Launcher, SandboxMounts, SandboxPaths } from './launcher.ts';

/**
 * A sandbox of namespaces: its own users, processes, mounts and IPC, the machine's network; the code at the real
 * /var/task, read-only. https://github.com/containers/bubblewrap
 */
export function bubblewrapLauncher(program: string, root: string): Launcher {
  const accounts = writeAccounts(root);
  const covered = coverInherited(6);
  return {
    name: 'bubblewrap',
    paths,
    launch(mounts, command, variables) {
      // INVARIANT: bubblewrap itself runs with an empty environment; what a function sets reaches only its own process.
      const words = ['--args', '4', '--json-status-fd', '5', '--', ...command];
      const child = spawn(program, words, {
        cwd: '/',
        env: {},
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe', ...covered],
      });
      const options = sandboxArguments(mounts, paths(mounts), { ...accounts, root }, variables);
      sendArguments(child.stdio.at(4) as Writable, options);
      const processId = watchProcessId(child.stdio.at(5) as Readable);
      return childSandbox(child, { processId, kill: () => child.kill('SIGKILL'), reason: exitFromWrapper });
    },
  };
}

function paths(mounts: SandboxMounts): SandboxPaths {
  const python = `/var/lang/lib/python3.${mounts.interpreter.version.split('.')[1]}/site-packages`;
  return mounts.siteDirectory ? { ...inside, siteDirectory: python } : inside;
}

/** Options go through a pipe: they hold credentials, which a command line would show to every user. */
function sendArguments(pipe: Writable, options: readonly string[]): void {
  // INVARIANT: options are separated by NUL, so that a NUL within one would begin another.
  if (options.some((option) => option.includes('\0'))) throw new Error('an option of the sandbox holds NUL');
  pipe.on('error', () => pipe.destroy());
  pipe.end(options.map((option) => `${option}\0`).join(''));
}

/** bubblewrap tells the pid of its own first process; the function's is the child of that. */
function watchProcessId(status: Readable): () => number | undefined {
  let first: string | undefined;
  let found: number | undefined;
  status.on('error', () => status.destroy());
  status.on('data', (chunk: Buffer) => {
    first ??= /"child-pid"\s*:\s*(\d+)/.exec(chunk.toString())?.[1];
  });
  return () => {
    if (first !== undefined) found ??= childOf(first);
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

/** The user that functions see, with the ids that Lambda gives it. */
function writeAccounts(root: string): { passwd: string; group: string } {
  const directory = join(root, 'etc');
  mkdirSync(directory, { recursive: true });
  const passwd = join(directory, 'passwd');
  const group = join(directory, 'group');
  writeFileSync(passwd, 'root:x:0:0:root:/root:/bin/sh\nsbx_user1051:x:993:990::/home/sbx_user1051:/sbin/nologin\n');
  writeFileSync(group, 'root:x:0:\nsbx_user1051:x:990:\n');
  return { passwd, group };
}
