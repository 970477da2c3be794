import { randomBytes } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Long-term keys and temporary ones. */
type KeyPrefix = 'AKIA' | 'ASIA';

/**
 * A new access key id: the prefix and ten bytes in base 32. As on AWS the bytes say whose it is: after one set bit come
 * the 40 bits of the account's number, the rest is random.
 */
export function accessKeyId(prefix: KeyPrefix, account: string): string {
  const random = BigInt(`0x${randomBytes(5).toString('hex')}`) >> 1n;
  return prefix + toBase32((1n << 79n) | (BigInt(account) << 39n) | random);
}

/** The account of an access key id, 12 digits; undefined when the id is not of this form. */
export function accountOfAccessKey(id: string): string | undefined {
  if (!/^A[KS]IA[A-Z2-7]{16}$/.test(id)) return undefined;
  const bits = [...id.slice(4)].reduce((sum, letter) => (sum << 5n) | BigInt(base32.indexOf(letter)), 0n);
  const account = String((bits >> 39n) & ((1n << 40n) - 1n)).padStart(12, '0');
  return account.length === 12 ? account : undefined;
}

function toBase32(bits: bigint): string {
  return Array.from({ length: 16 }, (_, at) => base32[Number((bits >> BigInt(75 - 5 * at)) & 31n)]).join('');
}
