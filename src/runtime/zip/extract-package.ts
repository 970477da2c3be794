import { mkdir, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import { AwsError } from '../../core/errors.ts';
import { runtimeErrors } from '../runtime-errors.ts';
import { staysInside } from './entry-name.ts';
import type { PackagePlan, PlannedEntry } from './package-plan.ts';
import { planEntry } from './package-plan.ts';

/** 250 MB, unzipped, with layers: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const unzippedLimit = 262_144_000;
const mostEntries = 100_000;
const longestLink = 4096;

/** Bytes that may still be written. */
interface Budget {
  left: number;
}

/**
 * Unpacks a ZIP into an empty directory. Throws `couldNotUnzip` for whatever is not a sound ZIP and `unzippedTooLarge`
 * as soon as more bytes have come out than a package may have, whatever its directory declares.
 */
export async function extractPackage(zip: Buffer, directory: string): Promise<void> {
  const budget = { left: unzippedLimit };
  const file = await fromBufferPromise(zip, { decodeStrings: false }).catch(refuse);
  const plan = await planPackage(file).catch(refuse);
  const planned = [...plan.values()].filter((entry) => entry !== 'parent');
  for (const [path, entry] of plan) if (isDirectory(entry)) await mkdir(join(directory, path), { recursive: true });
  for (const entry of planned) if (entry.kind === 'file') await extractFile(file, entry, directory, budget);
  for (const entry of planned) if (entry.kind === 'link') await extractLink(file, entry, directory, budget);
}

async function planPackage(file: ZipFile): Promise<PackagePlan> {
  if (file.entryCount > mostEntries) throw runtimeErrors.couldNotUnzip();
  const plan: PackagePlan = new Map();
  let declared = 0;
  for await (const entry of file.eachEntry()) {
    declared += entry.uncompressedSize;
    if (declared > unzippedLimit) throw runtimeErrors.unzippedTooLarge(unzippedLimit);
    planEntry(plan, entry);
  }
  return plan;
}

function isDirectory(entry: PlannedEntry | 'parent'): boolean {
  return entry === 'parent' || entry.kind === 'directory';
}

/** Unix modes are kept; an archive without modes gets those of an ordinary file. */
async function extractFile(file: ZipFile, planned: PlannedEntry, directory: string, budget: Budget): Promise<void> {
  const handle = await open(join(directory, ...planned.path), 'wx', 0o600);
  try {
    for await (const chunk of contents(file, planned, budget)) await handle.writeFile(chunk);
    await handle.chmod(planned.mode & 0o777 || 0o644);
  } finally {
    await handle.close();
  }
}

async function extractLink(file: ZipFile, planned: PlannedEntry, directory: string, budget: Budget): Promise<void> {
  if (planned.entry.uncompressedSize > longestLink) throw runtimeErrors.couldNotUnzip();
  const chunks: Buffer[] = [];
  for await (const chunk of contents(file, planned, budget)) chunks.push(chunk);
  const target = Buffer.concat(chunks).toString();
  if (!staysInside(planned.path, target)) throw runtimeErrors.couldNotUnzip();
  await symlink(target, join(directory, ...planned.path));
}

/** The bytes of an entry, counted and checked against its CRC-32. */
async function* contents(file: ZipFile, { entry }: PlannedEntry, budget: Budget): AsyncGenerator<Buffer> {
  let sum = 0;
  const stream = await file.openReadStreamPromise(entry).catch(refuse);
  const chunks = stream[Symbol.asyncIterator]();
  for (;;) {
    const next = await chunks.next().catch(refuse);
    if (next.done) break;
    const chunk: Buffer = next.value;
    budget.left -= chunk.length;
    if (budget.left < 0) throw runtimeErrors.unzippedTooLarge(unzippedLimit);
    sum = crc32(chunk, sum);
    yield chunk;
  }
  if (sum !== entry.crc32) throw runtimeErrors.couldNotUnzip();
}

function refuse(error: unknown): never {
  throw error instanceof AwsError ? error : runtimeErrors.couldNotUnzip();
}
