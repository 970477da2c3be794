import { type JavaNumber, toDouble, toInt, toLong } from '../numbers.ts';
import { double } from '../value.ts';
import type { Call } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Number.html */
export const conversions: readonly (readonly [string, Call<JavaNumber>])[] = [
  ['intValue()', (self) => toInt(self)],
  ['longValue()', (self) => toLong(self)],
  ['doubleValue()', (self) => double(toDouble(self))],
];

/** Those whose results are of classes that no template needs. */
export const narrowConversions = 'byteValue describeConstable floatValue resolveConstantDesc shortValue';
