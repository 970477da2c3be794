import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Emulator } from './contestants.ts';

export type Run = (command: string, parameters: readonly string[]) => Promise<unknown>;

const tenMinutes = 600_000;
const asked: Run = (command, parameters) => promisify(execFile)(command, [...parameters], { timeout: tenMinutes });

export interface Installed {
  readonly emulator: Emulator;
  /** The virtual environment of its own that it is in. */
  readonly environment: string;
}

export interface LeftOut {
  readonly name: string;
  readonly why: string;
}

/**
 * Installs an emulator into a virtual environment of its own below `folder`, or says why that cannot be.
 * INVARIANT: a folder without a mark is one that an earlier run did not finish.
 */
export async function install(
  emulator: Emulator,
  { folder, python, run = asked }: { readonly folder: string; readonly python: string; readonly run?: Run },
): Promise<Installed | LeftOut> {
  const environment = join(folder, emulator.requirements.join('-').replaceAll(/[^\w.]+/g, '-'));
  const mark = join(environment, 'installed');
  if (existsSync(mark)) return { emulator, environment };
  try {
    await rm(environment, { recursive: true, force: true });
    await run(python, ['-m', 'venv', environment]);
    const quietly = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check'];
    await run(join(environment, 'bin', 'python3'), [...quietly, ...emulator.requirements]);
    await writeFile(mark, '');
    return { emulator, environment };
  } catch (error) {
    return { name: `${emulator.name} ${emulator.version}`, why: `cannot be installed here: ${lastLine(error)}` };
  }
}

/** pip says what stopped it last. */
function lastLine(error: unknown): string {
  const { stderr, message } = error as { stderr?: string; message: string };
  return (stderr || message).trim().split('\n').at(-1) ?? message;
}
