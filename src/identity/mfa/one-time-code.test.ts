import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { codeAt, consecutiveSteps, matchingStep, newSeed, stepAt } from './one-time-code.ts';

/** The secret of the RFCs' vectors, `12345678901234567890`, in base 32. */
const rfcSeed = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

// https://www.rfc-editor.org/rfc/rfc4226#appendix-D
const counted = ['755224', '287082', '359152', '969429', '338314', '254676', '287922', '162583', '399871', '520489'];

test.each(counted.map((code, step) => [step, code] as const))(
  'RFC 4226: the code of counter %i is %s',
  (step, code) => {
    expect(codeAt(rfcSeed, step)).toBe(code);
  },
);

// https://www.rfc-editor.org/rfc/rfc6238#appendix-B: the last six of its eight digits.
test.each([
  [59, '287082'],
  [1111111109, '081804'],
  [1111111111, '050471'],
  [1234567890, '005924'],
  [2000000000, '279037'],
  [20000000000, '353130'],
])('RFC 6238: at %i seconds the code is %s', (seconds, code) => {
  expect(codeAt(rfcSeed, stepAt(seconds * 1000))).toBe(code);
});

test('a seed is 64 characters of base 32, as Base32StringSeed, and never the same', () => {
  const seeds = Array.from({ length: 50 }, newSeed);
  expect(new Set(seeds).size).toBe(50);
  for (const seed of seeds) expect(seed).toMatch(/^[A-Z2-7]{64}$/);
});

test('a seed that is not base 32 is refused', () => {
  expect(() => codeAt('018', 1)).toThrow(RangeError);
});

describe('a code that is presented', () => {
  const now = 1234567890_000;
  const step = stepAt(now);

  test.each([
    [-2, undefined],
    [-1, step - 1],
    [0, step],
    [1, step + 1],
    [2, undefined],
  ])('of %i steps from now is of the step %s', (off, found) => {
    expect(matchingStep(rfcSeed, codeAt(rfcSeed, step + off), now)).toBe(found);
  });

  test('counts once', () => {
    const code = codeAt(rfcSeed, step);
    expect(matchingStep(rfcSeed, code, now, step - 1)).toBe(step);
    expect(matchingStep(rfcSeed, code, now, step)).toBeUndefined();
  });

  test.each(['', '1', '00592', '0059244', '٠٠٥٩٢٤', 'abcdef'])('%j is no code', (code) => {
    expect(matchingStep(rfcSeed, code, now)).toBeUndefined();
  });

  test('any text is looked at without a throw', () => {
    fc.assert(fc.property(fc.string(), (code) => matchingStep(rfcSeed, code, now) === undefined || code.length === 6));
  });
});

describe('two codes, one after the other (EnableMFADevice, ResyncMFADevice)', () => {
  const now = 1234567890_000;
  const step = stepAt(now);
  const codes = (first: number, second: number) => [codeAt(rfcSeed, first), codeAt(rfcSeed, second)] as const;

  test('give the step of the second', () => {
    expect(consecutiveSteps(rfcSeed, ...codes(step - 1, step), now, 1)).toBe(step);
  });

  test('may be as far off as the window, not farther', () => {
    expect(consecutiveSteps(rfcSeed, ...codes(step - 6, step - 5), now, 5)).toBe(step - 5);
    expect(consecutiveSteps(rfcSeed, ...codes(step - 7, step - 6), now, 5)).toBeUndefined();
    expect(consecutiveSteps(rfcSeed, ...codes(step + 4, step + 5), now, 5)).toBe(step + 5);
  });

  test.each([
    ['the same code twice', step, step],
    ['in the wrong order', step, step - 1],
    ['with one left out', step - 2, step],
  ])('%s: nothing', (_how, first, second) => {
    expect(consecutiveSteps(rfcSeed, ...codes(first, second), now, 5)).toBeUndefined();
  });

  test('right after the epoch there is no step before the first', () => {
    expect(consecutiveSteps(rfcSeed, '755224', '287082', 30_000, 5)).toBe(1);
  });
});
