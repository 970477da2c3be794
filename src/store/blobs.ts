import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { open, rename, rm, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256InTurns } from '../core/sha256-in-turns.ts';
import { notRead, notStored } from '../core/storage-errors.ts';

/** Bytes by the hex SHA-256 of their content: packages of functions. */
export interface Blobs {
  /** Durable before it returns; the same bytes are kept once. Throws ServiceUnavailable when the disk refuses. */
  put(bytes: Buffer): Promise<string>;
  get(sha256Hex: string): Buffer | undefined;
  /** At once: who has just seen that nobody needs them removes them in the same turn. */
  remove(sha256Hex: string): void;
  names(): string[];
  /** When these bytes were put last, in epoch milliseconds; 0 when they are not there. */
  lastPut(sha256Hex: string): number;
}

/** Blobs as files in one folder, which is made when missing. */
export function fileBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  removeUnfinished(folder);
  const place = (sha256Hex: string) => join(folder, checked(sha256Hex));
  return {
    async put(bytes) {
      const sha256Hex = (await sha256InTurns(bytes)).toString('hex');
      const put = new Date();
      if (existsSync(place(sha256Hex))) await utimes(place(sha256Hex), put, put).catch(() => undefined);
      // What was there may have been removed in between.
      if (!existsSync(place(sha256Hex))) await writeDurably(folder, place(sha256Hex), bytes);
      return sha256Hex;
    },
    get: (sha256Hex) => (existsSync(place(sha256Hex)) ? read(place(sha256Hex)) : undefined),
    remove: (sha256Hex) => rmSync(place(sha256Hex), { force: true }),
    names: () => readdirSync(folder).filter((name) => digest.test(name)),
    lastPut: (sha256Hex) => statSync(place(sha256Hex), { throwIfNoEntry: false })?.mtimeMs ?? 0,
  };
}

const digest = /^[0-9a-f]{64}$/;

let temporary = 0;

/** INVARIANT: a file that bears a digest is whole; unfinished ones have other names. */
async function writeDurably(folder: string, file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.${temporary++}.part`;
  try {
    await writeAndSync(draft, bytes);
    await rename(draft, file);
    await sync(folder);
  } catch (error) {
    await rm(draft, { force: true }).catch(() => undefined);
    throw notStored('The package', error);
  }
}

async function writeAndSync(file: string, bytes: Buffer): Promise<void> {
  const handle = await open(file, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A new name in a folder is durable once the folder is. */
async function sync(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** What a server that was killed had not finished. */
function removeUnfinished(folder: string): void {
  for (const name of readdirSync(folder)) if (name.endsWith('.part')) rmSync(join(folder, name), { force: true });
}

function read(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw notRead('The package', error);
  }
}

function checked(sha256Hex: string): string {
  if (!digest.test(sha256Hex)) throw new RangeError('a blob is named by 64 hex digits');
  return sha256Hex;
}
