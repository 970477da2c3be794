import { type ChildProcess, execFile, type StdioOptions, spawn } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { promisify } from 'node:util';
import { exitFromWrapper } from '../exit-reason.ts';
import type { Interpreter } from '../interpreters/interpreter.ts';
import { inside, type SandboxFrame, sandboxArguments, systemArguments } from './bubblewrap-arguments.ts';
import { childSandbox } from './child-sandbox.ts';
import { type Confinement, countsByNamespace, droppingWords, limitingWords, partVariables } from './confinement.ts';
import { exposed } from './hidden-folders.ts';
import { coverInherited } from './inherited-descriptors.ts';
import type { Launcher, SandboxMounts, SandboxPaths } from './launcher.ts';
import { descendantsOf } from './process-tree.ts';
import { directoriesWithin, interpreterProcess, temporaryMbOf, watchFirstProcess } from './sandbox-processes.ts';

const longestProbe = 5000;

/** How bubblewrap is used on this machine. */
export interface BubblewrapUse extends Omit<SandboxFrame, 'ownUsers'> {
  readonly program: string;
  /** Users for environments, where the server is root. */
  readonly users: (() => number) | undefined;
}

/**
 * A sandbox of namespaces: its own users, processes, mounts and IPC, the machine's network; the code at the real
 * /var/task, read-only. https://github.com/containers/bubblewrap
 */
export function bubblewrapLauncher(use: BubblewrapUse): Launcher {
  const frame: SandboxFrame = { ...use, ownUsers: use.users !== undefined };
  const covered = coverInherited(6);
  return {
    name: 'bubblewrap',
    confinement: confinementOf(frame),
    nextUser: () => use.users?.(),
    refuses: (interpreter) => refusal(use, frame, interpreter),
    reachable: async (mounts) => mounts,
    paths,
    launch({ mounts, command, variables, onStarted }) {
      writeAccounts(mounts);
      const { harmless, ruling } = variablesOf(mounts, variables);
      const waits = frame.sizedTmp && !mounts.tmp.isEmpty();
      const words = [...(waits ? ['--block-fd', '6'] : []), '--', ...confining(mounts.user, ruling), ...command];
      const child = spawnBubblewrap(use.program, words, waits ? ['pipe', ...covered.slice(1)] : covered);
      sendArguments(child.stdio.at(4) as Writable, sandboxArguments(frame, mounts, paths(mounts), harmless));
      const first = watchFirstProcess(child.stdio.at(5) as Readable, onStarted);
      if (waits) void mounts.tmp.pour({ child, gate: child.stdio.at(6) as Writable, first, landmark: inside.socket });
      const processId = interpreterProcess(first);
      const kill = () => child.kill('SIGKILL');
      const processDirectories = () => directoriesWithin(first());
      const temporaryMb = () => (frame.sizedTmp ? temporaryMbOf(first()) : 0);
      const holdTmp = () => frame.sizedTmp && mounts.tmp.hold(first());
      const processIds = () => descendantsOf(child.pid);
      const parts = { processId, processDirectories, processIds, temporaryMb, holdTmp, kill };
      return childSandbox(child, { ...parts, reason: exitFromWrapper });
    },
    close: async () => undefined,
  };
}

/** INVARIANT: bubblewrap itself runs with an empty environment; what a function sets reaches only its own process. */
function spawnBubblewrap(program: string, words: readonly string[], more: readonly Descriptor[]): ChildProcess {
  return spawn(program, ['--args', '4', '--json-status-fd', '5', ...words], {
    cwd: '/',
    env: {},
    stdio: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe', 'pipe', ...more],
  });
}

type Descriptor = Exclude<StdioOptions, string>[number];

function variablesOf({ user }: SandboxMounts, variables: Readonly<Record<string, string>>) {
  return user === undefined ? { harmless: variables, ruling: {} } : partVariables(variables);
}

/** Runs a program as functions run: undefined when that works, else what was said instead. */
export async function probeBubblewrap(
  { program, users, ...rest }: BubblewrapUse,
  command: readonly string[],
  interpreter?: Interpreter,
): Promise<string | undefined> {
  const options = systemArguments({ ...rest, ownUsers: users !== undefined }, interpreter);
  const words = [...options, '--', ...confining(users?.(), {}), ...command];
  try {
    await promisify(execFile)(program, words, { env: {}, timeout: longestProbe });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return stderr?.trim() || message;
  }
}

/** The words before the function's command. INVARIANT: none of its variables rules a program that is still root. */
function confining(user: number | undefined, ruling: Readonly<Record<string, string>>): string[] {
  if (user === undefined) return limitingWords(countsByNamespace());
  return [...limitingWords(true), ...droppingWords(user, ruling)];
}

function confinementOf({ ownUsers, sizedTmp }: SandboxFrame): Confinement {
  const limited = limitingWords(ownUsers || countsByNamespace());
  const rlimit = (name: string) => (limited.some((word) => word.startsWith(name)) ? 'rlimit' : 'none');
  return {
    user: ownUsers ? 'a user of its own for each environment' : 'a user namespace',
    descriptors: rlimit('--nofile'),
    processes: rlimit('--nproc'),
    ephemeralStorage: sizedTmp ? 'tmpfs' : 'none',
  };
}

/** Only where hiding the server's data may have hidden something of an interpreter's. */
async function refusal(use: BubblewrapUse, frame: SandboxFrame, interpreter: Interpreter): Promise<string | undefined> {
  const { path, prefix } = interpreter;
  if (exposed(frame.hidden, ['/usr', prefix]).length === 0) return undefined;
  const command = interpreter.language === 'python' ? [path, '-S', '-c', ''] : [path, '--version'];
  const why = await probeBubblewrap(use, command, interpreter);
  return why && `it does not run without the server's data folder, which functions must not see: ${why}`;
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

/** The user that functions see; in a user namespace with the ids that Lambda gives it. */
function writeAccounts({ directory, user }: SandboxMounts): void {
  const [uid, gid] = user === undefined ? [993, 990] : [user, user];
  const passwd = `root:x:0:0:root:/root:/bin/sh\nsbx_user1051:x:${uid}:${gid}::/home/sbx_user1051:/sbin/nologin\n`;
  const group = `root:x:0:\nsbx_user1051:x:${gid}:\n`;
  for (const [name, text] of Object.entries({ passwd, group })) {
    writeFileSync(join(directory, name), text);
    chmodSync(join(directory, name), 0o644);
  }
}
