import { doubleText } from '../double-text.ts';
import { hashOfDouble } from '../hash-code.ts';
import { type JavaNumber, toDouble } from '../numbers.ts';
import { type Double, double, kindOf, type Value } from '../value.ts';
import { castFailure, failure, text } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';
import { parseDouble } from './read-numbers.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/lang/Double.html */
export const doubleMethods = methods<Double>(
  [
    ...conversions,
    ['compareTo(Double)', ({ value }, [other]) => compare(value, ofDouble(other))],
    ['compareTo(Object)', castFailure],
    ['compare(double,double)', (_self, [one, other]) => compare(number(one), number(other))],
    ['isNaN()', ({ value }) => Number.isNaN(value)],
    ['isNaN(double)', (_self, [value]) => Number.isNaN(number(value))],
    ['isInfinite()', ({ value }) => Math.abs(value) === Number.POSITIVE_INFINITY],
    ['isInfinite(double)', (_self, [value]) => Math.abs(number(value)) === Number.POSITIVE_INFINITY],
    ['isFinite(double)', (_self, [value]) => Number.isFinite(number(value))],
    ['max(double,double)', (_self, [one, other]) => double(Math.max(number(one), number(other)))],
    ['min(double,double)', (_self, [one, other]) => double(Math.min(number(one), number(other)))],
    ['sum(double,double)', (_self, [one, other]) => double(number(one) + number(other))],
    ['parseDouble(String)', (_self, [digits]) => double(parseDouble(text(digits)))],
    ['valueOf(double)', (_self, [value]) => double(number(value))],
    ['valueOf(String)', (_self, [digits]) => double(parseDouble(text(digits)))],
    ['hashCode(double)', (_self, [value]) => hashOfDouble(number(value))],
    ['toString(double)', (_self, [value]) => doubleText(number(value))],
  ],
  `${narrowConversions} doubleToLongBits doubleToRawLongBits longBitsToDouble toHexString`,
);

function number(value: Value | undefined): number {
  return toDouble(value as JavaNumber);
}

function ofDouble(value: Value | undefined): number {
  if (kindOf(value) !== 'double') throw failure('NullPointerException');
  return number(value);
}

/** NaN is greater than all else, and -0.0 less than 0.0. */
function compare(one: number, other: number): number {
  if (one < other) return -1;
  if (one > other) return 1;
  if (Object.is(one, other)) return 0;
  return Number.isNaN(one) || Object.is(other, -0) ? 1 : -1;
}
