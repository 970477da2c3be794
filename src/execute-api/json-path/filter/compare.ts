import { isList, isMap, type JavaMap, type Value } from '../../java/value.ts';
import type { NumberOperand, Operand } from './operand.ts';
import { parseNumber } from './to-operand.ts';

/** Java's `equals` of the left side: a number is equal to a string that says it, a string to a number that prints so. */
export function isEqual(left: Operand, right: Operand): boolean {
  if (left.kind === 'number') return isSameNumber(left, right);
  if (left.kind === 'string') return left.text === textOf(right);
  if (left.kind === 'boolean') return right.kind === 'boolean' && left.value === right.value;
  if (left.kind === 'json') return right.kind === 'json' && !left.literal && isSameValue(left.value, right.value);
  return left.kind === 'null' && right.kind === 'null';
}

function isSameNumber(left: NumberOperand, right: Operand): boolean {
  const number = right.kind === 'string' ? parseNumber(right.text) : right;
  return number?.kind === 'number' && compareNumbers(left, number) === 0;
}

/** Of strings and numbers. */
export function textOf(operand: Operand): string | undefined {
  return operand.kind === 'string' || operand.kind === 'number' ? operand.text : undefined;
}

/** Below 0, 0 or above 0; undefined for what has no order. */
export function compare(left: Operand, right: Operand): number | undefined {
  if (left.kind === 'number' && right.kind === 'number') return compareNumbers(left, right);
  return left.kind === 'string' && right.kind === 'string' ? orderOf(left.text, right.text) : undefined;
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
function isSameValue(one: Value, other: Value): boolean {
  if (isList(one))
    return (
      isList(other) &&
      one.items.length === other.items.length &&
      one.items.every((item, at) => isSameValue(item, other.items[at]!))
    );
  if (isMap(one)) return isMap(other) && isSameMap(one, other);
  if (typeof one !== 'object' || one === null) return one === other;
  return JSON.stringify(one, plain) === JSON.stringify(other, plain);
}

function plain(_key: string, value: unknown): unknown {
  return typeof value === 'bigint' ? `${value}n` : value;
}

function isSameMap(one: JavaMap, other: JavaMap): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([key, value]) => other.has(key) && isSameValue(value, other.get(key)!));
}
