import { packedSlots, type Row } from './packed-slots.ts';
import type { Ruled, TraceEntry } from './trace-entry.ts';
import { putEntry, takeEntry, type VerdictRow } from './usual-entry.ts';

/** The last entries, the usual ones packed: what is older is forgotten. */
export interface KeptEntries<Verdict extends Ruled> {
  add(entry: TraceEntry<Verdict>): void;
  /** The newest entry whose request id is wanted. */
  find(wanted: (requestId: string) => boolean): TraceEntry<Verdict> | undefined;
  /** At most `limit` entries, the newest first. */
  newest(limit: number): TraceEntry<Verdict>[];
  clear(): void;
}

export function keptEntries<Verdict extends Ruled>(
  capacity: number,
  verdicts: VerdictRow<Verdict>,
): KeptEntries<Verdict> {
  /** By slot; undefined: its entry is packed. */
  let whole: (TraceEntry<Verdict> | undefined)[] = [];
  let next = 0;
  let packed = packedSlots(capacity);
  const idAt = (slot: number) => whole[slot]?.requestId ?? packed.first(slot);
  const entryAt = (slot: number) => whole[slot] ?? takeEntry(packed.read(slot), verdicts);
  const newestFirst = () => whole.map((_, age) => (next - 1 - age + whole.length) % whole.length);
  return {
    add(entry) {
      const row: Row = { texts: [], numbers: [], references: [] };
      whole[next] = putEntry(entry, row, verdicts) && packed.write(next, row) ? undefined : entry;
      next = next + 1 === capacity ? 0 : next + 1;
    },
    find(wanted) {
      const slot = newestFirst().find((at) => wanted(idAt(at)));
      return slot === undefined ? undefined : entryAt(slot);
    },
    newest: (limit) => newestFirst().slice(0, limit).map(entryAt),
    clear() {
      whole = [];
      packed = packedSlots(capacity);
      next = 0;
    },
  };
}
