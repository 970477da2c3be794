import { execFile, spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import type { Interpreter } from '../interpreters/interpreter.ts';
import { childSandbox } from './child-sandbox.ts';
import { limitingWords, setpriv } from './confinement.ts';
import { coverInherited } from './inherited-descriptors.ts';
import type { Launcher } from './launcher.ts';
import { descendantsOf, killUser } from './process-tree.ts';
import { openPublicFolder } from './public-folder.ts';

/**
 * A plain process with a clean environment, in its own process group: for machines without namespaces. It keeps
 * functions from the server's environment; from the server's files only when the server is root and has other users
 * (`users`) for them.
 */
export function plainProcessLauncher(users: (() => number) | undefined): Launcher {
  const covered = coverInherited(4);
  const shared = users && openPublicFolder();
  const limited = limitingWords(users !== undefined);
  return {
    name: 'process',
    confinement: {
      user: users ? 'a user of its own for each environment' : 'the user of the server',
      descriptors: limited.length > 0 ? 'rlimit' : 'none',
      processes: users && limited.length > 0 ? 'rlimit' : 'none',
      ephemeralStorage: 'none',
    },
    ...(shared && { sockets: shared.sockets }),
    nextUser: () => users?.(),
    refuses: async (interpreter) => users && refusal(interpreter, users()),
    reachable: async (mounts) => (shared ? shared.reachable(mounts) : mounts),
    paths: (mounts) => ({
      taskRoot: mounts.codeDirectory,
      runtimeDirectory: mounts.bootstraps,
      socket: mounts.socket,
      binaries: dirname(mounts.interpreter.path),
      siteDirectory: mounts.siteDirectory,
    }),
    launch({ mounts, command, variables, onStarted }) {
      const [program, ...words] = [...diesWithServer(), ...limited, ...command];
      const child = spawn(program ?? '', words, {
        cwd: mounts.codeDirectory,
        env: variables,
        // INVARIANT: from the first program on; the variables are the function's, and would rule one that is root.
        ...asUser(mounts.user),
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', ...covered],
      });
      const { pid } = child;
      if (pid !== undefined) setImmediate(onStarted);
      const kill = (): void => {
        killGroup(pid);
        if (mounts.user !== undefined) killUser(mounts.user);
      };
      const processIds = () => descendantsOf(pid);
      const processDirectories = () => processIds().map((each) => `/proc/${each}`);
      return childSandbox(child, {
        ...{
          processId: () => pid,
          processDirectories,
          processIds,
          temporaryMb: () => 0,
          holdTmp: () => undefined,
          kill,
        },
        reason: (status) => ({ status }),
      });
    },
    close: async () => shared?.close(),
  };
}

/** An interpreter in root's home, for one, is not there for any other user. */
async function refusal({ path, language }: Interpreter, user: number): Promise<string | undefined> {
  const words = language === 'python' ? ['-S', '-c', ''] : ['--version'];
  try {
    await promisify(execFile)(path, words, { env: {}, cwd: '/', timeout: 5000, ...asUser(user) });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return `functions run as users of their own, who cannot run it: ${stderr?.trim() || message}`;
  }
}

/** The prefix that makes Linux kill the process when the server dies, where util-linux is there. */
function diesWithServer(): readonly string[] {
  const program = setpriv();
  return program ? [program, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : [];
}

/** libuv leaves the groups of the server, too. */
function asUser(user: number | undefined): { uid?: number; gid?: number } {
  return user === undefined ? {} : { uid: user, gid: user };
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the whole group has already gone.
  }
}
