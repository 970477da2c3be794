import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from './date.ts';

describe('dates', () => {
  test('what Date prints is read back', () => {
    fc.assert(
      fc.property(
        fc.date({ noInvalidDate: true, min: new Date('0000-01-01'), max: new Date('9999-12-31T23:59:59Z') }),
        (date) => {
          expect(readDate(date.toISOString())).toBeCloseTo(date.getTime(), 3);
        },
      ),
    );
  });

  test.each([
    ['2026', 2026_000],
    ['2026-01', Date.UTC(2026, 0)],
    ['2026-01-02', Date.UTC(2026, 0, 2)],
    ['2026-01-02T03:04Z', Date.UTC(2026, 0, 2, 3, 4)],
    ['2026-01-02t03:04:05z', Date.UTC(2026, 0, 2, 3, 4, 5)],
    ['2026-01-02T03:04:05.25Z', Date.UTC(2026, 0, 2, 3, 4, 5, 250)],
    ['2026-01-02T03:04:05+01:30', Date.UTC(2026, 0, 2, 1, 34, 5)],
    ['2026-01-02T03:04:05-01', Date.UTC(2026, 0, 2, 4, 4, 5)],
    ['0', 0],
    ['280000-01-01', 8_773_779_340_800_000],
    ['-1-01-01', -62_198_755_200_000],
    ['1767323045', 1_767_323_045_000],
  ])('%s', (text, milliseconds) => expect(readDate(text)).toBe(milliseconds));

  test.each(['292278993-01-01', '-292275054-01-01'])('%s is one', (text) =>
    expect(Number.isFinite(readDate(text))).toBe(true),
  );

  test.each([
    '',
    'soon',
    '2026-13-01',
    '2026-00-01',
    '2026-01-32',
    '2026-01-02T24:00:00Z',
    '2026-01-02T03:60Z',
    '2016-12-13T02:00:00.593194+1',
    '2016-12-13T02:00:00.1999999999+10:59',
    '12:00',
    '-',
    't',
    '1e9',
    '292278994-01-01',
    '-292275055-01-01T00:00:00Z',
  ])('%j is none', (text) => expect(readDate(text)).toBeUndefined());
});
