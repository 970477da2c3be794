import { putInto } from '../../java/map-access.ts';
import { isNumber, toInt } from '../../java/numbers.ts';
import { isMap, type JavaMap, list, type Value } from '../../java/value.ts';
import type { Chain, Expression } from '../ast.ts';
import { captured, type Frame } from '../frame.ts';
import { compileBlock } from './compile-block.ts';
import { compileReference } from './compile-reference.ts';
import type { Names } from './names.ts';
import { isArithmetic, operate } from './operate.ts';

/** Gives the value of an expression. */
export type Evaluate = (frame: Frame) => Value;
type Test = (frame: Frame) => boolean;

/** The value of an expression. A reference that leads nowhere is the empty string, as API Gateway has it. */
export function compileExpression(expression: Expression, names: Names): Evaluate {
  names.cost++;
  switch (expression.kind) {
    case 'reference':
      return compileReference(expression, names);
    case 'literal':
      return constant(expression.value);
    case 'interpolated':
      return compileInterpolated(expression, names);
    case 'list':
      return compileList(expression.items, names);
    case 'range':
      return compileRange(expression, names);
    case 'map':
      return compileMap(expression.entries, names);
    case 'not':
      return compileCondition(expression, names);
    case 'chain':
      return compileChain(expression, names);
  }
}

/**
 * Whether a condition holds. Velocity 1.7: a reference does unless it is false, even an empty text; a comparison does when it
 * is true; any other literal, text or result of arithmetic does not.
 */
export function compileCondition(expression: Expression, names: Names): Test {
  names.cost++;
  switch (expression.kind) {
    case 'reference': {
      const value = compileReference(expression, names);
      return (frame) => isTrueValue(value(frame));
    }
    case 'literal': {
      const holds = expression.value === true;
      return () => holds;
    }
    case 'not': {
      const operand = compileCondition(expression.operand, names);
      return (frame) => !operand(frame);
    }
    case 'chain':
      return compileChainCondition(expression, names);
    default:
      return () => false;
  }
}

function constant(value: Value): Evaluate {
  return () => value;
}

function isTrueValue(value: Value): boolean {
  if (typeof value !== 'object' || value === null) return value !== null && value !== false;
  return isMap(value) || value.kind !== 'host' || value.text() !== null;
}

function compileInterpolated(expression: Extract<Expression, { kind: 'interpolated' }>, names: Names): Evaluate {
  const render = compileBlock(expression.body, names);
  if (!expression.dropsLast) return (frame) => captured(frame, render);
  return (frame) => captured(frame, render).slice(0, -1);
}

function compileList(items: readonly Expression[], names: Names): Evaluate {
  const values = items.map((item) => compileExpression(item, names));
  return (frame) => list(values.map((value) => value(frame)));
}

function compileMap(entries: readonly (readonly [Expression, Expression])[], names: Names): Evaluate {
  const pairs = entries.map((entry) => entry.map((each) => compileExpression(each, names)) as [Evaluate, Evaluate]);
  return (frame) => {
    const map: JavaMap = new Map();
    for (const [key, value] of pairs) putInto(map, key(frame), value(frame), frame.budget);
    return map;
  };
}

/** Whole numbers from one end to the other, up or down. */
function compileRange(range: Extract<Expression, { kind: 'range' }>, names: Names): Evaluate {
  const [from, to] = [compileExpression(range.from, names), compileExpression(range.to, names)];
  return (frame) => {
    const [start, end] = [from(frame), to(frame)];
    if (!isNumber(start) || !isNumber(end)) return null;
    const [first, last] = [toInt(start), toInt(end)];
    const length = Math.abs(last - first) + 1;
    frame.budget.spend(length);
    const step = first >= last ? -1 : 1;
    const numbers: number[] = [];
    for (let index = 0; index < length; index++) numbers.push(first + index * step);
    return list(numbers);
  };
}

function compileChain(chain: Chain, names: Names): Evaluate {
  const operator = chain.rest[0]?.operator;
  if (operator === 'or' || operator === 'and') return compileLogic(chain, operator, names);
  const first = compileExpression(chain.first.expression, names);
  const rest = chain.rest.map(({ operator, operand }) => {
    const { source, written } = operand;
    return { operator, source, written, value: compileExpression(operand.expression, names) };
  });
  const [only] = rest;
  if (only && rest.length === 1) {
    const { operator, value, source } = only;
    return (frame) => operate(operator, first(frame), value(frame), chain.first.source, source, frame.budget);
  }
  return (frame) => {
    let value = first(frame);
    let { source } = chain.first;
    for (const { operator, value: other, source: otherSource, written } of rest) {
      value = operate(operator, value, other(frame), source, otherSource, frame.budget);
      source = written;
    }
    return value;
  };
}

function compileLogic({ first, rest }: Chain, operator: 'or' | 'and', names: Names): Test {
  const tests = [first, ...rest.map(({ operand }) => operand)].map(({ expression }) =>
    compileCondition(expression, names),
  );
  // The value at which the rest does not count: true ends an `or`, false an `and`.
  const ends = operator === 'or';
  return (frame) => {
    for (const test of tests) if (test(frame) === ends) return ends;
    return !ends;
  };
}

/** Arithmetic is never true, and is not even done. */
function compileChainCondition(chain: Chain, names: Names): Test {
  const operator = chain.rest[0]?.operator;
  if (operator === 'or' || operator === 'and') return compileLogic(chain, operator, names);
  if (operator !== undefined && isArithmetic(operator)) return () => false;
  const value = compileChain(chain, names);
  return (frame) => value(frame) === true;
}
