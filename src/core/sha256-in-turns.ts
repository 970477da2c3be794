import { createHash } from 'node:crypto';
import { mapInTurns } from './in-turns.ts';

const piece = 1024 * 1024;

/** SHA-256 of bytes, however many: other requests have their turn in between. */
export async function sha256InTurns(bytes: Buffer): Promise<Buffer> {
  const hash = createHash('sha256');
  await mapInTurns(starts(bytes.length), (at) => hash.update(bytes.subarray(at, at + piece)));
  return hash.digest();
}

function* starts(length: number): Generator<number> {
  for (let at = 0; at < length; at += piece) yield at;
}
