import { className } from '../class-name.ts';
import type { Host, Value } from '../value.ts';

/** `$value.class`: its names, and nothing that leads further. */
export function javaClass(value: NonNullable<Value>): Host {
  const name = className(value);
  const simpleName = name === '[Ljava.lang.String;' ? 'String[]' : name.replace(/^.*[.$]/, '');
  const names: ReadonlyMap<string, string> = new Map([
    ['name', name],
    ['typeName', name],
    ['simpleName', simpleName],
  ]);
  const text = () => `class ${name}`;
  return {
    kind: 'host',
    property: (key) => names.get(key),
    method: (key) => (key === 'toString' ? text : getter(names, key)),
    text,
  };
}

function getter(names: ReadonlyMap<string, string>, method: string): (() => string) | undefined {
  const name = /^get([A-Z])(.*)$/.exec(method);
  const found = name && names.get(`${name[1]?.toLowerCase()}${name[2]}`);
  return found === undefined || found === null ? undefined : () => found;
}
