import { isoSeconds } from '../../core/clock.ts';
import type { Shape, StructureShape } from '../shape.ts';
import { printElement, printText, step } from './xml.ts';

/**
 * The printed XML element of a shape in awsQuery: list entries are `member`, map entries `entry` with `key` and `value`,
 * timestamps ISO 8601 in whole seconds, blobs base 64. Members come in the order in which the service gave them; absent
 * values and names that the model lacks are left out.
 */
export function encodeXml(name: string, shape: Shape, value: unknown, indent: string): string {
  if (shape.kind === 'structure') return printElement(name, encodeMembers(shape, value, indent + step), indent);
  if (shape.kind === 'list')
    return printElement(name, encodeItems(shape.item, value as unknown[], indent + step), indent);
  if (shape.kind === 'map')
    return printElement(name, encodeEntries(shape.value, value as object, indent + step), indent);
  return printText(name, textOf(shape, value), indent);
}

function textOf({ kind }: Shape, value: unknown): string {
  if (kind === 'timestamp') return isoSeconds(value as number);
  return kind === 'blob' ? (value as Buffer).toString('base64') : String(value);
}

/** One text that grows: a long list has tens of thousands of elements. */
function encodeMembers({ members }: StructureShape, value: unknown, indent: string): string {
  const given = (value ?? {}) as Readonly<Record<string, unknown>>;
  let printed = '';
  for (const name of Object.keys(given)) {
    const member = members.get(name);
    const entry = given[name];
    if (member && entry !== undefined && entry !== null) printed += encodeXml(member.name, member.shape, entry, indent);
  }
  return printed;
}

function encodeItems(item: Shape, values: readonly unknown[], indent: string): string {
  let printed = '';
  for (const value of values) printed += encodeXml('member', item, value, indent);
  return printed;
}

function encodeEntries(shape: Shape, value: object, indent: string): string {
  let printed = '';
  for (const [key, entry] of Object.entries(value)) {
    if (entry === undefined || entry === null) continue;
    const content = printText('key', key, indent + step) + encodeXml('value', shape, entry, indent + step);
    printed += printElement('entry', content, indent);
  }
  return printed;
}
