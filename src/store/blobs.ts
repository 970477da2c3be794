import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Bytes by the hex SHA-256 of their content: packages of functions. */
export interface Blobs {
  /** Durable before it returns; the same bytes are kept once. */
  put(bytes: Buffer): Promise<string>;
  get(sha256Hex: string): Buffer | undefined;
  remove(sha256Hex: string): Promise<void>;
}

/** Blobs as files in one folder, which is made when missing. */
export function fileBlobs(folder: string): Blobs {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const place = (sha256Hex: string) => join(folder, checked(sha256Hex));
  return {
    async put(bytes) {
      const sha256Hex = hash('sha256', bytes, 'hex');
      if (!existsSync(place(sha256Hex))) await writeDurably(place(sha256Hex), bytes);
      return sha256Hex;
    },
    get: (sha256Hex) => (existsSync(place(sha256Hex)) ? readFileSync(place(sha256Hex)) : undefined),
    remove: (sha256Hex) => rm(place(sha256Hex), { force: true }),
  };
}

let temporary = 0;

async function writeDurably(file: string, bytes: Buffer): Promise<void> {
  const draft = `${file}.${process.pid}.${temporary++}.part`;
  const handle = await open(draft, 'wx', 0o600);
  try {
    await handle.writeFile(bytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(draft, file);
}

function checked(sha256Hex: string): string {
  if (!/^[0-9a-f]{64}$/.test(sha256Hex)) throw new RangeError('a blob is named by 64 hex digits');
  return sha256Hex;
}
