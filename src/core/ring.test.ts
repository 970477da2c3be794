import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ring } from './ring.ts';

test('a ring is the end of the list of all that was added, newest first', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10 }), fc.array(fc.nat(5)), fc.nat(12), (capacity, added, limit) => {
      const items = ring<number>(capacity);
      for (const item of added) items.add(item);
      const kept = added.slice(-capacity).reverse();
      expect(items.newest(limit)).toEqual(kept.slice(0, limit));
      for (const wanted of [0, 5])
        expect(items.find((item) => item === wanted)).toBe(kept.find((item) => item === wanted));
      items.clear();
      expect(items.newest(limit)).toEqual([]);
    }),
  );
});
