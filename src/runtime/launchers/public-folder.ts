import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPackages } from '../package-boundary.ts';
import type { EnvironmentMounts } from './launcher.ts';

/** A folder that users other than the server's may pass through, for what their functions need. */
export interface PublicFolder {
  readonly sockets: string;
  /** Copies what lies in the server's own folders, each directory once. */
  reachable(mounts: EnvironmentMounts): Promise<EnvironmentMounts>;
  close(): Promise<void>;
}

/** INVARIANT: nobody lists it: who does not know the name of a copy does not find it. */
export function openPublicFolder(): PublicFolder {
  const path = mkdtempSync(join(tmpdir(), 'lambda-'));
  const sockets = join(path, 'sockets');
  mkdirSync(sockets);
  for (const directory of [path, sockets]) chmodSync(directory, 0o711);
  const boundary = endPackages(path);
  // Whoever copies learns of a failure.
  boundary.catch(() => undefined);
  const copies = new Map<string, Promise<string>>();
  const copied = (directory: string): Promise<string> => {
    const copy = copies.get(directory) ?? copyTo(join(path, randomUUID()), directory);
    copies.set(directory, copy);
    copy.catch(() => copies.delete(directory));
    return copy;
  };
  return {
    sockets,
    async reachable(mounts) {
      const { siteDirectory } = mounts;
      await boundary;
      const codeDirectory = await copied(mounts.codeDirectory);
      const bootstraps = await copied(mounts.bootstraps);
      const site = siteDirectory === undefined ? {} : { siteDirectory: await copied(siteDirectory) };
      return { ...mounts, ...site, codeDirectory, bootstraps };
    },
    close: () => rm(path, { recursive: true, force: true }),
  };
}

async function copyTo(copy: string, directory: string): Promise<string> {
  await cp(directory, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
