import { className } from '../../java/class-name.ts';
import { isEqual } from '../../java/equals.ts';
import { calculate, compareNumbers, isNumber } from '../../java/numbers.ts';
import { toText } from '../../java/to-text.ts';
import { isList, type Value } from '../../java/value.ts';
import type { Operator } from '../ast.ts';
import type { Budget } from '../budget.ts';

type Arithmetic = '+' | '-' | '*' | '/' | '%';

export function isArithmetic(operator: Operator): operator is Arithmetic {
  return operator === '+' || operator === '-' || operator === '*' || operator === '/' || operator === '%';
}

/** One operator on two values; where null is added to a text, its source is. */
export function operate(
  operator: Exclude<Operator, 'or' | 'and'> | Operator,
  one: Value,
  other: Value,
  source: string,
  otherSource: string,
  budget: Budget,
): Value {
  if (operator === '==') return areEqual(one, other, budget);
  if (operator === '!=') return !areEqual(one, other, budget);
  if (operator === '+' && (typeof one === 'string' || typeof other === 'string')) {
    return concatenate(one ?? source, other ?? otherSource, budget);
  }
  if (isArithmetic(operator)) {
    return isNumber(one) && isNumber(other) ? (calculate(operator, one, other) ?? null) : null;
  }
  return isNumber(one) && isNumber(other) && holds(operator, compareNumbers(one, other));
}

/** Numbers by their value, two of a class as Java does, all else by their text. */
function areEqual(one: Value, other: Value, budget: Budget): boolean {
  if (typeof one === 'string' && typeof other === 'string') {
    if (one.length === other.length) budget.spend(one.length >> 6);
    return one === other;
  }
  if (isNumber(one) && isNumber(other)) return compareNumbers(one, other) === 0;
  if (one === null || other === null) return one === other;
  if (isOneClass(one, other)) return isEqual(one, other, budget);
  if (isArray(one) || isArray(other)) return false;
  const [text, otherText] = [toText(one, budget), toText(other, budget)];
  budget.spend(Math.min(text.length, otherText.length) >> 6);
  return text === otherText;
}

/** Whether one class is the other, or extends it, as JSONArray does ArrayList. */
function isOneClass(one: NonNullable<Value>, other: NonNullable<Value>): boolean {
  return className(one) === className(other) || (isArrayList(one) && isArrayList(other));
}

function isArrayList(value: Value): boolean {
  return isList(value) && (value.type === 'ArrayList' || value.type === 'JSONArray');
}

/** INVARIANT: its text in Java is an identity, which no other value's is. */
function isArray(value: Value): boolean {
  return isList(value) && value.type === 'String[]';
}

function concatenate(one: Value, other: Value, budget: Budget): string {
  const text = toText(one, budget) + toText(other, budget);
  budget.write(text.length);
  return text;
}

function holds(operator: Operator, order: number): boolean {
  if (operator === '<') return order < 0;
  if (operator === '<=') return order <= 0;
  return operator === '>' ? order > 0 : order >= 0;
}
