import { type HmacKey, hmac, hmacKey } from '../hmac.ts';
import { derivedKey, type SigningScope, signingKey } from '../signing-key.ts';
import type { Turning } from './turning.ts';

/** What clings to a secret access key that was read from a file or an environment variable. */
const surroundings = [
  ['', '\n'],
  ['', '\r\n'],
  ['', ' '],
  [' ', ''],
  ['"', '"'],
  ["'", "'"],
] as const;

/**
 * What goes wrong with the signing key itself, whatever its scope.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#derive-signing-key
 */
export const signingKeyTurnings: readonly Turning[] = [
  {
    id: 'secret-with-space',
    paired: 1,
    told: () =>
      'The client signed with a secret access key that has a space, a line break or quotes around it; trim what it reads from a file or variable.',
    ways: function* ({ right: { scope } }) {
      for (const [before, after] of surroundings) {
        yield { change: { key: (secret) => signingKey(`${before}${secret}${after}`, scope) } };
      }
    },
  },
  {
    id: 'key-without-prefix',
    told: () => 'The client derived the signing key from the bare secret access key; put AWS4 before it.',
    ways: function* ({ right: { scope } }) {
      yield { change: { key: (secret) => derivedKey(secret, partsOf(scope)) } };
    },
  },
  {
    id: 'key-steps',
    told: () =>
      'The client left out a step of the signing key or took them in another order; the steps are date, region, service and aws4_request.',
    ways: function* ({ right: { scope } }) {
      const [date = '', region = '', service = '', term = ''] = partsOf(scope);
      for (const parts of [[date, region, service], [date, service, region, term], [date, region, term], []]) {
        yield { change: { key: (secret) => derivedKey(`AWS4${secret}`, parts) } };
      }
    },
  },
  {
    id: 'key-steps-in-hex',
    told: () =>
      'The client took the hexadecimal text of one step of the signing key as the key of the next; take the raw bytes.',
    ways: function* ({ right: { scope } }) {
      yield { change: { key: (secret) => hexKey(secret, partsOf(scope)) } };
    },
  },
];

function partsOf({ date, region, service }: SigningScope): string[] {
  return [date, region, service, 'aws4_request'];
}

function hexKey(secret: string, parts: readonly string[]): HmacKey {
  let key = hmacKey(Buffer.from(`AWS4${secret}`));
  for (const part of parts) key = hmacKey(Buffer.from(hmac(key, part)));
  return key;
}
