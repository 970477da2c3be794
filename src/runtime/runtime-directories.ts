import { chmod, cp, mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bootstrapDirectory } from './bootstrap-directory.ts';
import { endPackages } from './package-boundary.ts';

/** Longest directory for sockets: a Unix socket's path has 108 bytes with its NUL (104 on macOS), a name of ours 13. */
const longestSocketDirectory = 90;

/**
 * Makes the directories of the runtime, without what an earlier process has left in them that can be removed, and returns that for
 * sockets: below the root where its path is short enough, else a new one among the system's temporary files.
 */
export async function prepareDirectories(root: string): Promise<string> {
  const sockets = join(root, 'sockets');
  for (const directory of [join(root, 'environments'), sockets]) {
    await rm(directory, { recursive: true, force: true }).catch(() => undefined);
    await mkdir(directory, { recursive: true, mode: 0o700 });
  }
  await endPackages(root);
  if (Buffer.byteLength(sockets) <= longestSocketDirectory) return sockets;
  return mkdtemp(join(tmpdir(), 'lambda-'));
}

/** Copies the bootstraps to where every user may read them, however the server was installed; returns the directory. */
export async function placeBootstraps(root: string): Promise<string> {
  const directory = join(root, 'bootstraps');
  await rm(directory, { recursive: true, force: true });
  await cp(bootstrapDirectory, directory, { recursive: true });
  await chmod(directory, 0o755);
  for (const name of await readdir(directory)) await chmod(join(directory, name), 0o644);
  return directory;
}
