import type { Value } from '../value.ts';
import { castFailure, failure, int, text } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';
import { decode, inRadix, parseInt32, unsignedText } from './read-numbers.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Integer.html */
export const integerMethods = methods<number>(
  [
    ...conversions,
    ['compareTo(Integer)', (self, [other]) => compare(self, notNull(other))],
    ['compareTo(Object)', castFailure],
    ['compare(int,int)', (_self, [one, other]) => compare(int(one), int(other))],
    ['max(int,int)', (_self, [one, other]) => Math.max(int(one), int(other))],
    ['min(int,int)', (_self, [one, other]) => Math.min(int(one), int(other))],
    ['sum(int,int)', (_self, [one, other]) => (int(one) + int(other)) | 0],
    ['signum(int)', (_self, [value]) => Math.sign(int(value))],
    ['hashCode(int)', (_self, [value]) => int(value)],
    ['parseInt(String)', (_self, [digits]) => parseInt32(text(digits))],
    ['parseInt(String,int)', (_self, [digits, radix]) => parseInt32(text(digits), int(radix))],
    ['valueOf(int)', (_self, [value]) => int(value)],
    ['valueOf(String)', (_self, [digits]) => parseInt32(text(digits))],
    ['valueOf(String,int)', (_self, [digits, radix]) => parseInt32(text(digits), int(radix))],
    ['decode(String)', (_self, [digits]) => parseInt32(String(decode(text(digits))))],
    ['toString(int)', (_self, [value]) => String(int(value))],
    ['toString(int,int)', (_self, [value, radix]) => inRadix(int(value), int(radix))],
    ['toBinaryString(int)', (_self, [value]) => unsignedText(int(value), 32, 2)],
    ['toOctalString(int)', (_self, [value]) => unsignedText(int(value), 32, 8)],
    ['toHexString(int)', (_self, [value]) => unsignedText(int(value), 32, 16)],
    ['bitCount(int)', (_self, [value]) => unsignedText(int(value), 32, 2).replaceAll('0', '').length],
    ['numberOfLeadingZeros(int)', (_self, [value]) => Math.clz32(int(value))],
  ],
  `${narrowConversions} compareUnsigned divideUnsigned getInteger highestOneBit lowestOneBit numberOfTrailingZeros
   parseUnsignedInt remainderUnsigned reverse reverseBytes rotateLeft rotateRight toUnsignedLong toUnsignedString`,
);

function compare(one: number, other: number): number {
  return Math.sign(one - other);
}

function notNull(value: Value | undefined): number {
  if (typeof value !== 'number') throw failure('NullPointerException');
  return value;
}
