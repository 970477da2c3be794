import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { packageFolder } from '../server/package.ts';
import { quoted } from './output/quoted.ts';

/** What a shell types here before the name of a command: `sekisho`, `npx sekisho`, or `npm run -s sekisho --` in a clone. */
export function thisCommand(): string {
  const folder = dirname(packageFolder);
  const program = join(packageFolder, 'dist', 'sekisho.js');
  if (isOnPath(program)) return 'sekisho';
  if (existsSync(join(packageFolder, 'src', 'cli'))) return 'npm run -s sekisho --';
  if (basename(dirname(dirname(folder))) === '_npx') return `npx ${npxPackage(dirname(folder))}`;
  // npm links the programs of a project's packages here, and those that are installed for everybody elsewhere.
  if (existsSync(join(folder, '.bin', 'sekisho'))) return 'npx sekisho';
  return `node ${quoted(program)}`;
}

/** What npm and npx put on the PATH is there for what they run, and gone in the next shell. */
function isOnPath(program: string): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => basename(folder) !== '.bin');
  const found = folders.map((folder) => join(folder, 'sekisho')).find((file) => existsSync(file));
  return found !== undefined && realpathSync(found) === program;
}

interface NpxFolder {
  readonly dependencies: { readonly sekisho: string };
  readonly _npx?: { readonly packages?: readonly string[] };
}

/** npx says in the folder that it made what it was asked for: a name, or a file, which is told from that folder. */
function npxPackage(folder: string): string {
  const { dependencies, _npx } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as NpxFolder;
  const [, file] = /^file:(.*)$/s.exec(dependencies.sekisho) ?? [];
  return file === undefined
    ? (_npx?.packages?.[0] ?? 'sekisho')
    : `--yes --package ${quoted(resolve(folder, file))} -- sekisho`;
}

/** The option that names a data folder, unless a command finds it by itself. */
export function dataFolderOption(folder: string, usual: string): string {
  return folder === usual ? '' : ` --data-dir ${quoted(folder)}`;
}

/** What stands before the name of any command that shall reach the server on a data folder. */
export function commandReaching(folder: string, usual: string): string {
  return folder === usual ? thisCommand() : `SEKISHO_DATA_DIR=${quoted(folder)} ${thisCommand()}`;
}
