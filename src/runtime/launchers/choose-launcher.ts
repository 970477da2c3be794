import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { findExecutable } from '../interpreters/search-path.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { bubblewrapLauncher } from './bubblewrap.ts';
import { systemArguments } from './bubblewrap-arguments.ts';
import type { Launcher } from './launcher.ts';
import { plainProcessLauncher } from './plain-process.ts';

export type LauncherChoice = 'auto' | 'bubblewrap' | 'process';

export interface ChosenLauncher {
  readonly launcher: Launcher;
  /** Why bubblewrap is not used. */
  readonly why?: string;
}

/**
 * Tries bubblewrap and falls back to a plain process. Throws InvalidRuntimeException when bubblewrap was asked for
 * and does not work here.
 */
export async function chooseLauncher(choice: LauncherChoice, root: string): Promise<ChosenLauncher> {
  if (choice === 'process') return { launcher: plainProcessLauncher(), why: 'plain processes were asked for' };
  const program = findExecutable('bwrap');
  const why = program ? await probe(program) : 'bwrap is not on the PATH';
  if (program && why === undefined) return { launcher: bubblewrapLauncher(program, root) };
  if (choice === 'bubblewrap') throw runtimeErrors.launcherUnavailable('bubblewrap', why ?? '');
  return { launcher: plainProcessLauncher(), why };
}

/** Runs `true` in the sandbox: undefined when that works, else what bubblewrap said. */
async function probe(program: string): Promise<string | undefined> {
  try {
    await promisify(execFile)(program, [...systemArguments(), '--', '/usr/bin/true'], { env: {}, timeout: 5000 });
    return undefined;
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string };
    return stderr?.trim() || message;
  }
}
