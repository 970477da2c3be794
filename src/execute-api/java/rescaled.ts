import { TemplateFailure } from '../templates/budget.ts';
import { type BigDecimal, bigDecimal } from './big-decimal.ts';

type Rounding = 'down' | 'halfUp';

/** The same number with that many digits after the point. */
export function rescaled({ unscaled, scale }: BigDecimal, to: number, rounding: Rounding): BigDecimal {
  if (to >= scale) return bigDecimal(unscaled * power(to - scale), to);
  const divisor = power(scale - to);
  const half = rounding === 'halfUp' ? (unscaled < 0n ? -divisor : divisor) / 2n : 0n;
  return bigDecimal((unscaled + half) / divisor, to);
}

const mostDigits = 1000;

/** A power of ten. INVARIANT: no number of a template grows without bound. */
export function power(exponent: number): bigint {
  if (exponent > mostDigits) throw tooLong();
  return 10n ** BigInt(exponent);
}

/** Throws for a number of more digits than any template needs. */
export function bounded(value: bigint): bigint {
  const limit = 1n << 3322n;
  if (value > limit || value < -limit) throw tooLong();
  return value;
}

function tooLong(): TemplateFailure {
  return new TemplateFailure('A number of the template is too long.');
}
