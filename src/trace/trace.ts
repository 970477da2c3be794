import { type KeptEntries, keptEntries } from './kept-entries.ts';
import { redact } from './redact.ts';
import { boundedEntry, type Ruled, type TraceEntry } from './trace-entry.ts';
import type { TraceRecord } from './trace-record.ts';
import type { VerdictRow } from './usual-entry.ts';

/** The last requests. */
export interface Trace<Verdict extends Ruled = Ruled> {
  add(entry: TraceEntry<Verdict>): void;
  /** The newest record whose request id is wanted. */
  find(wanted: (requestId: string) => boolean): TraceRecord | undefined;
  /** What the policies were asked for a request, in the order asked; empty when it is not known (any more). */
  verdictsOf(requestId: string): readonly Verdict[];
  /** The newest `limit` records, newest first. */
  latest(limit: number): readonly TraceRecord[];
  clear(): void;
}

/** Keeps the last `capacity` requests; what is older is forgotten. Records are made when they are looked at. */
export function createTrace<Verdict extends Ruled>(capacity: number, verdicts: VerdictRow<Verdict>): Trace<Verdict> {
  const entries: KeptEntries<Verdict> = keptEntries(capacity, verdicts);
  return {
    add: (entry) => entries.add(boundedEntry(entry)),
    find(wanted) {
      const entry = entries.find(wanted);
      return entry && redact(entry);
    },
    verdictsOf: (requestId) => entries.find((id) => id === requestId)?.verdicts ?? [],
    latest: (limit) => entries.newest(limit).map(redact),
    clear: () => entries.clear(),
  };
}
