import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hmac, hmacKey } from './hmac.ts';
import { signingKey } from './signing-key.ts';

test('the signature that the IAM User Guide prints for its ListUsers example', () => {
  const key = signingKey('wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY', {
    date: '20150830',
    region: 'us-east-1',
    service: 'iam',
  });
  const toSign = [
    'AWS4-HMAC-SHA256',
    '20150830T123600Z',
    '20150830/us-east-1/iam/aws4_request',
    'f536975d06c0309214f805bb90ccff089219ecd68b2577efef23edd43b7e1a59',
  ].join('\n');
  expect(hmac(key, toSign)).toBe('5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7');
});

test('HMAC-SHA256 equals the one of node:crypto, for keys of any length', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 300 }), (secret, text) => {
      const bytes = Buffer.from(text, 'latin1').toString('latin1');
      const expected = createHmac('sha256', secret).update(bytes, 'latin1').digest('hex');
      expect(hmac(hmacKey(Buffer.from(secret)), bytes)).toBe(expected);
    }),
  );
});
