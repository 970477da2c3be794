import { getFrom, putInto } from '../java/map-access.ts';
import { callMethod } from '../java/methods/call-method.ts';
import { propertyOf } from '../java/methods/property-of.ts';
import { isList, isMap, type Value } from '../java/value.ts';
import type { Access, Expression, Reference } from './ast.ts';
import { TemplateFailure } from './budget.ts';
import { evaluate } from './evaluate-expression.ts';
import { locate } from './locate.ts';
import type { Scope } from './scope.ts';

/** The value of a reference; wherever the path leads to nothing, the empty string. */
export function resolve(reference: Reference, scope: Scope): Value {
  const { name, path } = reference;
  const value = scope.variables.get(name);
  if (value === undefined || value === null) return '';
  return path.length === 0 ? value : (follow(value, path, reference, scope) ?? '');
}

function follow(root: Value, path: readonly Access[], { at }: Reference, scope: Scope): Value {
  let value = root;
  try {
    for (const access of path) {
      if (value === null) return null;
      value = step(value, access, scope);
    }
  } catch (error) {
    throw locate(error, at);
  }
  return value;
}

function step(value: NonNullable<Value>, access: Access, scope: Scope): Value {
  scope.budget.spend(1);
  switch (access.kind) {
    case 'property':
      return propertyOf(value, access.name, scope.budget);
    case 'index':
      return elementOf(value, access.index, scope);
    case 'call':
      return callMethod(value, access.name, evaluateAll(access.args, scope), scope.budget);
  }
}

function evaluateAll(expressions: readonly Expression[], scope: Scope): Value[] {
  return expressions.map((expression) => evaluate(expression, scope));
}

/** `$list[0]`, `$map["key"]`: the method `get`. */
function elementOf(value: NonNullable<Value>, index: Expression, scope: Scope): Value {
  const at = fromTheEnd(value, evaluate(index, scope), scope);
  return isMap(value) ? getFrom(value, at, scope.budget) : callMethod(value, 'get', [at], scope.budget);
}

/** `$list[-1]` is the last element: what is below zero counts from `size()`. */
function fromTheEnd(value: NonNullable<Value>, at: Value, { budget }: Scope): Value {
  if (typeof at !== 'number' || at >= 0) return at;
  const size = callMethod(value, 'size', [], budget);
  if (typeof size !== 'number') throw new TemplateFailure('A negative index needs something that has a size.');
  return size + at;
}

/** `#set`: a variable, an entry of a map, or an element that a list has. Anything else is left as it is. */
export function assign(variable: string, target: Reference, value: Value, scope: Scope): void {
  const last = target.path.at(-1);
  if (!last) scope.variables.set(variable, value);
  else {
    const holder = holderOf(target, scope);
    if (holder !== null) assignTo(holder, last, value, target, scope);
  }
}

function holderOf(target: Reference, scope: Scope): Value {
  const root = scope.variables.get(target.name) ?? null;
  return root === null ? null : follow(root, target.path.slice(0, -1), target, scope);
}

function assignTo(holder: NonNullable<Value>, last: Access, value: Value, { at }: Reference, scope: Scope): void {
  if (last.kind !== 'index') {
    if (isMap(holder)) putInto(holder, last.name, value, scope.budget);
    return;
  }
  const index = fromTheEnd(holder, evaluate(last.index, scope), scope);
  if (isMap(holder)) putInto(holder, index, value, scope.budget);
  if (!isList(holder) || typeof index !== 'number') return;
  if (!(index in holder.items))
    throw new TemplateFailure(`IndexOutOfBoundsException: there is no element ${index}`, at);
  holder.items[index] = value;
}
