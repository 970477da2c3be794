import { crc32, deflateRawSync } from 'node:zlib';

/** One entry of a test archive. */
export interface ZipFixtureEntry {
  readonly name: string;
  readonly data?: string | Buffer;
  /** Unix mode with its type bits; default a regular file 0644. */
  readonly mode?: number;
  /** What the directory declares as uncompressed size, when it shall not be the truth. */
  readonly declaredSize?: number;
}

/** Writes a ZIP: deflated entries made on Unix, nothing else. */
export function zipFixture(entries: readonly ZipFixtureEntry[]): Buffer {
  const locals: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { local, central } = record(entry, offset);
    locals.push(local);
    directory.push(central);
    offset += local.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  return Buffer.concat([...locals, ...directory, end(entries.length, size, offset)]);
}

/** A package of text files, by name. */
export function zipFiles(files: Readonly<Record<string, string>>): Buffer {
  return zipFixture(Object.entries(files).map(([name, data]) => ({ name, data })));
}

function record(entry: ZipFixtureEntry, offset: number): { local: Buffer; central: Buffer } {
  const name = Buffer.from(entry.name);
  const data = Buffer.from(entry.data ?? '');
  const packed = deflateRawSync(data);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(0x800, 2);
  shared.writeUInt16LE(8, 4);
  shared.writeUInt32LE(crc32(data), 10);
  shared.writeUInt32LE(packed.length, 14);
  shared.writeUInt32LE(entry.declaredSize ?? data.length, 18);
  shared.writeUInt16LE(name.length, 22);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE((entry.mode ?? 0o100644) * 0x10000, 6);
  tail.writeUInt32LE(offset, 10);
  const madeBy = Buffer.from([0x50, 0x4b, 1, 2, 20, 3]);
  return {
    local: Buffer.concat([Buffer.from([0x50, 0x4b, 3, 4]), shared, name, packed]),
    central: Buffer.concat([madeBy, shared, tail, name]),
  };
}

function end(count: number, size: number, offset: number): Buffer {
  const record = Buffer.alloc(22);
  record.writeUInt32LE(0x06054b50, 0);
  record.writeUInt16LE(count, 8);
  record.writeUInt16LE(count, 10);
  record.writeUInt32LE(size, 12);
  record.writeUInt32LE(offset, 16);
  return record;
}
