import { type BigDecimal, bigDecimal } from '../big-decimal.ts';
import { calculate, compareNumbers, type JavaNumber } from '../numbers.ts';
import type { Value } from '../value.ts';
import { castFailure, failure } from './arguments.ts';
import { conversions, narrowConversions } from './number-methods.ts';
import { methods } from './overloads.ts';

/** https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/math/BigDecimal.html */
export const decimalMethods = methods<BigDecimal>(
  [
    ...conversions,
    ['compareTo(BigDecimal)', (self, [other]) => compareNumbers(self, decimal(other))],
    ['compareTo(Object)', castFailure],
    ['add(BigDecimal)', (self, [other]) => calculate('+', self, decimal(other)) ?? null],
    ['subtract(BigDecimal)', (self, [other]) => calculate('-', self, decimal(other)) ?? null],
    ['multiply(BigDecimal)', (self, [other]) => calculate('*', self, decimal(other)) ?? null],
    ['negate()', ({ unscaled, scale }) => bigDecimal(-unscaled, scale)],
    ['abs()', ({ unscaled, scale }) => bigDecimal(unscaled < 0n ? -unscaled : unscaled, scale)],
    ['scale()', ({ scale }) => scale],
    ['signum()', ({ unscaled }) => (unscaled < 0n ? -1 : unscaled > 0n ? 1 : 0)],
  ],
  `${narrowConversions} byteValueExact divide divideAndRemainder divideToIntegralValue intValueExact longValueExact max min
   movePointLeft movePointRight plus pow precision remainder round scaleByPowerOfTen setScale shortValueExact sqrt
   stripTrailingZeros toBigInteger toBigIntegerExact toEngineeringString toPlainString ulp unscaledValue valueOf`,
);

function decimal(value: Value | undefined): JavaNumber {
  if (value === null || value === undefined) throw failure('NullPointerException');
  return value as JavaNumber;
}
