import fc from 'fast-check';
import { expect, test } from 'vitest';
import { indexOfText, lastIndexOfText } from './index-of-text.ts';

test('a part is found where JavaScript finds it, from either end', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b'), maxLength: 300 });
  fc.assert(
    fc.property(letters, letters, fc.nat(100), fc.nat(300), (text, other, length, at) => {
      const repeated = text.repeat(3);
      for (const part of [other, repeated.slice(at, at + length), repeated.slice(at) + other]) {
        expect(indexOfText(repeated, part, at % 50)).toBe(repeated.indexOf(part, at % 50));
        expect(lastIndexOfText(repeated, part)).toBe(repeated.lastIndexOf(part));
        expect(lastIndexOfText(repeated, part, at)).toBe(repeated.lastIndexOf(part, at));
      }
    }),
  );
});

test('a long part that nearly matches everywhere is sought once over', () => {
  const [text, near] = ['a'.repeat(1_000_000), `${'a'.repeat(100_000)}b${'a'.repeat(100_000)}`];
  expect([indexOfText(text, near), lastIndexOfText(text, near)]).toEqual([-1, -1]);
  expect([indexOfText(text + near, near), lastIndexOfText(near + text, near)]).toEqual([1_000_000, 0]);
});
