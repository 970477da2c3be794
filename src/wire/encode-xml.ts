import { isoSeconds } from '../core/clock.ts';
import type { Shape } from './model.ts';
import { modelledEntries } from './modelled-entries.ts';
import type { XmlElement } from './xml.ts';

/**
 * The XML element of a shape in awsQuery: list entries are `member`, map entries `entry` with `key` and `value`,
 * timestamps ISO 8601 in whole seconds, blobs base 64.
 */
export function encodeXml(name: string, shape: Shape, value: unknown): XmlElement {
  return { name, content: encodeContent(shape, value) };
}

function encodeContent(shape: Shape, value: unknown): XmlElement['content'] {
  if (shape.kind === 'structure') {
    return modelledEntries(shape, value).map(([member, entry]) => encodeXml(member.name, member.shape, entry));
  }
  if (shape.kind === 'list') return (value as unknown[]).map((entry) => encodeXml('member', shape.item, entry));
  if (shape.kind === 'map') return encodeEntries(shape.value, value as object);
  if (shape.kind === 'timestamp') return isoSeconds(value as number);
  return shape.kind === 'blob' ? (value as Buffer).toString('base64') : String(value);
}

function encodeEntries(shape: Shape, value: object): XmlElement[] {
  const entries = Object.entries(value).filter(([, entry]) => entry !== undefined && entry !== null);
  return entries.map(([key, entry]) => ({
    name: 'entry',
    content: [{ name: 'key', content: key }, encodeXml('value', shape, entry)],
  }));
}
