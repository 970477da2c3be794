import { getFrom, putInto } from '../java/map-access.ts';
import { toText } from '../java/to-text.ts';
import type { Host, JavaMap, Method, Value } from '../java/value.ts';
import { budget, TemplateFailure } from './budget.ts';

/** Where a `#foreach` is. */
export interface Loop {
  index: number;
  hasNext: boolean;
}

/**
 * `$foreach`: where the loop is, and a map of what the template puts there.
 * https://velocity.apache.org/engine/1.7/apidocs/org/apache/velocity/runtime/directive/ForeachScope.html
 */
export function loopScope(loop: Loop, around: Value | undefined): Host {
  const stored: JavaMap = new Map();
  const parent = isLoopScope(around) ? around : null;
  const own: Host = {
    kind: 'host',
    property(name) {
      const getter = getters[name];
      if (getter) return getter(loop);
      if (name === 'parent') return parent;
      if (name === 'topmost') return parent ? parent.property('topmost') : own;
      if (name === 'replaced') return parent ? parent.property('replaced') : (around ?? null);
      return stored.get(name) ?? parent?.property(name);
    },
    method: (name) => methodOf(name, own, stored),
    text: () => toText(stored, budget()),
  };
  scopes.add(own);
  return own;
}

const scopes = new WeakSet<object>();

export function isLoopScope(value: Value | undefined): value is Host {
  return typeof value === 'object' && value !== null && scopes.has(value);
}

const getters: Readonly<Record<string, (loop: Loop) => Value>> = Object.assign(Object.create(null), {
  index: ({ index }: Loop) => index,
  count: ({ index }: Loop) => index + 1,
  hasNext: ({ hasNext }: Loop) => hasNext,
  first: ({ index }: Loop) => index < 1,
  last: ({ hasNext }: Loop) => !hasNext,
});

/** `getIndex()`, `hasNext()`, `isFirst()` and what a map has. */
function methodOf(name: string, own: Host, stored: JavaMap): Method | undefined {
  if (name === 'put') return ([key = null, value = null], spent) => putInto(stored, key, value, spent);
  if (name === 'get') return ([key = null], spent) => getFrom(stored, key, spent) ?? inherited(own, key);
  if (name === 'size') return () => stored.size;
  if (name === 'isEmpty') return () => stored.size === 0;
  const property = name === 'hasNext' ? name : propertyOfGetter(name);
  return property !== undefined && own.property(property) !== undefined ? getter(own, property) : undefined;
}

function inherited(own: Host, key: Value): Value {
  return typeof key === 'string' ? (own.property(key) ?? null) : null;
}

function propertyOfGetter(name: string): string | undefined {
  const [, first, rest] = /^(?:get|is)([A-Z])(.*)$/.exec(name) ?? [];
  return first === undefined ? undefined : first.toLowerCase() + rest;
}

/** Arguments to a method without parameters fail the call, as Velocity has it. */
function getter(own: Host, property: string): Method {
  return (args) => {
    if (args.length > 0) throw new TemplateFailure('IllegalArgumentException: wrong number of arguments');
    return own.property(property) ?? null;
  };
}
