import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

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
  if (Buffer.byteLength(sockets) <= longestSocketDirectory) return sockets;
  return mkdtemp(join(tmpdir(), 'lambda-'));
}
