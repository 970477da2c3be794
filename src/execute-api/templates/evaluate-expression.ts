import type { Expression, Operator } from './ast.ts';
import { mostIterations } from './budget.ts';
import { toText } from './format.ts';
import { isEqual } from './is-equal.ts';
import { renderBlock } from './render-block.ts';
import { resolve } from './resolve-reference.ts';
import type { Scope } from './scope.ts';
import { list, type Value } from './values.ts';

export function evaluate(expression: Expression, scope: Scope): Value {
  scope.budget.spend(1);
  switch (expression.kind) {
    case 'reference':
      return resolve(expression, scope);
    case 'literal':
      return expression.value;
    case 'interpolated':
      return renderBlock(expression.body, scope);
    case 'list':
      return list(expression.items.map((item) => evaluate(item, scope)));
    case 'range':
      return range(evaluate(expression.from, scope), evaluate(expression.to, scope), scope);
    case 'map':
      return makeMap(expression.entries, scope);
    case 'not':
      return !isTrue(evaluate(expression.operand, scope));
    case 'negative':
      return negative(evaluate(expression.operand, scope));
    case 'binary':
      return binary(expression.operator, expression.left, expression.right, scope);
  }
}

/** Velocity 1.7: all but null and false is true, even an empty string. */
export function isTrue(value: Value): boolean {
  return value !== null && value !== false;
}

function makeMap(entries: readonly (readonly [Expression, Expression])[], scope: Scope): Value {
  const map = new Map<string, Value>();
  for (const [key, value] of entries) map.set(toText(evaluate(key, scope), scope.budget), evaluate(value, scope));
  return map;
}

/** Whole numbers from one end to the other, up or down. INVARIANT: no longer than #foreach would ever go. */
function range(from: Value, to: Value, { budget }: Scope): Value {
  if (typeof from !== 'number' || typeof to !== 'number') return null;
  const step = from <= to ? 1 : -1;
  const length = Math.min(Math.abs(to - from) + 1, mostIterations);
  budget.spend(length);
  return list(Array.from({ length }, (_, index) => from + index * step));
}

function negative(value: Value): Value {
  return typeof value === 'number' ? -value : null;
}

function binary(operator: Operator, left: Expression, right: Expression, scope: Scope): Value {
  const first = evaluate(left, scope);
  if (operator === 'or') return isTrue(first) || isTrue(evaluate(right, scope));
  if (operator === 'and') return isTrue(first) && isTrue(evaluate(right, scope));
  const second = evaluate(right, scope);
  if (operator === '==') return isEqual(first, second, scope);
  if (operator === '!=') return !isEqual(first, second, scope);
  if (operator === '+' && (typeof first === 'string' || typeof second === 'string')) {
    return concatenate(first, second, scope);
  }
  return typeof first === 'number' && typeof second === 'number' ? arithmetic[operator](first, second) : null;
}

function concatenate(first: Value, second: Value, { budget }: Scope): string {
  const text = toText(first, budget) + toText(second, budget);
  budget.write(text.length);
  return text;
}

type Arithmetic = Readonly<Record<Exclude<Operator, 'or' | 'and' | '==' | '!='>, (a: number, b: number) => Value>>;

const arithmetic: Arithmetic = {
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': divide,
  '%': (a, b) => (b === 0 ? null : a % b),
};

/** Java divides whole numbers to a whole number; division by zero gives null. */
function divide(a: number, b: number): Value {
  if (b === 0) return null;
  return Number.isInteger(a) && Number.isInteger(b) ? Math.trunc(a / b) : a / b;
}
