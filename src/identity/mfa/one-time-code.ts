import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

const base32 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
const stepMs = 30_000;
/** How many steps a device's clock may be off, both ways. */
const drift = 1;

/** A new seed for a virtual MFA device: 64 characters of base 32 (RFC 4648), 40 random bytes. */
export function newSeed(): string {
  let bits = '';
  for (const byte of randomBytes(40)) bits += byte.toString(2).padStart(8, '0');
  return bits.replace(/.{5}/g, (five) => base32[Number.parseInt(five, 2)]!);
}

/** The number of the 30-second step that a time in epoch milliseconds lies in. */
export function stepAt(now: number): number {
  return Math.floor(now / stepMs);
}

/**
 * The six digits that a device with this seed shows during a step: HMAC-SHA1 of the step, truncated.
 * https://www.rfc-editor.org/rfc/rfc6238#section-4 and https://www.rfc-editor.org/rfc/rfc4226#section-5.3
 * Throws RangeError for a seed that is not base 32.
 */
export function codeAt(seed: string, step: number): string {
  return codeOf(bytesOf(seed), step);
}

/**
 * The step whose code this is: the one of `now` (epoch milliseconds) or one beside it, and later than `afterStep`, the
 * step of the last code taken. Undefined when there is none.
 * INVARIANT: a code counts once, and comparing takes the same time wherever digits differ.
 */
export function matchingStep(seed: string, code: string, now: number, afterStep = -1): number | undefined {
  const key = bytesOf(seed);
  let found: number | undefined;
  for (const step of around(stepAt(now), drift)) {
    if (same(codeOf(key, step), code) && step > afterStep) found ??= step;
  }
  return found;
}

/**
 * The step of the second of two codes shown one after the other, at most `window` steps off `now` (epoch milliseconds).
 * Undefined when they are not two such codes.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_EnableMFADevice.html
 */
export function consecutiveSteps(
  seed: string,
  code1: string,
  code2: string,
  now: number,
  window: number,
): number | undefined {
  const key = bytesOf(seed);
  let found: number | undefined;
  for (const step of around(stepAt(now), window)) {
    const first = same(codeOf(key, step - 1), code1);
    const second = same(codeOf(key, step), code2);
    if (first && second) found ??= step;
  }
  return found;
}

function around(middle: number, reach: number): number[] {
  const steps = Array.from({ length: 2 * reach + 1 }, (_, at) => middle - reach + at);
  return steps.filter((step) => step > 0);
}

function codeOf(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const digest = createHmac('sha1', key).update(counter).digest();
  const truncated = digest.readUInt32BE(digest.at(-1)! & 0xf) & 0x7fff_ffff;
  return (truncated % 1_000_000).toString().padStart(6, '0');
}

function same(expected: string, presented: string): boolean {
  const given = Buffer.from(presented);
  return given.length === expected.length && timingSafeEqual(Buffer.from(expected), given);
}

function bytesOf(seed: string): Buffer {
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of seed.replace(/=+$/, '')) {
    const value = base32.indexOf(letter);
    if (value < 0) throw new RangeError('The seed is not base 32.');
    held = ((held << 5) | value) & 0xfff;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 0xff);
  }
  return Buffer.from(bytes);
}
