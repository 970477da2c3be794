import { expect, test } from 'vitest';
import { cborOfTexts } from './cbor.ts';

test.each([
  [{}, 'a0'],
  [{ a: 'b' }, 'a161616162'],
  [{ a: 'ü' }, 'a1616162c3bc'],
  [{ a: 'x'.repeat(24) }, `a161617a00000018${'78'.repeat(24)}`],
])('%j as RFC 8949 writes it', (texts, hex) => {
  expect(cborOfTexts(texts).toString('hex')).toBe(hex);
});
