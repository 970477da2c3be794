import { hashOfLong } from '../hash-code.ts';
import type { Value } from '../value.ts';
import { castFailure, failure, int, text } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';
import { decode, inRadix, parseInt64, unsignedText } from './read-numbers.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Long.html */
export const longMethods = methods<bigint>(
  [
    ...conversions,
    ['compareTo(Long)', (self, [other]) => compare(self, notNull(other))],
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
    ['toString(long,int)', (_self, [value, radix]) => inRadix(long(value), int(radix))],
    ['toString(long)', (_self, [value]) => String(long(value))],
    ['toBinaryString(long)', (_self, [value]) => unsignedText(long(value), 64, 2)],
    ['toOctalString(long)', (_self, [value]) => unsignedText(long(value), 64, 8)],
    ['toHexString(long)', (_self, [value]) => unsignedText(long(value), 64, 16)],
  ],
  `${narrowConversions} bitCount compareUnsigned divideUnsigned getLong highestOneBit lowestOneBit numberOfLeadingZeros
   numberOfTrailingZeros parseUnsignedLong remainderUnsigned reverse reverseBytes rotateLeft rotateRight toUnsignedString`,
);

function long(value: Value | undefined): bigint {
  return BigInt(value as number | bigint);
}

function compare(one: bigint, other: bigint): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function notNull(value: Value | undefined): bigint {
  if (typeof value !== 'bigint') throw failure('NullPointerException');
  return value;
}
