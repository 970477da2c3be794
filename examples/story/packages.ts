import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';
import type { ClientPackage } from './client-function.ts';
import { zipFolders, zipOf } from './zip.ts';

const run = promisify(execFile);
const examples = fileURLToPath(new URL('..', import.meta.url));

/** The TypeScript client, bundled into one file. */
export async function packageTypescript(): Promise<ClientPackage> {
  const { outputFiles } = await build({
    entryPoints: [join(examples, 'client-typescript', 'client.ts')],
    bundle: true,
    write: false,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
  });
  const zip = await zipOf({ 'client.js': Buffer.from(outputFiles[0]?.contents ?? []) });
  return { language: 'typescript', runtime: 'nodejs22.x', handler: 'client.handler', zip };
}

/** The Python client with its packages, as `pip install --target` lays them out; or why it cannot be made here. */
export async function packagePython(): Promise<ClientPackage | { readonly unavailable: string }> {
  const folder = await mkdtemp(join(tmpdir(), 'client-python-'));
  try {
    const source = join(examples, 'client-python');
    const packages = join(folder, 'packages');
    await mkdir(packages);
    await copyFile(join(source, 'client.py'), join(packages, 'client.py'));
    const requirements = join(source, 'requirements.txt');
    const forRuntime = ['--python-version', '3.9', '--only-binary', ':all:', '--target', packages];
    await run('python3', ['-m', 'pip', 'install', '--quiet', ...forRuntime, '-r', requirements]);
    return { language: 'python', runtime: 'python3.9', handler: 'client.handler', zip: await zipFolders([packages]) };
  } catch (error) {
    return { unavailable: firstLine(error) };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function firstLine(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.split('\n').find((line) => line.trim() !== '') ?? text;
}
