import { type BigDecimal, bigDecimal, decimalText, readBigDecimal } from '../java/big-decimal.ts';
import { isLong } from '../java/integers.ts';
import type { Value } from '../java/value.ts';

/** A number of JSON: whole, or a decimal without zeros at its end. */
export type ExactNumber = number | bigint | BigDecimal;

/** How long a number can be, in digits. */
const longest = 1000;

/** Reads a number with a fraction or an exponent. Throws SyntaxError for an exponent that is out of bounds. */
export function readExactly(text: string): Value {
  const read = readBigDecimal(text);
  if (!read) throw new SyntaxError(`The number ${text.slice(0, 40)} is out of bounds`);
  return withoutZeros(read);
}

/** Java's `stripTrailingZeros`. */
function withoutZeros({ unscaled, scale }: BigDecimal): BigDecimal {
  if (unscaled === 0n) return bigDecimal(0n, 0);
  const digits = String(unscaled);
  let zeros = 0;
  while (digits[digits.length - 1 - zeros] === '0') zeros++;
  return zeros === 0 ? bigDecimal(unscaled, scale) : bigDecimal(BigInt(digits.slice(0, -zeros)), scale - zeros);
}

export function numberText(value: ExactNumber): string {
  return typeof value === 'object' ? decimalText(value) : String(value);
}

/** A bound, which is shown without an exponent where it is whole and a Long. */
export function boundText(value: ExactNumber): string {
  if (typeof value !== 'object' || value.scale > 0 || value.scale < -18) return numberText(value);
  const whole = scaled(value, 0);
  return isLong(whole) ? String(whole) : numberText(value);
}

/** What work on a long number costs, in steps: it is made a text. */
const longCost = 60;

/** Steps to compare a number, or to make it a text, beside the one of every value. */
export function costOf(value: ExactNumber): number {
  if (typeof value === 'number') return 0;
  return isLong(typeof value === 'object' ? value.unscaled : value) ? 0 : longCost;
}

/** The same text for the same number, however it is written. */
export function numberKey(value: ExactNumber): string {
  const { unscaled, scale } = withoutZeros(parts(value));
  return `${unscaled}e${-scale}`;
}

function parts(value: ExactNumber): BigDecimal {
  return typeof value === 'object' ? value : bigDecimal(BigInt(value), 0);
}

/** Cheaper than a comparison. INVARIANT: a decimal has no zeros at its end, so that it is the same in one form alone. */
export function isSameNumber(one: ExactNumber, other: ExactNumber): boolean {
  if (typeof one === 'object' && typeof other === 'object') {
    return one.scale === other.scale && one.unscaled === other.unscaled;
  }
  if (typeof one === 'object') return one.scale <= 0 && compareExactly(one, other) === 0;
  if (typeof other === 'object') return isSameNumber(other, one);
  return BigInt(one) === BigInt(other);
}

/** Negative, 0 or positive. INVARIANT: no power of ten is made that exponents of users decide. */
export function compareExactly(one: ExactNumber, other: ExactNumber): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other;
  const [left, right] = [parts(one), parts(other)];
  const sign = signOf(left.unscaled);
  if (sign !== signOf(right.unscaled) || sign === 0) return sign - signOf(right.unscaled);
  const larger = magnitude(left) - magnitude(right);
  if (larger !== 0) return sign * larger;
  const scale = Math.max(left.scale, right.scale);
  return signOf(scaled(left, scale) - scaled(right, scale));
}

function signOf(value: bigint): number {
  return value === 0n ? 0 : value < 0n ? -1 : 1;
}

/** Where the first digit stands. */
function magnitude({ unscaled, scale }: BigDecimal): number {
  return String(unscaled < 0n ? -unscaled : unscaled).length - scale;
}

function scaled({ unscaled, scale }: BigDecimal, to: number): bigint {
  return unscaled * 10n ** BigInt(to - scale);
}

/** Whether nothing is left when the one is divided by the other. */
export function divides(divisor: ExactNumber, value: ExactNumber): boolean {
  const [by, of] = [parts(divisor), parts(value)];
  if (of.unscaled === 0n) return true;
  const shift = by.scale - of.scale;
  if (shift >= 0) return (of.unscaled * powerOfTen(shift, by.unscaled)) % by.unscaled === 0n;
  // A divisor that is longer than any number divides none.
  return -shift <= 3 * longest && of.unscaled % (by.unscaled * 10n ** BigInt(-shift)) === 0n;
}

/** 10 ^ exponent, modulo. */
function powerOfTen(exponent: number, modulus: bigint): bigint {
  let power = 1n;
  let square = 10n % modulus;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) power = (power * square) % modulus;
    square = (square * square) % modulus;
  }
  return power;
}
