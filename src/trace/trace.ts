import { ring } from '../core/ring.ts';
import { redact } from './redact.ts';
import { boundedEntry, type TraceEntry } from './trace-entry.ts';
import type { TraceRecord } from './trace-record.ts';

/** The last requests. */
export interface Trace {
  add(entry: TraceEntry): void;
  /** The newest record whose request id is wanted. */
  find(wanted: (requestId: string) => boolean): TraceRecord | undefined;
  /** The newest `limit` records, newest first. */
  latest(limit: number): readonly TraceRecord[];
  clear(): void;
}

/** Keeps the last `capacity` requests; what is older is forgotten. Records are made when they are first looked at. */
export function createTrace(capacity: number): Trace {
  const entries = ring<TraceEntry>(capacity);
  const records = new WeakMap<TraceEntry, TraceRecord>();
  function recordOf(entry: TraceEntry): TraceRecord {
    const record = records.get(entry) ?? redact(entry);
    records.set(entry, record);
    return record;
  }
  return {
    add: (entry) => entries.add(boundedEntry(entry)),
    find(wanted) {
      const entry = entries.find(({ requestId }) => wanted(requestId));
      return entry && recordOf(entry);
    },
    latest: (limit) => entries.newest(limit).map(recordOf),
    clear: () => entries.clear(),
  };
}
