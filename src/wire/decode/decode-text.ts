import type { ScalarKind } from '../compact-model.ts';
import type { Refuse } from '../errors.ts';
import { parseTimestamp } from '../timestamps.ts';

/** Reads a scalar from text: a query parameter, a header or a label. Throws `refuse` for text that is no such scalar. */
export function decodeText(kind: ScalarKind, text: string, refuse: Refuse): unknown {
  return readers[kind](text, refuse);
}

const readers: Readonly<Record<ScalarKind, (text: string, refuse: Refuse) => unknown>> = {
  string: (text) => text,
  blob: decodeBase64,
  boolean: readBoolean,
  integer: readInteger,
  double: readDouble,
  timestamp: readTimestamp,
  document: (text) => text,
};

function readBoolean(text: string, refuse: Refuse): boolean {
  if (text === 'true') return true;
  if (text === 'false') return false;
  throw refuse(`'${text}' is not a valid Boolean`);
}

function readInteger(text: string, refuse: Refuse): number {
  if (!/^[+-]?\d{1,19}$/.test(text)) throw refuse(`'${text}' is not a valid Integer`);
  return Number(text) + 0;
}

function readDouble(text: string, refuse: Refuse): number {
  const number = /^[+-]?\d{1,400}(\.\d{1,400})?([eE][+-]?\d{1,3})?$/.test(text) ? Number(text) : Number.NaN;
  if (!Number.isFinite(number)) throw refuse(`'${text}' is not a valid Double`);
  return number;
}

function readTimestamp(text: string, refuse: Refuse): number {
  const at = parseTimestamp(text);
  if (at === undefined) throw refuse('timestamp must follow ISO8601');
  return at;
}

/** Strict base 64: Buffer.from alone skips what it does not know. */
export function decodeBase64(text: string, refuse: Refuse): Buffer {
  const bytes = Buffer.from(text, 'base64');
  if (!isBase64Of(bytes, text)) throw refuse('only base-64-encoded strings are convertible to bytes');
  return bytes;
}

/** So many bytes are compared at a time, for a package is large: a multiple of three, which need no padding. */
const piece = 3 * 65_536;

function isBase64Of(bytes: Buffer, text: string): boolean {
  let compared = 0;
  for (let at = 0; at < bytes.length; at += piece) {
    const written = bytes.toString('base64', at, at + piece);
    if (!text.startsWith(written, compared)) return false;
    compared += written.length;
  }
  return compared === text.length;
}
