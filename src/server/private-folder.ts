import { chmodSync, existsSync, lstatSync, mkdirSync, readdirSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigurationProblem } from './configuration.ts';
import { folderProblem } from './folder-problem.ts';
import { ownEntries, strangeEntry } from './own-entries.ts';

/** Every bit of a mode that lets somebody else in. */
const others = 0o077;
/** Folders of the data folder that hold what users uploaded. */
const inner = ['blobs', 'runtime', join('runtime', 'code')];

/**
 * Makes a folder, or takes one that is there, and closes it and what is this server's in it to everybody but its user. A
 * link stands for the folder that it leads to. Throws ConfigurationProblem when there can be no folder, it is used for
 * something else, or it or a part of it belongs to somebody else or stays open.
 */
export function openPrivateFolder(path: string): void {
  try {
    open(path);
  } catch (error) {
    throw folderProblem(path, error);
  }
}

function open(path: string): void {
  makeFolder(path);
  const folder = realpathSync(path);
  const stats = statSync(folder);
  if (!stats.isDirectory()) throw new ConfigurationProblem(`${path} is no folder.`);
  refuseForeign(path, stats);
  const names = readdirSync(folder);
  refuseUsed(path, names);
  closeToOthers(folder, stats, 0o700);
  for (const name of ownEntries(names)) closeEntry(join(folder, name));
  for (const name of inner) if (existsSync(join(folder, name))) closeEntry(join(folder, name));
}

/** One folder at a time: where there can be none, as below /proc, `recursive` never ends. */
function makeFolder(path: string): void {
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeFolder(dirname(path));
  mkdirSync(path, { mode: 0o700 });
}

/** INVARIANT: no folder is closed that is there for something else, such as a home or a project. */
function refuseUsed(path: string, names: readonly string[]): void {
  const strange = strangeEntry(names);
  if (strange === undefined) return;
  throw new ConfigurationProblem(
    `${path} holds other files, such as ${JSON.stringify(strange)}, and no state of Sekisho: name a new folder or an empty one.`,
  );
}

/** INVARIANT: nothing is believed that somebody else may have put there: neither a file nor a link. */
function closeEntry(path: string): void {
  refuseForeign(path, lstatSync(path));
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats?.isFile()) closeToOthers(path, stats, 0o600);
  if (stats?.isDirectory()) closeToOthers(path, stats, 0o700);
}

function closeToOthers(path: string, stats: Stats, mode: number): void {
  refuseForeign(path, stats);
  if (isClosed(stats)) return;
  chmodSync(path, mode);
  if (!isClosed(statSync(path))) {
    throw new ConfigurationProblem(`${path} is open to other users, and its file system does not let it be closed.`);
  }
}

function refuseForeign(path: string, { uid }: Stats): void {
  const own = process.getuid?.();
  if (own === undefined || uid === own) return;
  throw new ConfigurationProblem(
    `${path} belongs to another user (${uid}, and the server runs as ${own}): it is not used.`,
  );
}

/** Windows knows no such modes. */
function isClosed({ mode }: Stats): boolean {
  return process.getuid === undefined || (mode & others) === 0;
}
