import { chmod, mkdir, open, symlink } from 'node:fs/promises';
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

/** The mode of a package's directories. */
const openDirectory = 0o755;

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
  await chmod(directory, openDirectory);
  for (const [path, entry] of plan) if (isDirectory(entry)) await makeDirectory(join(directory, path));
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

/** INVARIANT: open to all, whatever the umask of the server. */
async function makeDirectory(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
  await chmod(path, openDirectory);
}

/**
 * Unix modes are kept, and what its owner may read or run others may too: functions need not run as the owner. An archive
 * without modes gets those of an ordinary file. (AWS lets a function that may not read its file fail.)
 * https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html
 */
function modeOf({ mode }: PlannedEntry): number {
  const kept = mode & 0o777 || 0o644;
  const owner = kept & 0o500;
  return kept | (owner >> 3) | (owner >> 6);
}

async function extractFile(file: ZipFile, planned: PlannedEntry, directory: string, budget: Budget): Promise<void> {
  const handle = await open(join(directory, ...planned.path), 'wx', 0o600);
  try {
    for await (const chunk of contents(file, planned, budget)) await handle.writeFile(chunk);
    await handle.chmod(modeOf(planned));
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
