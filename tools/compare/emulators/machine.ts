import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';

/** The newest Python that all emulators say they run on. */
export async function findPython(): Promise<string> {
  for (const python of ['python3.13', 'python3.12']) if (await firstLine(python, ['--version'])) return python;
  return 'python3';
}

/** What checks and figures hang on. */
export async function machine(python: string): Promise<string[]> {
  const docker = (await firstLine('docker', ['version', '--format', '{{.Server.Version}}'])) ?? 'none';
  const version = (await firstLine(python, ['--version'])) ?? 'Python: none';
  return [`${availableParallelism()} cores`, `Node ${process.versions.node}`, version, `Docker: ${docker}`];
}

async function firstLine(command: string, parameters: readonly string[]): Promise<string | undefined> {
  try {
    const { stdout } = await promisify(execFile)(command, [...parameters], { timeout: 10_000 });
    return stdout.trim().split('\n')[0] || undefined;
  } catch {
    return undefined;
  }
}
