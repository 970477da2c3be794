import { isList, isMap, type JavaMap, type Value } from '../../java/value.ts';
import type { Budget } from '../../templates/budget.ts';
import type { NumberOperand, Operand } from './operand.ts';
import { parseNumber } from './to-operand.ts';

/** Java's `equals` of the left side: a number is equal to a string that says it, a string to a number that prints so. */
export function isEqual(left: Operand, right: Operand, budget: Budget): boolean {
  if (left.kind === 'number') return isSameNumber(left, right, budget);
  if (left.kind === 'string') return isSameText(left.text, textOf(right), budget);
  if (left.kind === 'boolean') return right.kind === 'boolean' && left.value === right.value;
  if (left.kind === 'json')
    return right.kind === 'json' && !left.literal && isSameValue(left.value, right.value, budget);
  return left.kind === 'null' && right.kind === 'null';
}

function isSameNumber(left: NumberOperand, right: Operand, budget: Budget): boolean {
  if (right.kind === 'string') budget.spend(Math.min(right.text.length, 1000) >> 3);
  const number = right.kind === 'string' ? parseNumber(right.text) : right;
  return number?.kind === 'number' && compareNumbers(left, number) === 0;
}

function isSameText(one: string, other: string | undefined, budget: Budget): boolean {
  if (one.length !== other?.length) return false;
  budget.spend(one.length >> 7);
  return one === other;
}

/** Of strings and numbers. */
export function textOf(operand: Operand): string | undefined {
  return operand.kind === 'string' || operand.kind === 'number' ? operand.text : undefined;
}

/** Below 0, 0 or above 0; undefined for what has no order. */
export function compare(left: Operand, right: Operand, budget: Budget): number | undefined {
  if (left.kind === 'number' && right.kind === 'number') return compareNumbers(left, right);
  if (left.kind !== 'string' || right.kind !== 'string') return undefined;
  budget.spend(Math.min(left.text.length, right.text.length) >> 5);
  return orderOf(left.text, right.text);
}

function orderOf(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

/** By size first, so that no number is written out to the length of its exponent. */
function compareNumbers(left: NumberOperand, right: NumberOperand): number {
  if (left.sign !== right.sign || left.sign === 0) return left.sign - right.sign;
  if (left.whole !== right.whole) return left.sign * (left.whole - right.whole);
  const length = Math.max(left.digits.length, right.digits.length);
  return left.sign * orderOf(left.digits.padEnd(length, '0'), right.digits.padEnd(length, '0'));
}

/** `equals` of Java's values: 1 is not 1.0. */
function isSameValue(one: Value, other: Value, budget: Budget): boolean {
  if (isList(one)) return isList(other) && isSameList(one.items, other.items, budget);
  if (isMap(one)) return isMap(other) && isSameMap(one, other, budget);
  if (typeof one === 'string') return typeof other === 'string' && isSameText(one, other, budget);
  if (typeof one !== 'object' || one === null) return one === other;
  return JSON.stringify(one, plain) === JSON.stringify(other, plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function isSameList(one: readonly Value[], other: readonly Value[], budget: Budget): boolean {
  if (one.length !== other.length) return false;
  return one.every((item, at) => isPaidSame(item, other[at]!, budget));
}

function isSameMap(one: JavaMap, other: JavaMap, budget: Budget): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([key, value]) => other.has(key) && isPaidSame(value, other.get(key)!, budget));
}

function isPaidSame(one: Value, other: Value, budget: Budget): boolean {
  budget.spend(2);
  return isSameValue(one, other, budget);
}
