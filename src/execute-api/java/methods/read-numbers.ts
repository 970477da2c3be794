import { isInt, isLong } from '../integers.ts';
import { failure } from './arguments.ts';

/** `Integer.parseInt`: digits of the radix, with a sign or without. */
export function parseInt32(text: string, radix = 10): number {
  const value = parseWhole(text, radix);
  if (!isInt(value)) throw notANumber(text);
  return Number(value);
}

export function parseInt64(text: string, radix = 10): bigint {
  const value = parseWhole(text, radix);
  if (!isLong(value)) throw notANumber(text);
  return value;
}

function parseWhole(text: string, radix: number): bigint {
  if (radix < 2 || radix > 36) throw notANumber(text);
  const [, sign, digits = ''] = /^([+-]?)([0-9a-z]{1,70})$/i.exec(text) ?? [];
  let value = 0n;
  for (const digit of digits) {
    const worth = Number.parseInt(digit, 36);
    if (worth >= radix) throw notANumber(text);
    value = value * BigInt(radix) + BigInt(worth);
  }
  if (digits === '') throw notANumber(text);
  return sign === '-' ? -value : value;
}

/** `Integer.decode`: with `0x`, `#` or a leading zero for the radix. */
export function decode(text: string): bigint {
  const [, sign = '', prefix = '', digits = ''] = /^([+-]?)(0[xX]|#|0(?=.))?(.*)$/s.exec(text) ?? [];
  if (/^[+-]/.test(digits)) throw notANumber(text);
  return parseWhole(sign + digits, prefix === '' ? 10 : prefix === '0' ? 8 : 16);
}

const decimal = /^[\0- ]*[+-]?(?:NaN|Infinity|(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?)[\0- ]*$/;

export function parseDouble(text: string): number {
  if (text.length > 1000 || !decimal.test(text)) throw notANumber(text);
  return Number(text.replace(/[\0- ]+/g, '').replace(/[fFdD]$/, ''));
}

function notANumber(text: string): Error {
  return failure(`NumberFormatException: For input string: ${JSON.stringify(text.slice(0, 100))}`);
}

/** Digits of a number that may be negative, as two's complement of that many bits. */
export function unsignedText(value: number | bigint, bits: 32 | 64, radix: number): string {
  return BigInt.asUintN(bits, BigInt(value)).toString(radix);
}

/** A radix that there is none of counts as ten. */
export function inRadix(value: number | bigint, radix: number): string {
  return value.toString(radix < 2 || radix > 36 ? 10 : radix);
}
