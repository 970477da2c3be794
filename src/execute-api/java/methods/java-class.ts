import { className } from '../class-name.ts';
import type { Host, Value } from '../value.ts';

/** INVARIANT: only names that the tables of classes know come here. */
const classes = new Map<string, Host>();

/** `$value.class`: of one class there is one. */
export function javaClass(value: NonNullable<Value>): Host {
  const name = className(value);
  const known = classes.get(name) ?? classNamed(name);
  classes.set(name, known);
  return known;
}

/** A class: its names, and nothing that leads further. */
function classNamed(name: string): Host {
  const simpleName = name === '[Ljava.lang.String;' ? 'String[]' : name.replace(/^.*[.$]/, '');
  const getters = new Map<string, () => Value>([
    ['name', () => name],
    ['typeName', () => name],
    ['simpleName', () => simpleName],
    ['class', () => classNamed('java.lang.Class')],
  ]);
  const text = () => `class ${name}`;
  return {
    kind: 'host',
    property: (property) => getters.get(property)?.(),
    method: (method) => (method === 'toString' ? text : getters.get(propertyOf(method))),
    text,
  };
}

/** `name` of `getName`. */
function propertyOf(getter: string): string {
  return getter.replace(/^get([A-Z])/, (_, first: string) => first.toLowerCase());
}
