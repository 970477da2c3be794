import { hashOfLong } from '../hash-code.ts';
import { isLong } from '../integers.ts';
import type { Value } from '../value.ts';
import { castFailure, failure, int, text } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';
import { decode, parseInt64, unsignedText } from './read-numbers.ts';

/**
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Long.html, and what a BigInteger shares with it.
 */
export const longMethods = methods<bigint>(
  [
    ...conversions,
    ['compareTo(Long)', (self, [other]) => compareLongs(self, other)],
    ['compareTo(BigInteger)', (self, [other]) => compareLongs(self, other)],
    ['compareTo(Object)', castFailure],
    ['compare(long,long)', (_self, [one, other]) => compare(long(one), long(other))],
    ['max(long,long)', (_self, [one, other]) => (long(one) > long(other) ? long(one) : long(other))],
    ['min(long,long)', (_self, [one, other]) => (long(one) < long(other) ? long(one) : long(other))],
    ['sum(long,long)', (_self, [one, other]) => BigInt.asIntN(64, long(one) + long(other))],
    ['signum(long)', (_self, [value]) => compare(long(value), 0n)],
    ['parseLong(String)', (_self, [digits]) => parseInt64(text(digits))],
    ['parseLong(String,int)', (_self, [digits, radix]) => parseInt64(text(digits), int(radix))],
    ['valueOf(long)', (_self, [value]) => long(value)],
    ['valueOf(String)', (_self, [digits]) => parseInt64(text(digits))],
    ['valueOf(String,int)', (_self, [digits, radix]) => parseInt64(text(digits), int(radix))],
    ['decode(String)', (_self, [digits]) => parseInt64(String(decode(text(digits))))],
    ['hashCode(long)', (_self, [value]) => hashOfLong(long(value))],
    ['toString(long)', (_self, [value]) => String(long(value))],
    ['toBinaryString(long)', (_self, [value]) => unsignedText(long(value), 64, 2)],
    ['toOctalString(long)', (_self, [value]) => unsignedText(long(value), 64, 8)],
    ['toHexString(long)', (_self, [value]) => unsignedText(long(value), 64, 16)],
  ],
  `${narrowConversions} abs add and andNot bitCount bitLength byteValueExact clearBit compareUnsigned divide
   divideAndRemainder divideUnsigned flipBit gcd getLong getLowestSetBit highestOneBit intValueExact isProbablePrime
   longValueExact lowestOneBit mod modInverse modPow multiply negate nextProbablePrime not numberOfLeadingZeros
   numberOfTrailingZeros or parseUnsignedLong pow probablePrime remainder remainderUnsigned reverse reverseBytes rotateLeft
   rotateRight setBit shiftLeft shiftRight shortValueExact sqrt subtract testBit toByteArray toUnsignedString xor`,
);

function long(value: Value | undefined): bigint {
  return BigInt(value as number | bigint);
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** Of a class with one of the other class, Velocity finds no method. */
function compareLongs(self: bigint, other: Value | undefined): Value {
  if (typeof other !== 'bigint') throw failure('NullPointerException');
  return isLong(self) === isLong(other) ? compare(self, other) : null;
}
