import { crc32, inflateRawSync } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { AwsError } from '../../core/errors.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import type { PlannedEntry } from './package-plan.ts';

/** So many stored bytes at a time. */
const piece = 256 * 1024;

/** A ZIP that is being unpacked. */
export interface Unpacking {
  readonly zip: Buffer;
  readonly file: ZipFile;
  /** Bytes that may still come out, of all that may. */
  readonly budget: { left: number; readonly all: number };
}

/** The bytes of a small entry, counted and checked against its size and its CRC-32. */
export async function wholeEntry(unpacking: Unpacking, { entry }: PlannedEntry): Promise<Buffer> {
  const packed = await packedBytes(unpacking, entry);
  const bytes = isStored(entry) ? packed : inflated(packed, entry.uncompressedSize);
  spend(unpacking, bytes);
  if (bytes.length !== entry.uncompressedSize || crc32(bytes) !== entry.crc32) throw runtimeErrors.couldNotUnzip();
  return bytes;
}

function inflated(packed: Buffer, size: number): Buffer {
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, size) });
  } catch (error) {
    return refuse(error);
  }
}

/** The bytes of an entry piece by piece, counted and checked against its CRC-32. */
export async function* entryContents(unpacking: Unpacking, { entry }: PlannedEntry): AsyncGenerator<Buffer> {
  let sum = 0;
  for await (const chunk of isStored(entry) ? storedPieces(unpacking, entry) : inflatedPieces(unpacking, entry)) {
    spend(unpacking, chunk);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw runtimeErrors.couldNotUnzip();
}

type Entry = PlannedEntry['entry'];

function isStored({ compressionMethod }: Entry): boolean {
  return compressionMethod === 0;
}

async function* storedPieces(unpacking: Unpacking, entry: Entry): AsyncGenerator<Buffer> {
  const bytes = await packedBytes(unpacking, entry);
  for (let at = 0; at < bytes.length; at += piece) yield bytes.subarray(at, at + piece);
}

async function* inflatedPieces({ file }: Unpacking, entry: Entry): AsyncGenerator<Buffer> {
  const stream = await file.openReadStreamPromise(entry).catch(refuse);
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(refuse);
    if (next.done) return;
    yield next.value;
  }
}

/** The bytes of an entry as they lie in the ZIP: not copied. yauzl has checked that they lie inside. */
async function packedBytes({ zip, file }: Unpacking, entry: Entry): Promise<Buffer> {
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) throw runtimeErrors.couldNotUnzip();
  const { fileDataStart } = await file.readLocalFileHeaderPromise(entry, { minimal: true }).catch(refuse);
  return zip.subarray(fileDataStart, fileDataStart + entry.compressedSize);
}

function spend({ budget }: Unpacking, bytes: Buffer): void {
  budget.left -= bytes.length;
  if (budget.left < 0) throw runtimeErrors.unzippedTooLarge(budget.all);
}

/** INVARIANT: whatever is wrong with a ZIP is told in one way. */
export function refuse(error: unknown): never {
  throw error instanceof AwsError ? error : runtimeErrors.couldNotUnzip();
}
