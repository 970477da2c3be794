import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readAuthorization } from './authorization-header.ts';

const signature = 'a1'.repeat(32);
const credential = 'AKIDEXAMPLE/20250630/eu-west-1/execute-api/aws4_request';
const usual = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host;X-Amz-Date, Signature=`;

test('a header is read into its parts', () => {
  expect(readAuthorization(usual + signature)).toEqual({
    algorithm: 'AWS4-HMAC-SHA256',
    credential,
    credentialParts: ['AKIDEXAMPLE', '20250630', 'eu-west-1', 'execute-api', 'aws4_request'],
    scope: { date: '20250630', region: 'eu-west-1', service: 'execute-api' },
    credentialScope: '20250630/eu-west-1/execute-api/aws4_request',
    signature,
    signedHeaders: 'host;X-Amz-Date',
    signedNames: ['host', 'x-amz-date'],
    notKeyValue: undefined,
  });
});

test('what is remembered of one header says nothing of another', () => {
  const parts = fc.constantFrom(
    'Credential=a/b/c/d/e',
    'SignedHeaders=host',
    'Signature=00',
    `Signature=${signature}`,
    'bare',
    '=',
  );
  fc.assert(
    fc.property(
      fc.array(parts),
      fc.constantFrom(' ', ',', ', ', ''),
      fc.constantFrom(signature, 'short', signature.toUpperCase()),
      (words, gap, end) => {
        const text = ['AWS4-HMAC-SHA256', ...words.map((word) => ` ${word}`)].join(gap.trim() || ' ') + gap;
        const read = readAuthorization(`${text}Signature=${end}`);
        // Another word behind it makes the reader take every word by itself.
        const { signedNames, ...slow } = readAuthorization(`${text}Signature=${end} X=y`);
        expect(read).toEqual({ ...slow, signedNames });
        expect(readAuthorization(`${text}Signature=${end}`)).toEqual(read);
      },
    ),
  );
});

test('without a space the whole header is the algorithm, whatever follows a comma', () => {
  const header = `AWS4-HMAC-SHA256,Credential=${credential},Signature=${signature}`;
  expect(readAuthorization(header)).toMatchObject({ algorithm: header, signature: undefined });
});

test('slashes at the end of a credential do not count, and however many there are, reading takes no time', () => {
  expect(readAuthorization(`A Credential=${credential}///`).credentialParts).toHaveLength(5);
  expect(readAuthorization(`A Credential=${'/'.repeat(60_000)}x`).credentialParts).toHaveLength(60_001);
});
