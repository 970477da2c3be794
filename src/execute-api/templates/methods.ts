import { toText } from './format.ts';
import { isEqual } from './is-equal.ts';
import { listMethods } from './list-methods.ts';
import { mapMethods } from './map-methods.ts';
import type { MethodOn, MethodTable } from './method-table.ts';
import { booleanMethods, numberMethods } from './scalar-methods.ts';
import { stringMethods } from './string-methods.ts';
import { type Entry, isList, isMap, type Method, type Value } from './values.ts';

/** What every value answers. */
const anyMethods: MethodTable<Value> = new Map<string, MethodOn<Value>>([
  ['toString', (self, _args, budget) => toText(self, budget)],
  ['equals', (self, [other = null], budget) => typeof self === typeof other && isEqual(self, other, { budget })],
]);

const entryMethods: MethodTable<Entry> = new Map<string, MethodOn<Entry>>([
  ['getKey', (self) => self.key],
  ['getValue', (self) => self.value],
]);

/** The method of a value; undefined when it has none of that name. INVARIANT: found in a table, never on the value. */
export function methodOf(value: Value, name: string): Method | undefined {
  if (typeof value === 'object' && value !== null && !isMap(value) && value.kind === 'host') {
    return value.methods.get(name);
  }
  return ownMethod(value, name) ?? bindTo(anyMethods, value, name);
}

function ownMethod(value: Value, name: string): Method | undefined {
  if (typeof value === 'string') return stringMethod(value, name);
  if (typeof value === 'number') return bindTo(numberMethods, value, name);
  if (typeof value === 'boolean') return bindTo(booleanMethods, value, name);
  if (isMap(value)) return bindTo(mapMethods, value, name);
  if (isList(value)) return bindTo(listMethods, value, name);
  return value !== null && value.kind === 'entry' ? bindTo(entryMethods, value, name) : undefined;
}

/** INVARIANT: work on a long text costs more than one step. */
function stringMethod(value: string, name: string): Method | undefined {
  const method = stringMethods.get(name);
  return (
    method &&
    ((args, budget) => {
      budget.spend(value.length >> 6);
      return method(value, args, budget);
    })
  );
}

function bindTo<Self>(table: MethodTable<Self>, self: Self, name: string): Method | undefined {
  const method = table.get(name);
  return method && ((args, budget) => method(self, args, budget));
}
