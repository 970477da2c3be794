import { crc32, deflateSync } from 'node:zlib';

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** One bit for each pixel, grayscale; the only methods of compression and filtering; not interlaced. */
const format = [1, 0, 0, 0, 0];

/**
 * A square picture of white and black as a PNG file: each value, `true` for white, becomes a square of `scale` pixels.
 * https://www.w3.org/TR/png-3/
 */
export function grayPng(rows: readonly (readonly boolean[])[], scale: number): Buffer {
  const size = rows.length * scale;
  const header = Buffer.alloc(8);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  const lines = rows.flatMap((row) => Array.from({ length: scale }, () => lineOf(row, scale)));
  return Buffer.concat([
    signature,
    chunk('IHDR', Buffer.from([...header, ...format])),
    chunk('IDAT', deflateSync(Buffer.concat(lines))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A line of pixels, eight to the byte, behind the byte that says that it is not filtered. */
function lineOf(row: readonly boolean[], scale: number): Buffer {
  const pixels = row.flatMap((isWhite) => new Array<boolean>(scale).fill(isWhite));
  const line = Buffer.alloc(1 + Math.ceil(pixels.length / 8));
  for (const [at, isWhite] of pixels.entries()) {
    if (isWhite) line[1 + (at >> 3)]! |= 0x80 >> (at & 7);
  }
  return line;
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type), data]);
  const [length, checksum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  checksum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, checksum]);
}
