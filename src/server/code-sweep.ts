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

  async function unused(): Promise<string[]> {
    const used = new Set(functions.all(store).map(({ value }) => value.code.sha256Hex));
    const names = new Set([...blobs.names(), ...(await packages.names())]);
    return [...names].filter((name) => !used.has(name));
  }
  async function remove(name: string): Promise<void> {
    // INVARIANT: what was uploaded a moment ago may be a function's in the next moment.
    if (clock() - blobs.lastPut(name) < uploading) return;
    await packages.remove(name);
    await blobs.remove(name);
  }
  async function sweep(least: number): Promise<void> {
    const before = unusedSince;
    const now = clock();
    unusedSince = new Map((await unused()).map((name) => [name, before ? (before.get(name) ?? now) : 0]));
    for (const [name, since] of unusedSince) if (now - since >= least) await remove(name);
  }
  return { sweep: () => sweep(patience), sweepNow: () => sweep(0) };
}
