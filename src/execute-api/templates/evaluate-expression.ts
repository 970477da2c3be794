import { isEqual } from '../java/equals.ts';
import { putInto } from '../java/map-access.ts';
import { calculate, compareNumbers, isNumber, toInt } from '../java/numbers.ts';
import { toText } from '../java/to-text.ts';
import { isList, isMap, type JavaMap, kindOf, list, type Value } from '../java/value.ts';
import type { Chain, Expression, Operand, Operator } from './ast.ts';
import { renderBlock } from './render-block.ts';
import { resolve } from './resolve-reference.ts';
import type { Scope } from './scope.ts';

/** The value of an expression. A reference that leads nowhere is the empty string, as API Gateway has it. */
export function evaluate(expression: Expression, scope: Scope): Value {
  scope.budget.spend(1);
  switch (expression.kind) {
    case 'reference':
      return resolve(expression, scope);
    case 'literal':
      return expression.value;
    case 'interpolated':
      return interpolate(expression, scope);
    case 'list':
      return list(expression.items.map((item) => evaluate(item, scope)));
    case 'range':
      return range(evaluate(expression.from, scope), evaluate(expression.to, scope), scope);
    case 'map':
      return makeMap(expression.entries, scope);
    case 'not':
      return !isTrue(expression.operand, scope);
    case 'chain':
      return evaluateChain(expression, scope);
  }
}

/**
 * Whether a condition holds. Velocity 1.7: a reference does unless it is false, even an empty text; a comparison does when it
 * is true; any other literal, text or result of arithmetic does not.
 */
export function isTrue(expression: Expression, scope: Scope): boolean {
  switch (expression.kind) {
    case 'reference':
      return isTrueValue(resolve(expression, scope));
    case 'literal':
      return expression.value === true;
    case 'not':
      return !isTrue(expression.operand, scope);
    case 'chain':
      // Arithmetic is never true, and is not even done.
      return !isArithmetic(expression) && evaluateChain(expression, scope) === true;
    default:
      return false;
  }
}

function isArithmetic({ rest }: Chain): boolean {
  return /^[-+*/%]$/.test(rest[0]?.operator ?? '');
}

function isTrueValue(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== false;
  return isMap(value) || value.kind !== 'host' || value.text() !== null;
}

function interpolate({ body, dropsLast }: Extract<Expression, { kind: 'interpolated' }>, scope: Scope): string {
  const text = renderBlock(body, scope);
  return dropsLast ? text.slice(0, -1) : text;
}

function makeMap(entries: readonly (readonly [Expression, Expression])[], scope: Scope): Value {
  const map: JavaMap = new Map();
  for (const [key, value] of entries) putInto(map, evaluate(key, scope), evaluate(value, scope), scope.budget);
  return map;
}

/** Whole numbers from one end to the other, up or down. */
function range(from: Value, to: Value, { budget }: Scope): Value {
  if (!isNumber(from) || !isNumber(to)) return null;
  const [first, last] = [toInt(from), toInt(to)];
  const length = Math.abs(last - first) + 1;
  budget.spend(length);
  const step = first >= last ? -1 : 1;
  return list(Array.from({ length }, (_, index) => first + index * step));
}

function evaluateChain({ first, rest }: Chain, scope: Scope): Value {
  let left = first;
  let value: Value | undefined;
  for (const { operator, operand } of rest) {
    value = binary(operator, left, operand, scope);
    left = { expression: { kind: 'literal', value }, source: left.source };
  }
  return value ?? null;
}

function binary(operator: Operator, left: Operand, right: Operand, scope: Scope): Value {
  if (operator === 'or') return isTrue(left.expression, scope) || isTrue(right.expression, scope);
  if (operator === 'and') return isTrue(left.expression, scope) && isTrue(right.expression, scope);
  const [one, other] = [evaluate(left.expression, scope), evaluate(right.expression, scope)];
  switch (operator) {
    case '==':
      return equals(one, other, scope);
    case '!=':
      return !equals(one, other, scope);
    case '+':
      if (typeof one === 'string' || typeof other === 'string') {
        return concatenate(one ?? left.source, other ?? right.source, scope);
      }
      return calculated(operator, one, other);
    case '-':
    case '*':
    case '/':
    case '%':
      return calculated(operator, one, other);
    default:
      return isNumber(one) && isNumber(other) && comparisons[operator](compareNumbers(one, other));
  }
}

/** Numbers by their value, two of a class as Java does, all else by their text. */
function equals(one: Value, other: Value, { budget }: Scope): boolean {
  if (isNumber(one) && isNumber(other)) return compareNumbers(one, other) === 0;
  if (one === null || other === null) return one === other;
  if (isOneClass(one, other)) return isEqual(one, other, budget);
  const [text, otherText] = [toText(one, budget), toText(other, budget)];
  budget.spend(Math.min(text.length, otherText.length) >> 6);
  return text === otherText;
}

function isOneClass(one: Value, other: Value): boolean {
  if (isList(one) && isList(other)) return (one.type === 'String[]') === (other.type === 'String[]');
  return typeof one === typeof other && isMap(one) === isMap(other) && kindOf(one) === kindOf(other);
}

/** What cannot be calculated is null, and so is what is divided by zero. */
function calculated(operator: '+' | '-' | '*' | '/' | '%', one: Value, other: Value): Value {
  return isNumber(one) && isNumber(other) ? (calculate(operator, one, other) ?? null) : null;
}

function concatenate(one: Value, other: Value, { budget }: Scope): string {
  const text = toText(one, budget) + toText(other, budget);
  budget.write(text.length);
  return text;
}

const comparisons = {
  '<': (order: number) => order < 0,
  '<=': (order: number) => order <= 0,
  '>': (order: number) => order > 0,
  '>=': (order: number) => order >= 0,
};
