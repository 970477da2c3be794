import type { Access, Reference } from './ast.ts';
import { evaluate } from './evaluate-expression.ts';
import { toText } from './format.ts';
import { methodOf } from './methods.ts';
import type { Scope } from './scope.ts';
import { isList, isMap, type Value } from './values.ts';

/** The value of a reference; null wherever the path leads to nothing. */
export function resolve({ name, path }: Reference, scope: Scope): Value {
  let value = scope.variables.get(name) ?? null;
  for (const access of path) {
    if (value === null) return null;
    value = step(value, access, scope);
  }
  return value;
}

function step(value: Value, access: Access, scope: Scope): Value {
  scope.budget.spend(1);
  if (access.kind === 'property') return property(value, access.name);
  if (access.kind === 'index') return index(value, evaluate(access.index, scope), scope);
  const method = methodOf(value, access.name);
  if (!method) return null;
  const args = access.args.map((arg) => evaluate(arg, scope));
  return method(args, scope.budget);
}

function property(value: Value, name: string): Value {
  if (isMap(value)) return value.get(name) ?? null;
  if (typeof value !== 'object' || value === null || isList(value)) return null;
  if (value.kind === 'host') return value.properties.get(name) ?? null;
  return name === 'key' ? value.key : name === 'value' ? value.value : null;
}

function index(value: Value, at: Value, scope: Scope): Value {
  if (isMap(value)) return value.get(toText(at, scope.budget)) ?? null;
  return isList(value) && typeof at === 'number' ? (value.items[at] ?? null) : null;
}

/** `#set`: a variable, an entry of a map, or an element that a list has. Anything else is left as it is. */
export function assign({ name, path }: Reference, value: Value, scope: Scope): void {
  const last = path.at(-1);
  if (!last) {
    scope.variables.set(name, value);
    return;
  }
  const holder = resolve({ kind: 'reference', name, path: path.slice(0, -1) }, scope);
  const key = last.kind === 'property' ? last.name : last.kind === 'index' ? evaluate(last.index, scope) : null;
  if (key === null) return;
  if (isMap(holder)) holder.set(toText(key, scope.budget), value);
  if (isList(holder) && typeof key === 'number' && key in holder.items) holder.items[key] = value;
}
