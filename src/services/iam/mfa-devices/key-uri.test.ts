import { expect, test } from 'vitest';
import { keyUri } from './key-uri.ts';

// What zbarimg reads of a QR code that IAM made.
test('the code holds issuer, device, account and seed as an otpauth address', () => {
  expect(keyUri('aliceDevice', 'my-company', 'ABC234')).toBe(
    'otpauth://totp/Amazon%20Web%20Services:aliceDevice@my-company?secret=ABC234&issuer=Amazon%20Web%20Services',
  );
});

test('characters that mean something in an address are escaped', () => {
  expect(keyUri('a+b=c', '123456789012', 'A')).toContain(':a%2Bb%3Dc@123456789012?');
});
