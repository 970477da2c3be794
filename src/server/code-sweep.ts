import { functions } from '../services/lambda/documents.ts';
import type { Blobs } from '../store/blobs.ts';
import type { Store } from '../store/store.ts';

/** Milliseconds for which a package that no function has stays: an invocation of it may take fifteen minutes. */
const patience = 16 * 60_000;
/** Milliseconds from the upload of a package until its function is stored, at most. */
const uploading = 60_000;

export interface CodeSweepParts {
  readonly store: Store;
  readonly blobs: Blobs;
  /** Unpacked packages. */
  readonly packages: { names(): Promise<string[]>; remove(sha256Hex: string): Promise<void> };
  readonly clock: () => number;
}

export interface CodeSweep {
  /** Removes what no function has had for a while; at the first time, what none has. */
  sweep(): Promise<void>;
  /** Removes what no function has. */
  sweepNow(): Promise<void>;
}

/** Packages of functions that are deleted or have other code: they would fill the disk. */
export function codeSweep({ store, blobs, packages, clock }: CodeSweepParts): CodeSweep {
  /** When each was first seen without a function. Undefined: there have been no environments yet. */
  let unusedSince: Map<string, number> | undefined;

  const used = () => new Set(functions.all(store).map(({ value }) => value.code.sha256Hex));
  async function unused(): Promise<string[]> {
    const names = new Set([...blobs.names(), ...(await packages.names())]);
    const needed = used();
    return [...names].filter((name) => !needed.has(name));
  }
  /**
   * INVARIANT: what was uploaded a moment ago may be a function's in the next moment, and whether it is needed is seen in the
   * same turn in which the bytes go. The unpacked ones may go later: they are made again of the bytes.
   */
  async function remove(name: string): Promise<void> {
    if (used().has(name) || clock() - blobs.lastPut(name) < uploading) return;
    blobs.remove(name);
    await packages.remove(name);
  }
  async function sweep(least: number): Promise<void> {
    const before = unusedSince;
    const now = clock();
    unusedSince = new Map((await unused()).map((name) => [name, before ? (before.get(name) ?? now) : 0]));
    for (const [name, since] of unusedSince) if (now - since >= least) await remove(name);
  }
  return { sweep: () => sweep(patience), sweepNow: () => sweep(0) };
}
