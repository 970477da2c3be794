/** A file of a ZIP. */
export interface ZipEntry {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Unix mode with the kind of file, such as 0o100644. */
  readonly mode: number;
}

export const plainFile = 0o100644;

/** Version 2.0, made on Unix; names are UTF-8; stored; 1 January 1980, so that equal files make equal packages. */
const version = 20;
const madeBy = (3 << 8) | version;
const utf8Names = 1 << 11;
const date = (1 << 5) | 1;

/** Packs files without compressing them. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
export function zip(entries: readonly ZipEntry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  const directory: Uint8Array<ArrayBuffer>[] = [];
  let offset = 0;
  for (const { name, bytes, mode } of entries) {
    const label = new TextEncoder().encode(name);
    const facts = [utf8Names, 0, 0, date, ...halves(crc32(bytes)), ...halves(bytes.length), ...halves(bytes.length)];
    const local = [label.length, 0];
    const central = [label.length, 0, 0, 0, 0, 0, mode, ...halves(offset)];
    const head = words([...halves(0x04034b50), version, ...facts, ...local]);
    parts.push(head, label, bytes);
    directory.push(words([...halves(0x02014b50), madeBy, version, ...facts, ...central]), label);
    offset += head.length + label.length + bytes.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const counts = [0, 0, entries.length, entries.length];
  const end = words([...halves(0x06054b50), ...counts, ...halves(size), ...halves(offset), 0]);
  return joined([...parts, ...directory, end]);
}

const halves = (value: number) => [value & 0xffff, value >>> 16];

/** 16-bit numbers, little endian. */
function words(values: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, value >>> 8]));
}

function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

const remainders = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

function crc32(bytes: Uint8Array): number {
  let value = ~0;
  for (const byte of bytes) value = (value >>> 8) ^ remainders[(value ^ byte) & 0xff]!;
  return ~value >>> 0;
}
