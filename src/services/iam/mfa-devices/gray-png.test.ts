import { crc32, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { grayPng } from './gray-png.ts';
import { qrCodePng } from './qr-code-png.ts';

interface Chunk {
  readonly type: string;
  readonly data: Buffer;
}

/** Takes a PNG file apart as https://www.w3.org/TR/png-3/#5DataRep has it, checksums included. */
function chunksOf(png: Buffer): Chunk[] {
  expect(png.subarray(0, 8).toString('latin1')).toBe('\x89PNG\r\n\x1a\n');
  const chunks: Chunk[] = [];
  for (let at = 8; at < png.length; ) {
    const end = at + 8 + png.readUInt32BE(at);
    expect(png.readUInt32BE(end)).toBe(crc32(png.subarray(at + 4, end)));
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, end) });
    at = end + 4;
  }
  return chunks;
}

/** Rows of pixels, `true` for white, of an unfiltered picture of one bit for each pixel. */
function pixelsOf(png: Buffer): boolean[][] {
  const [header, image, end] = chunksOf(png);
  expect([header?.type, image?.type, end?.type]).toEqual(['IHDR', 'IDAT', 'IEND']);
  expect([...header!.data.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  const [width, height] = [header!.data.readUInt32BE(0), header!.data.readUInt32BE(4)];
  const lines = inflateSync(image!.data);
  const lineSize = 1 + Math.ceil(width / 8);
  expect(lines).toHaveLength(lineSize * height);
  return Array.from({ length: height }, (_, y) => {
    const line = lines.subarray(y * lineSize, (y + 1) * lineSize);
    expect(line[0]).toBe(0);
    return Array.from({ length: width }, (__, x) => ((line[1 + (x >> 3)]! >> (7 - (x & 7))) & 1) === 1);
  });
}

test('every value becomes a square of pixels, whatever the size', () => {
  const square = fc.integer({ min: 1, max: 12 }).chain((size) => {
    const row = fc.array(fc.boolean(), { minLength: size, maxLength: size });
    return fc.array(row, { minLength: size, maxLength: size });
  });
  fc.assert(
    fc.property(square, fc.integer({ min: 1, max: 5 }), (rows, scale) => {
      const pixels = pixelsOf(grayPng(rows, scale));
      expect(pixels).toHaveLength(rows.length * scale);
      for (const [y, line] of pixels.entries()) {
        for (const [x, isWhite] of line.entries()) {
          expect(isWhite).toBe(rows[Math.floor(y / scale)]![Math.floor(x / scale)]);
        }
      }
    }),
  );
});

test('a QR code has its three finder patterns inside a white border', async () => {
  const pixels = pixelsOf(await qrCodePng('otpauth://totp/a@b?secret=GEZDGNBVGY3TQOJQ'));
  const modules = pixels.filter((_, y) => y % 4 === 0).map((line) => line.filter((_, x) => x % 4 === 0));
  const size = modules.length - 8;
  expect((size - 17) % 4).toBe(0);
  expect(modules.slice(0, 4).flat().every(Boolean)).toBe(true);
  // ISO/IEC 18004: black 7 by 7, white 5 by 5 in it, black 3 by 3 in the middle.
  const finder = ['0000000', '0111110', '0100010', '0100010', '0100010', '0111110', '0000000'];
  const finderAt = (y: number, x: number) =>
    finder.map((_, row) =>
      modules[y + row]!.slice(x, x + 7)
        .map(Number)
        .join(''),
    );
  for (const [y, x] of [
    [4, 4],
    [4, size - 3],
    [size - 3, 4],
  ] as const)
    expect(finderAt(y, x)).toEqual(finder);
  expect(
    modules[size - 3]!.slice(size - 3, size + 4)
      .map(Number)
      .join(''),
  ).not.toBe(finder[0]);
});
