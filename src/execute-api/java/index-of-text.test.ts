import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOfText } from './index-of-text.ts';

test('a part is found where JavaScript finds it', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 300 });
  fc.assert(
    fc.property(letters, letters, fc.nat(100), fc.nat(300), (text, other, length, at) => {
      const repeated = text.repeat(3);
      for (const part of [other, repeated.slice(at, at + length), repeated.slice(at) + other]) {
        expect(indexOfText(repeated, part, at % 50)).toBe(repeated.indexOf(part, at % 50));
      }
    }),
  );
});

test('a long part that nearly matches everywhere is sought once over', () => {
  const near = `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`;
  expect(indexOfText('a'.repeat(1_000_000), near)).toBe(-1);
  expect(indexOfText('a'.repeat(1_000_000) + near, near)).toBe(1_000_000);
});
