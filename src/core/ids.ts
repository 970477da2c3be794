import { randomBytes, randomFillSync, randomUUID } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const base36 = '0123456789abcdefghijklmnopqrstuvwxyz';
const base62 = `${base36}ABCDEFGHIJKLMNOPQRSTUVWXYZ`;

/**
 * Prefixes of IAM's unique identifiers.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes
 */
export type UniqueIdPrefix = 'AIDA' | 'AROA' | 'ANPA' | 'AGPA' | 'AIPA';

/** An IAM unique identifier: the prefix and 17 characters of base 32. */
export function uniqueId(prefix: UniqueIdPrefix): string {
  return prefix + letters(base32, 17);
}

/** Ids of API Gateway: 10 characters for an API, 6 for a resource or a deployment. */
export function shortId(length: number): string {
  return letters(base36, length);
}

/** The value of an API key that nobody gave one: 40 letters and digits. */
export function apiKeyValue(): string {
  return letters(base62, 40);
}

/** A secret access key: 40 characters of base 64. */
export function secretAccessKey(): string {
  return randomBytes(30).toString('base64');
}

/** x-amzn-RequestId: a lower-case UUID version 4. */
export function requestId(): string {
  return randomUUID();
}

/** x-amz-apigw-id and other extended request ids: 11 bytes in base 64 for URLs, with their padding. */
export function extendedRequestId(): string {
  const at = randomAt(11);
  return `${pool.toString('base64url', at, at + 11)}=`;
}

/** Hex digits of so many random bytes. */
export function randomHex(bytes: number): string {
  const at = randomAt(bytes);
  return pool.toString('hex', at, at + bytes);
}

function letters(alphabet: string, length: number): string {
  // INVARIANT: every letter is equally likely; bytes past the last whole multiple are thrown away.
  const most = 256 - (256 % alphabet.length);
  let text = '';
  while (text.length < length) {
    const byte = pool[randomAt(1)]!;
    if (byte < most) text += alphabet[byte % alphabet.length];
  }
  return text;
}

const pool = Buffer.alloc(4096);
let used = pool.length;

/**
 * Where in the pool `count` fresh random bytes stand, at most its length. They are drawn many at a time: asking for a few
 * costs as much as asking for thousands.
 */
function randomAt(count: number): number {
  if (used + count > pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += count;
  return used - count;
}
