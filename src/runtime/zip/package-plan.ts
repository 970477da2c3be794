import type { Entry } from 'yauzl';
import { getFileNameLowLevel } from 'yauzl';
import { runtimeErrors } from '../runtime-errors.ts';
import type { EntryKind } from './entry-kind.ts';
import { entryKind, unixMode } from './entry-kind.ts';
import { entryPath } from './entry-name.ts';

export interface PlannedEntry {
  readonly path: readonly string[];
  readonly kind: EntryKind;
  readonly mode: number;
  readonly entry: Entry;
}

/** What has been planned so far: every path, and what it will be. */
export type PackagePlan = Map<string, PlannedEntry | 'parent'>;

/**
 * Adds an entry of the central directory to the plan. Refuses what could write outside of the package or twice to the
 * same place: bad names, devices, encrypted entries, duplicates, and entries below a file or a link.
 */
export function planEntry(plan: PackagePlan, entry: Entry): void {
  const name = getFileNameLowLevel(entry.generalPurposeBitFlag, entry.fileName, entry.extraFields, true);
  const mode = unixMode(entry);
  const path = entryPath(name);
  const kind = entryKind(name, mode);
  if (!path || !kind || entry.isEncrypted()) throw runtimeErrors.couldNotUnzip();
  if (path.length === 0 && kind === 'directory') return;
  planParents(plan, path);
  const key = path.join('/');
  const taken = plan.get(key);
  const sameDirectory = kind === 'directory' && (taken === 'parent' || taken?.kind === 'directory');
  if (path.length === 0 || (taken && !sameDirectory)) throw runtimeErrors.couldNotUnzip();
  plan.set(key, { path, kind, mode, entry });
}

function planParents(plan: PackagePlan, path: readonly string[]): void {
  for (let length = 1; length < path.length; length++) {
    const key = path.slice(0, length).join('/');
    const taken = plan.get(key);
    if (taken && taken !== 'parent' && taken.kind !== 'directory') throw runtimeErrors.couldNotUnzip();
    if (!taken) plan.set(key, 'parent');
  }
}
