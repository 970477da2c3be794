import { calculate } from '../numbers.ts';
import type { Value } from '../value.ts';
import { castFailure, failure, int } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';
import { inRadix } from './read-numbers.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/math/BigInteger.html */
export const bigIntegerMethods = methods<bigint>(
  [
    ...conversions,
    ['compareTo(Object)', castFailure],
    ['compareTo(BigInteger)', (self, [other]) => compare(self, notNull(other))],
    ['add(BigInteger)', (self, [other]) => calculate('+', self, notNull(other)) ?? null],
    ['subtract(BigInteger)', (self, [other]) => calculate('-', self, notNull(other)) ?? null],
    ['multiply(BigInteger)', (self, [other]) => calculate('*', self, notNull(other)) ?? null],
    ['divide(BigInteger)', (self, [other]) => calculate('/', self, notNull(other)) ?? null],
    ['max(BigInteger)', (self, [other]) => (self > notNull(other) ? self : notNull(other))],
    ['min(BigInteger)', (self, [other]) => (self < notNull(other) ? self : notNull(other))],
    ['toString(int)', (self, [radix]) => inRadix(self, int(radix))],
    ['negate()', (self) => -self],
    ['abs()', (self) => (self < 0n ? -self : self)],
    ['signum()', (self) => compare(self, 0n)],
  ],
  `${narrowConversions} and andNot bitCount bitLength byteValueExact clearBit divideAndRemainder flipBit gcd getLowestSetBit
   intValueExact isProbablePrime longValueExact mod modInverse modPow nextProbablePrime not or pow probablePrime remainder
   setBit shiftLeft shiftRight shortValueExact sqrt testBit toByteArray valueOf xor`,
);

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function notNull(value: Value | undefined): bigint {
  if (typeof value !== 'bigint') throw failure('NullPointerException');
  return value;
}
