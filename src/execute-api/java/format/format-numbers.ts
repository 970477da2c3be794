import { type BigDecimal, bigDecimal, readBigDecimal } from '../big-decimal.ts';
import { doubleText } from '../double-text.ts';
import { isLong } from '../integers.ts';
import { failure } from '../methods/arguments.ts';
import { unsignedText } from '../methods/read-numbers.ts';
import { rescaled } from '../rescaled.ts';
import { type Double, kindOf, type Value } from '../value.ts';
import { checkFlags, padded, type Specifier } from './specifier.ts';

/** `%d`, `%x`, `%o`: of whole numbers. */
export function formatWhole(value: Value, specifier: Specifier): string {
  if (typeof value !== 'number' && typeof value !== 'bigint') throw mismatch(specifier);
  if (specifier.precision !== undefined) throw failure(`IllegalFormatPrecisionException: ${specifier.precision}`);
  if (specifier.conversion === 'd') return formatDecimal(value, specifier);
  checkFlags(specifier, '-#0');
  const [radix, prefix] = specifier.conversion === 'o' ? [8, '0'] : [16, '0x'];
  const digits = typeof value === 'bigint' && !isLong(value) ? value.toString(radix) : unsigned(value, radix);
  return withZeros(specifier.flags.has('#') ? prefix : '', digits, '', specifier);
}

function unsigned(value: number | bigint, radix: number): string {
  return unsignedText(value, typeof value === 'number' ? 32 : 64, radix);
}

function formatDecimal(value: number | bigint, specifier: Specifier): string {
  checkFlags(specifier, '-+ 0,(');
  return signed(value < 0, String(value).replace('-', ''), specifier);
}

/** `%f` and `%e`: of a Double or a BigDecimal, halves rounded away from zero. */
export function formatFloating(value: Value, specifier: Specifier): string {
  if (kindOf(value) !== 'double' && kindOf(value) !== 'decimal') throw mismatch(specifier);
  checkFlags(specifier, specifier.conversion === 'e' ? '-+ 0(#' : '-+ 0,(#');
  const known = value as Double | BigDecimal;
  if (known.kind === 'double' && !Number.isFinite(known.value)) return notFinite(known.value, specifier);
  const isNegative = known.kind === 'double' ? known.value < 0 || Object.is(known.value, -0) : known.unscaled < 0n;
  const size = absolute(known);
  const precision = specifier.precision ?? 6;
  const digits =
    specifier.conversion === 'e' ? scientific(size, precision) : plain(rescaled(size, precision, 'halfUp'));
  return signed(isNegative, digits, specifier);
}

function absolute(value: Double | BigDecimal): BigDecimal {
  const decimal = value.kind === 'decimal' ? value : readBigDecimal(doubleText(value.value));
  if (!decimal) throw failure('NumberFormatException');
  return bigDecimal(decimal.unscaled < 0n ? -decimal.unscaled : decimal.unscaled, decimal.scale);
}

function notFinite(value: number, specifier: Specifier): string {
  const text = Number.isNaN(value) ? 'NaN' : 'Infinity';
  const flags = new Set([...specifier.flags].filter((flag) => flag !== '0' && flag !== ','));
  return signed(value < 0, text, { ...specifier, flags });
}

function plain({ unscaled, scale }: BigDecimal): string {
  const digits = String(unscaled).padStart(scale + 1, '0');
  return scale <= 0 ? digits + '0'.repeat(-scale) : `${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

function scientific(size: BigDecimal, precision: number): string {
  const length = String(size.unscaled).length;
  let rounded = rescaled(size, precision - (length - 1 - size.scale), 'halfUp');
  if (String(rounded.unscaled).length > precision + 1) rounded = rescaled(size, rounded.scale - 1, 'halfUp');
  const exponent = size.unscaled === 0n ? 0 : precision - rounded.scale;
  const digits = String(rounded.unscaled).padEnd(precision + 1, '0');
  const mantissa = precision === 0 ? digits : `${digits[0]}.${digits.slice(1)}`;
  return `${mantissa}e${exponent < 0 ? '-' : '+'}${String(Math.abs(exponent)).padStart(2, '0')}`;
}

/** With the sign, the groups of three and the zeros that the flags ask for. */
function signed(isNegative: boolean, digits: string, specifier: Specifier): string {
  const { flags } = specifier;
  const grouped = flags.has(',') ? digits.replace(/^\d+/, (whole) => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')) : digits;
  if (isNegative)
    return flags.has('(') ? withZeros('(', grouped, ')', specifier) : withZeros('-', grouped, '', specifier);
  return withZeros(flags.has('+') ? '+' : flags.has(' ') ? ' ' : '', grouped, '', specifier);
}

function withZeros(before: string, digits: string, after: string, specifier: Specifier): string {
  const zeros = specifier.flags.has('0') ? (specifier.width ?? 0) - before.length - digits.length - after.length : 0;
  return padded(before + '0'.repeat(Math.max(0, zeros)) + digits + after, specifier);
}

function mismatch({ conversion }: Specifier): Error {
  return failure(`IllegalFormatConversionException: %${conversion} of another class`);
}
