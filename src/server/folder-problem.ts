import { diskTrouble } from '../core/storage-errors.ts';
import { ConfigurationProblem } from './configuration.ts';

/** Why a data folder cannot be used, in one line for the operator. */
export function folderProblem(path: string, error: unknown): ConfigurationProblem {
  if (error instanceof ConfigurationProblem) return error;
  return new ConfigurationProblem(`the data folder ${shown(path)} cannot be used: ${reason(error)}`);
}

/** A path as one line of a terminal shows it, however long it is. */
function shown(path: string): string {
  const text = JSON.stringify(path).slice(1, -1);
  return text.length > 200 ? `${text.slice(0, 200)}...` : text;
}

/** The system's own words name the path once more, which the message does already. */
function reason(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'EEXIST') return 'it is a link that leads nowhere.';
  if (code === 'ENOTDIR') return 'a part of its path is no folder.';
  if (code === 'ENAMETOOLONG') return 'its path is too long.';
  if (code === 'ERR_INVALID_ARG_VALUE') return 'its path holds a NUL character.';
  if (code === 'ENOENT') return 'there can be no folder.';
  return `${diskTrouble(error) ?? (error instanceof Error ? error.message : String(error))}.`;
}
