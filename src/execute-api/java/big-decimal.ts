/**
 * A decimal of any length: `unscaled` / 10 ^ `scale`.
 * https://docs.oracle.com/en/java/javase/17/docs/api/java.base/java/math/BigDecimal.html
 */
export interface BigDecimal {
  readonly kind: 'decimal';
  readonly unscaled: bigint;
  readonly scale: number;
}

export function bigDecimal(unscaled: bigint, scale: number): BigDecimal {
  return { kind: 'decimal', unscaled, scale };
}

const numeral = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,10}))?$/;

/** `new BigDecimal(text)`; undefined where Java throws NumberFormatException. */
export function readBigDecimal(text: string): BigDecimal | undefined {
  const [, sign, whole = '', fraction = '', exponent = '0'] = numeral.exec(text) ?? [];
  const scale = fraction.length - Number(exponent);
  if (sign === undefined || whole + fraction === '' || Math.abs(scale) > 2 ** 31) return undefined;
  const unscaled = BigInt(whole + fraction);
  return bigDecimal(sign === '-' ? -unscaled : unscaled, scale);
}

/** Java's `BigDecimal.toString`: an exponent when the scale is negative or six zeros would follow the point. */
export function decimalText({ unscaled, scale }: BigDecimal): string {
  const sign = unscaled < 0n ? '-' : '';
  const digits = String(unscaled < 0n ? -unscaled : unscaled);
  const exponent = digits.length - 1 - scale;
  if (scale < 0 || exponent < -6) return sign + scientific(digits, exponent);
  if (scale === 0) return sign + digits;
  const padded = digits.padStart(scale + 1, '0');
  return `${sign}${padded.slice(0, -scale)}.${padded.slice(-scale)}`;
}

function scientific(digits: string, exponent: number): string {
  const mantissa = digits.length === 1 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return exponent === 0 ? mantissa : `${mantissa}E${exponent < 0 ? '' : '+'}${exponent}`;
}
