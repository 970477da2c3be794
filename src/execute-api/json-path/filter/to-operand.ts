import { decimalText, readBigDecimal } from '../../java/big-decimal.ts';
import { toText } from '../../java/to-text.ts';
import { isList, isMap, type Value } from '../../java/value.ts';
import { type Budget, TemplateFailure } from '../../templates/budget.ts';
import { withoutEscapes } from '../parse/without-escapes.ts';
import type { NumberOperand, Operand } from './operand.ts';

/** What a path of a filter led to. */
export function valueOperand(value: Value, budget: Budget): Operand {
  if (isList(value) || isMap(value)) return { kind: 'json', value, literal: false };
  if (typeof value === 'string') return { kind: 'string', text: value };
  return simpleOperand(value, budget) ?? noOperand();
}

function simpleOperand(value: Value, budget: Budget): Operand | undefined {
  if (value === null) return { kind: 'null' };
  if (typeof value === 'boolean') return { kind: 'boolean', value };
  if (!isNumber(value)) return undefined;
  const text = toText(value, budget);
  budget.spend(text.length >> 3);
  return numberOperand(text);
}

export function isNumber(value: Value): boolean {
  if (typeof value === 'number' || typeof value === 'bigint') return true;
  return typeof value === 'object' && value !== null && 'kind' in value && /^(?:double|decimal)$/.test(value.kind);
}

export function numberOperand(text: string): Operand {
  return parseNumber(text) ?? noNumber(text);
}

/** Work on a number grows with the square of its length. */
const longestNumber = 1000;

/** Undefined for what is no number. */
export function parseNumber(text: string): NumberOperand | undefined {
  const decimal = text.length > longestNumber ? undefined : readBigDecimal(text);
  if (!decimal) return undefined;
  const { unscaled, scale } = decimal;
  const digits = String(unscaled).replace('-', '');
  const sign = unscaled < 0n ? -1 : unscaled > 0n ? 1 : 0;
  return { kind: 'number', text: decimalText(decimal), sign, digits, whole: digits.length - scale };
}

function noNumber(text: string): never {
  throw new TemplateFailure(`A JSONPath of the template compares ${text} as a number.`);
}

function noOperand(): never {
  throw new TemplateFailure('Could not determine value type');
}

/** A string between quotes stands for what is between them. */
export function stringOperand(text: string): Operand {
  const quoted = text.length > 1 && /^(['"]).*\1$/s.test(text);
  return { kind: 'string', text: withoutEscapes(quoted ? text.slice(1, -1) : text) };
}

/** What a list holds. A list or a map within one has no kind: Jayway fails there. */
export function itemOperands(list: readonly Value[], budget: Budget): Operand[] {
  budget.spend(4 * list.length);
  return list.map((item) =>
    typeof item === 'string' ? textItem(item, budget) : (simpleOperand(item, budget) ?? noOperand()),
  );
}

/** A string that could be a path or JSON is taken for one, and is then equal to nothing. */
function textItem(text: string, budget: Budget): Operand {
  budget.spend(text.length >> 5);
  return /^\s*(?:[$@]|\[.*\]\s*$|\{.*\}\s*$)/s.test(text) ? { kind: 'undefined' } : stringOperand(text);
}
