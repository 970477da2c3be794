import { isObject } from '../read/untyped.ts';

/** JSON as API Gateway prints it: a space before the colon of a member, the entries of a list on one line. */
export function prettyJson(value: unknown, indent = ''): string {
  if (Array.isArray(value))
    return value.length === 0 ? '[ ]' : `[ ${value.map((each) => prettyJson(each, indent)).join(', ')} ]`;
  if (!isObject(value)) return JSON.stringify(value ?? null);
  const within = `${indent}  `;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  if (members.length === 0) return '{ }';
  const lines = members.map(([name, member]) => `${within}${JSON.stringify(name)} : ${prettyJson(member, within)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}
