import { chmodSync, closeSync, fchmodSync, open as openFile, writeFile } from 'node:fs';
import { chmod, mkdir, open, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ZipFile } from 'yauzl';
import { fromBufferPromise } from 'yauzl';
import { runtimeErrors } from '../runtime-errors.ts';
import { entryContents, refuse, type Unpacking, wholeEntry } from './entry-contents.ts';
import { staysInside } from './entry-name.ts';
import { inParallel } from './in-parallel.ts';
import type { PackagePlan, PlannedEntry } from './package-plan.ts';
import { planEntry } from './package-plan.ts';

/** 250 MB, unzipped, with layers: https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const unzippedLimit = 262_144_000;
const mostEntries = 100_000;
const longestLink = 4096;
/** Files up to this size are unpacked and written in one piece. */
const small = 256 * 1024;

/** The mode of a package's directories. */
const openDirectory = 0o755;

/**
 * Unpacks a ZIP into an empty directory. Throws `couldNotUnzip` for whatever is not a sound ZIP and `unzippedTooLarge`
 * as soon as more bytes have come out than a package may have, whatever its directory declares.
 */
export async function extractPackage(zip: Buffer, directory: string): Promise<void> {
  const file = await fromBufferPromise(zip, { decodeStrings: false }).catch(refuse);
  const plan = await planPackage(file).catch(refuse);
  const planned = [...plan.values()].filter((entry) => entry !== 'parent');
  const unpacking = { zip, file, budget: { left: unzippedLimit, all: unzippedLimit } };
  await chmod(directory, openDirectory);
  for (const level of byDepth(plan)) await inParallel(level, (path) => makeDirectory(join(directory, path)));
  await inParallel(ofKind(planned, 'file'), (entry) => extractFile(unpacking, entry, directory));
  await inParallel(ofKind(planned, 'link'), (entry) => extractLink(unpacking, entry, directory));
}

function ofKind(planned: readonly PlannedEntry[], kind: PlannedEntry['kind']): PlannedEntry[] {
  return planned.filter((entry) => entry.kind === kind);
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

/** The directories of a package, those that others lie in first. */
function byDepth(plan: PackagePlan): string[][] {
  const levels: string[][] = [];
  for (const [path, entry] of plan) {
    if (entry !== 'parent' && entry.kind !== 'directory') continue;
    const depth = path.split('/').length - 1;
    levels[depth] ??= [];
    levels[depth].push(path);
  }
  return levels;
}

/** INVARIANT: open to all, whatever the umask of the server. */
async function makeDirectory(path: string): Promise<void> {
  await mkdir(path);
  chmodSync(path, openDirectory);
}

/** Functions of a server that is root are users of their own. */
const runsAsOwner = process.getuid?.() !== 0;

/**
 * Unix modes are kept, for a function is another user than the owner of its files: it fails over what others may not read
 * or run. Where it is the owner after all, the owner may no more than others. An archive without modes gets those of an
 * ordinary file.
 * https://docs.aws.amazon.com/lambda/latest/dg/troubleshooting-deployment.html
 */
function modeOf({ mode }: PlannedEntry): number {
  const kept = mode & 0o777 || 0o644;
  return runsAsOwner ? (kept & ~0o500) | ((kept & 0o005) << 6) : kept;
}

async function extractFile(unpacking: Unpacking, planned: PlannedEntry, directory: string): Promise<void> {
  const path = join(directory, ...planned.path);
  if (planned.entry.uncompressedSize > small) return extractLargeFile(unpacking, planned, path);
  await writeSmallFile(path, await wholeEntry(unpacking, planned), modeOf(planned));
}

const opened = promisify(openFile);
const written = promisify(writeFile);

/** Packages have ten thousands of small files: only what may wait for the disk is waited for. */
async function writeSmallFile(path: string, bytes: Buffer, mode: number): Promise<void> {
  const file = await opened(path, 'wx', 0o600);
  try {
    if (bytes.length > 0) await written(file, bytes);
    fchmodSync(file, mode);
  } finally {
    closeSync(file);
  }
}

async function extractLargeFile(unpacking: Unpacking, planned: PlannedEntry, path: string): Promise<void> {
  const handle = await open(path, 'wx', 0o600);
  try {
    for await (const chunk of entryContents(unpacking, planned)) await handle.writeFile(chunk);
    await handle.chmod(modeOf(planned));
  } finally {
    await handle.close();
  }
}

async function extractLink(unpacking: Unpacking, planned: PlannedEntry, directory: string): Promise<void> {
  if (planned.entry.uncompressedSize > longestLink) throw runtimeErrors.couldNotUnzip();
  const target = (await wholeEntry(unpacking, planned)).toString();
  if (!staysInside(planned.path, target)) throw runtimeErrors.couldNotUnzip();
  await symlink(target, join(directory, ...planned.path));
}
