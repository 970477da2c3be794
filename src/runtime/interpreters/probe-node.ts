import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { promisify } from 'node:util';
import type { Interpreter } from './interpreter.ts';

/** Asks a Node what it is; undefined when it does not run. */
export async function probeNode(program: string): Promise<Interpreter | undefined> {
  try {
    const path = realpathSync(program);
    const { stdout } = await promisify(execFile)(path, ['--version'], { env: {}, timeout: 10_000 });
    const version = /^v(\d+\.\d+\.\d+)/.exec(stdout)?.[1];
    return version ? { language: 'node', path, prefix: path, version, sitePackages: [], hasBoto3: false } : undefined;
  } catch {
    return undefined;
  }
}
