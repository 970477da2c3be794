import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keptEntries } from './kept-entries.ts';
import type { Ruled, TraceEntry } from './trace-entry.ts';
import type { VerdictRow } from './usual-entry.ts';

const decision = { effect: 'allow' } as const;
const byParts: VerdictRow<Ruled> = {
  put({ question: { action, resource } }, row) {
    row.references.push(action);
    row.texts.push(resource);
    return true;
  },
  take: ({ texts: [resource = ''], references: [action] }) => ({
    question: { action: String(action), resource },
    decision,
  }),
};

const latin1 = fc.string({ unit: fc.integer({ min: 0, max: 255 }).map((byte) => String.fromCharCode(byte)) });
const text = fc.oneof(
  latin1,
  latin1.map((part) => part.repeat(100)),
  fc.string({ unit: 'grapheme' }),
);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: undefined });
const verdict = fc.record({ question: fc.record({ action: text, resource: text }), decision: fc.constant(decision) });
const entry: fc.Arbitrary<TraceEntry> = fc.record({
  requestId: fc.uuid(),
  at: fc.double({ noNaN: true }),
  durationMs: fc.integer(),
  plane: fc.constantFrom('data', 'control'),
  method: text,
  host: text,
  path: text,
  query: text,
  status: fc.integer(),
  operation: maybe(text),
  principal: maybe(text),
  papers: maybe(fc.constant({ kind: 'root' } as const)),
  signature: fc.record({
    matched: maybe(fc.boolean()),
    accessKeyId: maybe(text),
    signedHeaders: maybe(fc.array(text)),
    canonicalRequest: maybe(text),
    stringToSign: maybe(text),
    presigned: maybe(fc.boolean()),
  }),
  verdicts: fc.array(verdict, { maxLength: 3 }),
  error: maybe(fc.record({ code: text, message: text })),
});

test('whatever a request left comes back as it was, in the order of arrival, packed or not', () => {
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 12 }), fc.integer({ min: 1, max: 5 }), (entries, capacity) => {
      const kept = keptEntries(capacity, byParts);
      for (const each of entries) kept.add(each);
      const newest = entries.toReversed().slice(0, capacity);
      expect(kept.newest(100)).toEqual(newest);
      for (const each of newest) expect(kept.find((id) => id === each.requestId)).toEqual(each);
      expect(kept.find((id) => id === 'another')).toBeUndefined();
      kept.clear();
      expect(kept.newest(100)).toEqual([]);
    }),
  );
});
