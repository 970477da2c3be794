import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sealer } from './sealer.ts';

const one = sealer(randomBytes(32));
const other = sealer(randomBytes(32));

test('what was sealed opens with the same key and purpose only', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const wellFormed = text.toWellFormed();
      const sealed = one.seal(wellFormed, 'a');
      expect(one.open(sealed, 'a')).toBe(wellFormed);
      expect(one.open(sealed, 'b')).toBeUndefined();
      expect(other.open(sealed, 'a')).toBeUndefined();
    }),
  );
});

test('one changed letter, anywhere, and it does not open', () => {
  const sealed = one.seal('secret', 'a');
  for (let at = 0; at < sealed.length; at++) {
    const changed = sealed.slice(0, at) + (sealed[at] === 'A' ? 'B' : 'A') + sealed.slice(at + 1);
    expect(one.open(changed, 'a')).toBeUndefined();
  }
});

test('anything at all is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(one.open(text, 'a')).toBeUndefined();
    }),
  );
});
