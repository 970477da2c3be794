import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findExecutable } from '../interpreters/search-path.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { bubblewrapLauncher, probeBubblewrap } from './bubblewrap.ts';
import { setpriv } from './confinement.ts';
import { environmentUsers } from './environment-users.ts';
import { hiddenFolders } from './hidden-folders.ts';
import type { Launcher } from './launcher.ts';
import { plainProcessLauncher } from './plain-process.ts';

export type LauncherChoice = 'auto' | 'bubblewrap' | 'process';

export interface ChosenLauncher {
  readonly launcher: Launcher;
  /** Why bubblewrap is not used. */
  readonly why?: string;
  /** What functions can do that they could not in bubblewrap, and what helps; for the operator. */
  readonly warning?: string;
}

export interface LauncherNeeds {
  readonly choice: LauncherChoice;
  /** The directory of the runtime. */
  readonly root: string;
  /** Folders of the server that functions must not see. */
  readonly secret: readonly string[];
}

/**
 * INVARIANT: no function runs as root, whatever programs this machine has: a plain process needs none to be another user.
 * Tries bubblewrap and falls back to a plain process. Throws InvalidRuntimeException when bubblewrap was asked for
 * and does not work here, and when it works but cannot hide the server's data.
 */
export async function chooseLauncher({ choice, root, secret }: LauncherNeeds): Promise<ChosenLauncher> {
  const users = environmentUsers(root);
  if (choice === 'process') return withoutSandbox(users, 'plain processes were asked for');
  const program = findExecutable('bwrap');
  const tried = program
    ? await tryBubblewrap(program, setpriv() ? users : undefined, secret)
    : 'bwrap is not on the PATH';
  if (typeof tried !== 'string') return { launcher: tried };
  if (choice === 'bubblewrap') throw runtimeErrors.launcherUnavailable('bubblewrap', tried);
  return withoutSandbox(users, tried);
}

function withoutSandbox(users: (() => number) | undefined, why: string): ChosenLauncher {
  const theirs = users ? 'what every user of this machine can read' : 'every file of the server, its keys too';
  const help = findExecutable('bwrap') ? 'let bubblewrap make user namespaces' : 'install bubblewrap';
  const warning = `functions run without a sandbox (${why}) and can read ${theirs}: ${help}, or run only code that you trust`;
  return { launcher: plainProcessLauncher(users), why, warning };
}

/** A launcher that works here, or what bubblewrap said. Users of their own come before a user namespace. */
async function tryBubblewrap(
  program: string,
  users: (() => number) | undefined,
  secret: readonly string[],
): Promise<Launcher | string> {
  const hidden = hiddenFolders(secret);
  const sizedTmp = await limitsTmp(program);
  let why: string | undefined;
  for (const each of new Set([users, undefined])) {
    const use = { program, users: each, sizedTmp, hidden };
    why = await probeBubblewrap(use, ['/usr/bin/true']);
    if (why === undefined) return bubblewrapLauncher(use);
    const works = (await probeBubblewrap({ ...use, hidden: [] }, ['/usr/bin/true'])) === undefined;
    if (works) throw runtimeErrors.dataFolderExposed(secret[0] ?? '');
  }
  return why ?? '';
}

/** bubblewrap gives its file systems in memory a size since 0.7. */
async function limitsTmp(program: string): Promise<boolean> {
  try {
    const { stdout } = await promisify(execFile)(program, ['--help'], { env: {}, timeout: 5000 });
    return /^\s*--size /m.test(stdout);
  } catch {
    return false;
  }
}
