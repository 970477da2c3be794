import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runtimeErrors } from '../runtime-errors.ts';
import { findInterpreters } from './candidates.ts';
import { chooseInterpreter } from './choose-interpreter.ts';
import type { Interpreter } from './interpreter.ts';
import { releaseOf } from './interpreter.ts';
import { parseRuntime } from './runtime-identifier.ts';

export interface AddedPythonRuntime {
  readonly interpreter: Interpreter;
  /** Where boto3 is. */
  readonly siteDirectory: string;
}

/** Packages that AWS's Python runtime carries, prepared for one release of Python under the data directory. */
export function siteDirectory(root: string, release: number): string {
  return join(root, 'python', `python3.${release}`, 'site-packages');
}

/**
 * Prepares a Python runtime: chooses the interpreter as an invocation would, and installs boto3 for it unless it has it,
 * once, all or nothing. `report` is told what happens, in sentences. Throws NotImplementedException for what is no Python
 * runtime, InvalidRuntimeException without any Python or when pip fails.
 */
export async function addPythonRuntime(
  root: string,
  runtime: string,
  report: (line: string) => void,
): Promise<AddedPythonRuntime> {
  const wanted = parseRuntime(runtime);
  if (wanted?.language !== 'python') throw runtimeErrors.runtimeNotImplemented(runtime);
  const { interpreter, warning } = chooseInterpreter(runtime, wanted, await findInterpreters('python'));
  const target = siteDirectory(root, releaseOf(interpreter));
  report(warning ?? `${runtime} runs on ${interpreter.path} (${interpreter.version})`);
  if (interpreter.hasBoto3) report(`${interpreter.path} has boto3 already`);
  else if (existsSync(target)) report(`boto3 is already in ${target}`);
  else await installBoto3(interpreter, runtime, target, report);
  return { interpreter, siteDirectory: target };
}

async function installBoto3(
  python: Interpreter,
  runtime: string,
  target: string,
  report: (line: string) => void,
): Promise<void> {
  const unfinished = join(dirname(target), `.unfinished-${randomUUID()}`);
  await mkdir(unfinished, { recursive: true });
  try {
    report(`Installing boto3 with pip into ${target}`);
    await promisify(execFile)(python.path, ['-m', 'pip', 'install', '--quiet', '--target', unfinished, 'boto3']);
    await rename(unfinished, target);
    report(`${runtime} is ready`);
  } catch (error) {
    throw runtimeErrors.pipFailed(runtime, lastLine(error));
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function lastLine(error: unknown): string {
  const { stderr = '', message } = error as { stderr?: string; message: string };
  return stderr.trim().split('\n').at(-1) || message;
}
