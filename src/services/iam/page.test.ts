import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pageOf } from './page.ts';

const names = fc.uniqueArray(fc.string({ unit: 'binary' }).filter((name) => name.isWellFormed()));

test('pages of any size show every item once, in the order of names', () => {
  fc.assert(
    fc.property(names, fc.integer({ min: 1, max: 5 }), (list, MaxItems) => {
      const seen: string[] = [];
      let Marker: string | undefined;
      do {
        const [items, end] = pageOf(list, (name) => name, { MaxItems, ...(Marker !== undefined && { Marker }) });
        expect(end.IsTruncated).toBe(end.Marker !== undefined);
        seen.push(...items);
        Marker = end.Marker;
      } while (Marker !== undefined);
      expect(seen).toEqual([...list].sort((a, b) => (a < b ? -1 : 1)));
    }),
  );
});

test.each(['!', 'YQ==', '_w'])('the marker %s, which was not handed out, is a ValidationError', (Marker) => {
  expect(() => pageOf(['a'], (name) => name, { Marker })).toThrow(
    expect.objectContaining({ code: 'ValidationError', status: 400, message: 'Invalid Marker.' }),
  );
});
