import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256InTurns } from '../core/sha256-in-turns.ts';
import { notStored } from '../core/storage-errors.ts';
import { extractPackage } from './zip/extract-package.ts';

export interface InstalledPackage {
  readonly sha256Hex: string;
  /** Base 64: the CodeSha256 of Lambda's API. */
  readonly codeSha256: string;
  /** Bytes of the ZIP. */
  readonly codeSize: number;
}

/** Unpacked code packages, each once, by the SHA-256 of its ZIP. */
export interface CodePackages {
  /**
   * Verifies a ZIP and unpacks it, all or nothing. Throws InvalidParameterValueException for a file that cannot be
   * unzipped or is larger than Lambda takes, ServiceUnavailable when the disk refuses.
   */
  install(zip: Buffer): Promise<InstalledPackage>;
  directory(sha256Hex: string): string;
  has(sha256Hex: string): boolean;
  names(): Promise<string[]>;
  /** Removes a package that nothing runs. Never rejects. */
  remove(sha256Hex: string): Promise<void>;
}

const digest = /^[0-9a-f]{64}$/;
const unfinishedPrefix = '.unfinished-';

export function createCodePackages(root: string): CodePackages {
  const directory = (sha256Hex: string): string => join(root, sha256Hex);
  const has = (sha256Hex: string): boolean => digest.test(sha256Hex) && existsSync(directory(sha256Hex));
  let swept: Promise<void> | undefined;
  const install = async (zip: Buffer): Promise<InstalledPackage> => {
    const digest = await sha256InTurns(zip);
    const sha256Hex = digest.toString('hex');
    swept ??= removeUnfinished(root);
    await swept;
    if (!has(sha256Hex)) await unpack(zip, root, directory(sha256Hex));
    return { sha256Hex, codeSha256: digest.toString('base64'), codeSize: zip.length };
  };
  const names = async () => (await readdir(root).catch(() => [])).filter((name) => digest.test(name));
  const remove = async (sha256Hex: string): Promise<void> => {
    // INVARIANT: a directory that bears a digest is complete, also while it is being removed.
    const leaving = join(root, `${unfinishedPrefix}${randomUUID()}`);
    await rename(directory(sha256Hex), leaving).catch(() => undefined);
    await discard(leaving);
  };
  return { install, directory, has, names, remove };
}

/** INVARIANT: a directory that bears a digest is complete; unfinished ones have other names. */
async function unpack(zip: Buffer, root: string, target: string): Promise<void> {
  const unfinished = join(root, `${unfinishedPrefix}${randomUUID()}`);
  try {
    await mkdir(unfinished, { recursive: true });
    await extractPackage(zip, unfinished);
    await rename(unfinished, target).catch((error: unknown) => {
      // Someone else has installed the same package in the meantime.
      if (!existsSync(target)) throw error;
    });
  } catch (error) {
    throw notStored('The package', error);
  } finally {
    await discard(unfinished);
  }
}

/** What a server that was killed had not finished. */
async function removeUnfinished(root: string): Promise<void> {
  const names = await readdir(root).catch(() => []);
  const unfinished = names.filter((name) => name.startsWith(unfinishedPrefix));
  await Promise.all(unfinished.map((name) => discard(join(root, name))));
}

/** What cannot be removed now is tried again by the next server. */
async function discard(directory: string): Promise<void> {
  await rm(directory, { recursive: true, force: true }).catch(() => undefined);
}
