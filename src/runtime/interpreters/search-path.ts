import { accessSync, closeSync, constants, openSync, readdirSync, readSync, realpathSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first executable of that name on the server's PATH. */
export function findExecutable(name: string): string | undefined {
  return searchDirectories()
    .map((directory) => join(directory, name))
    .find(isExecutable);
}

/** Every program on the PATH whose name matches, by its real path and each once; scripts (version-manager shims) are left out. */
export function findPrograms(name: RegExp): string[] {
  const found = searchDirectories().flatMap((directory) =>
    listNames(directory)
      .filter((entry) => name.test(entry))
      .map((entry) => join(directory, entry)),
  );
  return realPrograms(found);
}

/** The real, distinct, executable files behind paths, without scripts. */
export function realPrograms(paths: readonly string[]): string[] {
  const programs = paths.filter((path) => isExecutable(path) && !isScript(path)).map((path) => realpathSync(path));
  return [...new Set(programs)];
}

export function listNames(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

function searchDirectories(): string[] {
  return (process.env['PATH'] ?? '').split(delimiter).filter((directory) => directory.startsWith('/'));
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function isScript(path: string): boolean {
  const first = Buffer.alloc(2);
  const file = openSync(path, 'r');
  try {
    readSync(file, first);
  } finally {
    closeSync(file);
  }
  return first.toString('latin1') === '#!';
}
