import { TemplateFailure } from '../templates/budget.ts';
import { type BigDecimal, bigDecimal } from './big-decimal.ts';
import { isLong, narrowest } from './integers.ts';
import { bounded, power, rescaled } from './rescaled.ts';
import { type Double, double, kindOf, type Value } from './value.ts';

export type JavaNumber = number | bigint | Double | BigDecimal;

export function isNumber(value: Value | undefined): value is JavaNumber {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  const kind = kindOf(value);
  return kind === 'double' || kind === 'decimal';
}

type Operation = '+' | '-' | '*' | '/' | '%';

/**
 * Arithmetic as Velocity 1.7 has it: whole numbers grow from Integer to Long to BigInteger as they must, one Double makes a
 * Double, and one BigDecimal a BigDecimal. Undefined for a division by zero.
 */
export function calculate(operation: Operation, one: JavaNumber, other: JavaNumber): JavaNumber | undefined {
  if ((operation === '/' || operation === '%') && isZero(other)) return undefined;
  if (typeof one === 'number' && typeof other === 'number') return ofInts(operation, one, other);
  if (isWhole(one) && isWhole(other)) return ofWhole(operation, BigInt(one), BigInt(other));
  if (isExact(one) || isExact(other)) return ofDecimals(operation, toDecimal(one), toDecimal(other));
  return double(ofDoubles(operation, toDouble(one), toDouble(other)));
}

/** -1, 0 or 1; NaN is neither less nor more than anything, which makes it equal. */
export function compareNumbers(one: JavaNumber, other: JavaNumber): number {
  if (typeof one === 'number' && typeof other === 'number') return order(one, other);
  if (isWhole(one) && isWhole(other)) return order(BigInt(one), BigInt(other));
  if (isExact(one) || isExact(other)) return order(...sameScale(toDecimal(one), toDecimal(other)));
  return order(toDouble(one), toDouble(other));
}

export function toDouble(value: JavaNumber): number {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value);
  return value.kind === 'double' ? value.value : Number(`${value.unscaled}e${-value.scale}`);
}

/** Towards zero, as a cast to long does. */
export function toLong(value: JavaNumber): bigint {
  if (typeof value === 'number' || typeof value === 'bigint') return BigInt.asIntN(64, BigInt(value));
  if (value.kind === 'double') return saturated(value.value);
  return BigInt.asIntN(64, rescaled(value, 0, 'down').unscaled);
}

/** Towards zero, as `intValue` does: a Long loses its upper half, a Double stops at the ends. */
export function toInt(value: JavaNumber): number {
  if (typeof value === 'number') return value;
  const whole = toLong(value);
  if (kindOf(value) !== 'double') return Number(BigInt.asIntN(32, whole));
  return Math.max(-0x8000_0000, Math.min(0x7fff_ffff, Number(whole)));
}

function saturated(value: number): bigint {
  if (Number.isNaN(value)) return 0n;
  const [least, most] = [-(2n ** 63n), 2n ** 63n - 1n];
  if (!Number.isFinite(value)) return value < 0 ? least : most;
  const whole = BigInt(Math.trunc(value));
  return whole < least ? least : whole > most ? most : whole;
}

function isZero(value: JavaNumber): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return Number(value) === 0;
  return value.kind === 'double' ? value.value === 0 : value.unscaled === 0n;
}

function isWhole(value: JavaNumber): value is number | bigint {
  return typeof value === 'number' || typeof value === 'bigint';
}

/** BigDecimal, or BigInteger. */
function isExact(value: JavaNumber): boolean {
  return kindOf(value) === 'decimal' || (typeof value === 'bigint' && !isLong(value));
}

function ofInts(operation: Operation, one: number, other: number): number | bigint {
  switch (operation) {
    case '+':
      return grown(one + other);
    case '-':
      return grown(one - other);
    case '*':
      return Number.isSafeInteger(one * other) ? grown(one * other + 0) : BigInt(one) * BigInt(other);
    case '/':
      return grown(Math.trunc(one / other) + 0);
    case '%':
      return (one % other) + 0;
  }
}

function grown(value: number): number | bigint {
  return value === (value | 0) ? value : narrowest(BigInt(value));
}

/** Where one is a Long, so is the result. */
function ofWhole(operation: Operation, one: bigint, other: bigint): bigint {
  switch (operation) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return bounded(one * other);
    case '/':
      return one / other;
    case '%':
      return isLong(one) && isLong(other) ? one % other : modulo(one, other);
  }
}

/** BigInteger's `mod`: never negative, and of no negative number. */
function modulo(one: bigint, other: bigint): bigint {
  if (other < 0n) throw new TemplateFailure('ArithmeticException: BigInteger: modulus not positive');
  return ((one % other) + other) % other;
}

function ofDoubles(operation: Operation, one: number, other: number): number {
  switch (operation) {
    case '+':
      return one + other;
    case '-':
      return one - other;
    case '*':
      return one * other;
    case '/':
      return one / other;
    case '%':
      return one % other;
  }
}

function ofDecimals(operation: Operation, one: BigDecimal, other: BigDecimal): BigDecimal {
  if (operation === '%') throw new TemplateFailure('ArithmeticException: Cannot calculate the modulo of BigDecimals.');
  if (operation === '*') return bigDecimal(bounded(one.unscaled * other.unscaled), one.scale + other.scale);
  if (operation === '/') return divided(one, other);
  const [first, second] = sameScale(one, other);
  return bigDecimal(operation === '+' ? first + second : first - second, Math.max(one.scale, other.scale));
}

/** The scale of the dividend is kept, halves are rounded down. */
function divided(one: BigDecimal, other: BigDecimal): BigDecimal {
  const up = other.scale;
  const [dividend, divisor] =
    up >= 0 ? [one.unscaled * power(up), other.unscaled] : [one.unscaled, other.unscaled * power(-up)];
  const [quotient, rest] = [dividend / divisor, dividend % divisor];
  const isOver = 2n * (rest < 0n ? -rest : rest) > (divisor < 0n ? -divisor : divisor);
  const away = dividend < 0n === divisor < 0n ? 1n : -1n;
  return bigDecimal(isOver ? quotient + away : quotient, one.scale);
}

/** The exact value of a number, which of a Double is longer than what is printed. */
function toDecimal(value: JavaNumber): BigDecimal {
  if (typeof value === 'number' || typeof value === 'bigint') {
    return isLongKind(value) ? exactly(Number(value)) : bigDecimal(BigInt(value), 0);
  }
  return value.kind === 'decimal' ? value : exactly(value.value);
}

/** Velocity reads an Integer or a Long as a double here. */
function isLongKind(value: number | bigint): boolean {
  return typeof value === 'number' || isLong(value);
}

/** `new BigDecimal(double)`. */
function exactly(value: number): BigDecimal {
  if (!Number.isFinite(value)) throw new TemplateFailure('NumberFormatException: Infinite or NaN');
  let [whole, scale] = [value, 0];
  // A double is a whole number over a power of two, and a power of two over one of ten.
  while (!Number.isInteger(whole)) [whole, scale] = [whole * 2, scale + 1];
  return bigDecimal(BigInt(whole) * 5n ** BigInt(scale), scale);
}

function sameScale(one: BigDecimal, other: BigDecimal): [bigint, bigint] {
  const scale = Math.max(one.scale, other.scale);
  return [rescaled(one, scale, 'down').unscaled, rescaled(other, scale, 'down').unscaled];
}

function order<Ordered extends number | bigint>(one: Ordered, other: Ordered): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
