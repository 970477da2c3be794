import { deflateRawSync, inflateRawSync } from 'node:zlib';

/** The JSON text of a value as it is kept, in memory and on the disk: a long one compressed, to a tenth as a rule. */
export type PackedText = string | Uint8Array;

/** Characters that are not worth compressing. */
const short = 2048;

export function isShort(text: PackedText): text is string {
  return typeof text === 'string' && text.length <= short;
}

export function packed(text: string): PackedText {
  // INVARIANT: a copy, for zlib answers a part of the far larger piece of memory that it worked in.
  return isShort(text) ? text : new Uint8Array(deflateRawSync(text, { level: 3 }));
}

export function unpacked(text: PackedText): string {
  return typeof text === 'string' ? text : inflateRawSync(text).toString();
}
