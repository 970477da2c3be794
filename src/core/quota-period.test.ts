import { describe, expect, test } from 'vitest';
import { daysBetween, periodStart } from './quota-period.ts';

const at = (text: string) => Date.parse(text);

// 2025-06-29 is a Sunday.
describe('unverified: when a period begins', () => {
  test.each([
    ['DAY', 0, '2025-06-30T23:59:59Z', '2025-06-30'],
    ['DAY', 0, '2025-07-01T00:00:00Z', '2025-07-01'],
    ['WEEK', 0, '2025-06-29T00:00:00Z', '2025-06-29'],
    ['WEEK', 0, '2025-07-05T23:59:59Z', '2025-06-29'],
    ['WEEK', 1, '2025-06-29T12:00:00Z', '2025-06-23'],
    ['WEEK', 6, '2025-07-05T00:00:00Z', '2025-07-05'],
    ['MONTH', 0, '2025-06-30T12:00:00Z', '2025-06-01'],
    ['MONTH', 14, '2025-06-14T12:00:00Z', '2025-05-15'],
    ['MONTH', 14, '2025-06-15T00:00:00Z', '2025-06-15'],
    ['MONTH', 27, '2025-01-05T00:00:00Z', '2024-12-28'],
  ] as const)('%s from day %i at %s: %s', (period, offset, now, start) => {
    expect(periodStart({ period, offset }, at(now))).toBe(start);
  });
});

test('days are counted over the ends of months', () => {
  expect(daysBetween('2024-02-28', '2024-03-01')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  expect(daysBetween('2024-03-01', '2024-02-28')).toEqual([]);
});
