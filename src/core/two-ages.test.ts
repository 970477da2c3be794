import fc from 'fast-check';
import { expect, test } from 'vitest';
import { twoAges } from './two-ages.ts';

test('what is kept is the newest, in order, at most as many as may be and at least half of them', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.nat(100), (half, count) => {
      const kept = twoAges<number>(2 * half);
      for (let at = 0; at < count; at++) kept.add(String(at), at);
      const values = kept.values();
      expect(values).toEqual(Array.from({ length: values.length }, (_, at) => count - values.length + at));
      expect(kept.size).toBe(values.length);
      expect(values.length).toBeLessThanOrEqual(2 * half);
      expect(values.length).toBeGreaterThanOrEqual(Math.min(count, half));
      for (const value of values) expect(kept.get(String(value))).toBe(value);
      expect(kept.get(String(count - values.length - 1))).toBeUndefined();
    }),
  );
});
