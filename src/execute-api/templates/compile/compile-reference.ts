import { getFrom } from '../../java/map-access.ts';
import { callMethod } from '../../java/methods/call-method.ts';
import { propertyOf } from '../../java/methods/property-of.ts';
import { isMap, type Value } from '../../java/value.ts';
import type { Access, Reference } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { type Frame, readVariable } from '../frame.ts';
import { locate } from '../locate.ts';
import { compileExpression, type Evaluate } from './compile-expression.ts';
import { type Names, slotOf } from './names.ts';

/** From a value to what it has. */
export type Step = (value: NonNullable<Value>, frame: Frame) => Value | undefined;

/** The value of a reference; wherever the path leads to nothing, the empty string. */
export function compileReference({ name, path, at }: Reference, names: Names): Evaluate {
  const slot = slotOf(names, name);
  const [first, ...more] = path.map((access) => compileAccess(access, names));
  if (first === undefined) return (frame) => readVariable(frame, slot) ?? '';
  if (more.length > 0) return (frame) => follow(readVariable(frame, slot), [first, ...more], at, frame) ?? '';
  return (frame) => {
    const value = readVariable(frame, slot);
    if (value === undefined || value === null) return '';
    return taken(first, value, at, frame) ?? '';
  };
}

/** Takes one step after the other, up to where there is nothing. */
export function follow(root: Value | undefined, steps: readonly Step[], at: number, frame: Frame): Value | undefined {
  let value = root;
  for (const step of steps) {
    if (value === undefined || value === null) return value;
    value = taken(step, value, at, frame);
  }
  return value;
}

function taken(step: Step, value: NonNullable<Value>, at: number, frame: Frame): Value | undefined {
  try {
    return step(value, frame);
  } catch (error) {
    throw locate(error, at);
  }
}

export function compileAccess(access: Access, names: Names): Step {
  names.cost++;
  if (access.kind === 'property') return compileProperty(access.name);
  if (access.kind === 'index') return compileElement(compileExpression(access.index, names));
  const { name } = access;
  const args = access.args.map((arg) => compileExpression(arg, names));
  return (value, frame) =>
    callMethod(
      value,
      name,
      args.map((arg) => arg(frame)),
      frame.budget,
    );
}

function compileProperty(name: string): Step {
  if (name === 'class' || name === 'Class') return (value, { budget }) => propertyOf(value, name, budget);
  return (value, { budget }) => (isMap(value) ? value.get(name) : propertyOf(value, name, budget));
}

/** `$list[0]`, `$map["key"]`: the method `get`. */
function compileElement(index: Evaluate): Step {
  return (value, frame) => {
    const at = fromTheEnd(value, index(frame), frame);
    return isMap(value) ? getFrom(value, at, frame.budget) : callMethod(value, 'get', [at], frame.budget);
  };
}

/** `$list[-1]` is the last element: what is below zero counts from `size()`. */
export function fromTheEnd(value: NonNullable<Value>, at: Value, { budget }: Frame): Value {
  if (typeof at !== 'number' || at >= 0) return at;
  const size = callMethod(value, 'size', [], budget);
  if (typeof size !== 'number') throw new TemplateFailure('A negative index needs something that has a size.');
  return size + at;
}
