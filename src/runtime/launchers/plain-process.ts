import { spawn } from 'node:child_process';
import { dirname } from 'node:path';
import { findExecutable } from '../interpreters/search-path.ts';
import { childSandbox } from './child-sandbox.ts';
import { coverInherited } from './inherited-descriptors.ts';
import type { Launcher } from './launcher.ts';

/**
 * A plain process with a clean environment, in its own process group: for machines without namespaces. It keeps
 * functions from the server's environment, not from the server's files.
 */
export function plainProcessLauncher(): Launcher {
  const untilDeath = diesWithServer();
  const covered = coverInherited(4);
  return {
    name: 'process',
    paths: (mounts) => ({
      taskRoot: mounts.codeDirectory,
      runtimeDirectory: mounts.bootstraps,
      socket: mounts.socket,
      binaries: dirname(mounts.interpreter.path),
      siteDirectory: mounts.siteDirectory,
    }),
    launch(mounts, command, variables) {
      const [program, ...words] = [...untilDeath, ...command];
      const child = spawn(program ?? '', words, {
        cwd: mounts.codeDirectory,
        env: variables,
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe', 'pipe', ...covered],
      });
      const kill = (): void => killGroup(child.pid);
      return childSandbox(child, { processId: () => child.pid, kill, reason: (status) => ({ status }) });
    },
  };
}

/** The prefix that makes Linux kill the process when the server dies, where util-linux is there. */
function diesWithServer(): readonly string[] {
  const setpriv = process.platform === 'linux' ? findExecutable('setpriv') : undefined;
  return setpriv ? [setpriv, '--pdeathsig', 'KILL', '--no-new-privs', '--'] : [];
}

function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // ESRCH: the whole group has already gone.
  }
}
