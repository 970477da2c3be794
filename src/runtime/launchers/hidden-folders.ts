import { realpathSync, statSync } from 'node:fs';
import { everyPathOf, isWithin, readMounts } from './mount-table.ts';

/** Every path under which folders are seen on this machine, past symbolic links and through bind mounts. */
export function hiddenFolders(folders: readonly string[]): string[] {
  const mounts = readMounts();
  return [...new Set(folders.flatMap(realPath).flatMap((path) => everyPathOf(path, mounts)))];
}

/** Those of the hidden folders that lie in what a sandbox shows. */
export function exposed(hidden: readonly string[], shown: readonly string[]): string[] {
  return hidden.filter((path) => shown.some((directory) => isWithin(path, directory)));
}

/**
 * Options that cover hidden folders wherever a sandbox shows them. `kept` are shown all the same when they lie within
 * one: an interpreter in the server's own folder.
 */
export function hidingArguments(
  hidden: readonly string[],
  shown: readonly string[],
  kept: readonly string[],
): string[] {
  const covered = exposed(hidden, shown);
  const uncovered = kept.filter((path) => covered.some((folder) => folder !== path && isWithin(path, folder)));
  return [
    ...covered.flatMap((path) => (isDirectory(path) ? ['--tmpfs', path] : ['--ro-bind', '/dev/null', path])),
    ...uncovered.flatMap((path) => ['--ro-bind', path, path]),
    // INVARIANT: last, for what covers is memory, of which a function has no more than /tmp.
    ...covered.filter(isDirectory).flatMap((path) => ['--remount-ro', path]),
  ];
}

function realPath(path: string): string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}

function isDirectory(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}
