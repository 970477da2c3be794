import { putInto } from '../../java/map-access.ts';
import { isList, isMap, type Value } from '../../java/value.ts';
import type { Access, Node } from '../ast.ts';
import { TemplateFailure } from '../budget.ts';
import { type Frame, readVariable } from '../frame.ts';
import { locate } from '../locate.ts';
import { compileExpression } from './compile-expression.ts';
import { compileAccess, follow, fromTheEnd } from './compile-reference.ts';
import { type Names, slotOf } from './names.ts';

type Assign = (value: Value, frame: Frame) => void;

/** `#set`. What is null is not set. */
export function compileSet(node: Extract<Node, { kind: 'set' }>, names: Names): (frame: Frame) => void {
  const value = compileExpression(node.value, names);
  const assign = compileTarget(node, names);
  return (frame) => {
    const assigned = value(frame);
    if (assigned !== null) assign(assigned, frame);
  };
}

/** A variable, an entry of a map, or an element that a list has. Anything else is left as it is. */
function compileTarget({ variable, target }: Extract<Node, { kind: 'set' }>, names: Names): Assign {
  const last = target.path.at(-1);
  if (!last) {
    const slot = slotOf(names, variable);
    return (value, { slots }) => {
      slots[slot] = value;
    };
  }
  const slot = slotOf(names, target.name);
  const steps = target.path.slice(0, -1).map((access) => compileAccess(access, names));
  const put = compilePut(last, names);
  return (value, frame) => {
    const holder = follow(readVariable(frame, slot), steps, target.at, frame);
    if (holder === undefined || holder === null) return;
    try {
      put(holder, value, frame);
    } catch (error) {
      throw locate(error, target.at);
    }
  };
}

type Put = (holder: NonNullable<Value>, value: Value, frame: Frame) => void;

function compilePut(last: Access, names: Names): Put {
  if (last.kind !== 'index') {
    return (holder, value, { budget }) => {
      if (isMap(holder)) putInto(holder, last.name, value, budget);
    };
  }
  const index = compileExpression(last.index, names);
  return (holder, value, frame) => putElement(holder, fromTheEnd(holder, index(frame), frame), value, frame);
}

function putElement(holder: NonNullable<Value>, index: Value, value: Value, { budget }: Frame): void {
  if (isMap(holder)) putInto(holder, index, value, budget);
  if (!isList(holder) || typeof index !== 'number') return;
  if (!(index in holder.items)) throw new TemplateFailure(`IndexOutOfBoundsException: there is no element ${index}`);
  holder.items[index] = value;
}
