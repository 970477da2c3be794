import type { Budget } from '../../templates/budget.ts';
import { hashCode } from '../hash-code.ts';
import { failure } from '../methods/arguments.ts';
import { toText } from '../to-text.ts';
import { kindOf, type Value } from '../value.ts';
import { formatFloating, formatWhole } from './format-numbers.ts';
import { checkFlags, padded, parseFormat, type Specifier } from './specifier.ts';

/** `String.format`, without dates and `%a`. Where there are no arguments at all, each is null. Throws what Java throws. */
export function format(pattern: string, args: readonly Value[] | undefined, budget: Budget): string {
  let [next, last] = [0, -1];
  let text = '';
  for (const part of parseFormat(pattern)) {
    budget.spend(1);
    let piece = part;
    if (typeof part !== 'string') {
      if (takesArgument(part)) last = part.flags.has('<') ? last : part.index === undefined ? next++ : part.index - 1;
      piece = formatOne(part, args, last, budget);
    }
    budget.write(String(piece).length);
    text += piece;
  }
  return text;
}

function takesArgument({ conversion }: Specifier): boolean {
  return conversion !== 'n' && conversion !== '%';
}

function formatOne(specifier: Specifier, args: readonly Value[] | undefined, at: number, budget: Budget): string {
  const lower = specifier.conversion.toLowerCase();
  const convert = Object.hasOwn(conversions, lower) ? conversions[lower] : undefined;
  if (specifier.conversion === 'n') return '\n';
  if (specifier.conversion === '%') return padded('%', specifier);
  if (!convert || /^[DFNO]$/.test(specifier.conversion)) {
    const known = /^(?:[tT]|[aAgG]$)/.test(specifier.conversion);
    throw failure(
      known ? `%${specifier.conversion} is not implemented by Sekisho` : 'UnknownFormatConversionException',
    );
  }
  const value = args ? args[at] : null;
  if (value === undefined) throw failure(`MissingFormatArgumentException: %${specifier.conversion}`);
  const text = convert(value, { ...specifier, conversion: lower }, budget);
  return lower === specifier.conversion ? text : text.toUpperCase();
}

type Convert = (value: Value, specifier: Specifier, budget: Budget) => string;

const conversions: Readonly<Record<string, Convert>> = {
  b: (value, specifier) => general(String(value !== null && value !== false), specifier),
  s: (value, specifier, budget) => general(value === null ? 'null' : toText(value, budget), specifier),
  h: (value, specifier, budget) => general(value === null ? 'null' : hexHash(value, budget), specifier),
  c: formatCharacter,
  d: (value, specifier) => (value === null ? general('null', specifier) : formatWhole(value, specifier)),
  o: (value, specifier) => (value === null ? general('null', specifier) : formatWhole(value, specifier)),
  x: (value, specifier) => (value === null ? general('null', specifier) : formatWhole(value, specifier)),
  e: (value, specifier) => (value === null ? general('null', specifier) : formatFloating(value, specifier)),
  f: (value, specifier) => (value === null ? general('null', specifier) : formatFloating(value, specifier)),
};

/** The precision cuts. */
function general(text: string, specifier: Specifier): string {
  if (/[bsh]/.test(specifier.conversion)) checkFlags(specifier, '-');
  return padded(text.slice(0, specifier.precision), specifier);
}

function hexHash(value: Value, budget: Budget): string {
  return (hashCode(value, budget) >>> 0).toString(16);
}

function formatCharacter(value: Value, specifier: Specifier): string {
  checkFlags(specifier, '-');
  if (specifier.precision !== undefined) throw failure(`IllegalFormatPrecisionException: ${specifier.precision}`);
  if (value === null) return padded('null', specifier);
  if (typeof value === 'number' && value >= 0 && value <= 0x10_ffff)
    return padded(String.fromCodePoint(value), specifier);
  if (typeof value === 'object' && kindOf(value) === 'character' && 'text' in value)
    return padded(String(value.text), specifier);
  throw failure('IllegalFormatConversionException: %c of another class');
}
