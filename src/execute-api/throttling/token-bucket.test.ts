import { describe, expect, test } from 'vitest';
import { fullBucket, takeToken } from './token-bucket.ts';

const start = Date.parse('2025-06-30T12:00:00Z');

/** How many of so many requests pass at once. */
function passed(bucket: ReturnType<typeof fullBucket>, limits: Parameters<typeof takeToken>[1], at: number, of = 20) {
  return Array.from({ length: of }, () => takeToken(bucket, limits, start + at)).filter(Boolean).length;
}

describe('a token bucket', () => {
  test('holds as many as the burst, and is filled up by the rate', () => {
    const bucket = fullBucket();
    const limits = { rateLimit: 2, burstLimit: 5 };
    expect(passed(bucket, limits, 0)).toBe(5);
    expect(passed(bucket, limits, 400)).toBe(0);
    expect(passed(bucket, limits, 1000)).toBe(2);
    expect(passed(bucket, limits, 60_000)).toBe(5);
  });

  test('lets one through in many seconds where the rate is low', () => {
    const bucket = fullBucket();
    const limits = { rateLimit: 0.1, burstLimit: 1 };
    const seconds = Array.from({ length: 21 }, (_, second) => passed(bucket, limits, second * 1000, 1));
    expect(seconds.flatMap((count, second) => (count ? [second] : []))).toEqual([0, 10, 20]);
  });

  test('a clock that is set back fills nothing, and does not stop it', () => {
    const bucket = fullBucket();
    const limits = { rateLimit: 1, burstLimit: 1 };
    expect([0, -86_400_000, -86_399_000].map((at) => passed(bucket, limits, at))).toEqual([1, 0, 1]);
  });

  test.each([
    [{ rateLimit: 0, burstLimit: 0 }, 0],
    [{ rateLimit: 0, burstLimit: 3 }, 3],
    [{ rateLimit: 4 }, 4],
    [{ burstLimit: 4 }, 20],
    [{}, 20],
  ])('unverified: %j lets %i of twenty through', (limits, count) => {
    expect(passed(fullBucket(), limits, 0)).toBe(count);
  });
});
