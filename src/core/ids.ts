import { randomBytes, randomUUID } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * Prefixes of IAM's unique identifiers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
 */
export type UniqueIdPrefix = 'AIDA' | 'AROA' | 'AKIA' | 'ASIA' | 'ANPA' | 'AGPA' | 'AIPA';

/** An IAM unique identifier: the prefix and 17 characters of base 32 (16 for access keys: 20 in all). */
export function uniqueId(prefix: UniqueIdPrefix): string {
  return prefix + letters(base32, prefix === 'AKIA' || prefix === 'ASIA' ? 16 : 17);
}

/** Ids of API Gateway: 10 characters for an API, 6 for a resource or a deployment. */
export function shortId(length: number): string {
  return letters(base36, length);
}

/** A secret access key: 40 characters of base 64. */
export function secretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** x-amzn-RequestId: a lower-case UUID version 4. */
export function requestId(): string {
  return randomUUID();
}

function letters(alphabet: string, length: number): string {
  let text = '';
  while (text.length < length) {
    for (const byte of randomBytes(length * 2)) {
      // INVARIANT: every letter is equally likely; bytes past the last whole multiple are thrown away.
      if (byte < 256 - (256 % alphabet.length) && text.length < length) text += alphabet[byte % alphabet.length];
    }
  }
  return text;
}
