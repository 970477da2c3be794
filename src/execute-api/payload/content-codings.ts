import { promisify } from 'node:util';
import { deflate, gunzip, gzip, inflate } from 'node:zlib';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-enable-compression.html */
export interface ContentCoding {
  compress(body: Buffer): Promise<Buffer>;
  /** Rejects what is not compressed so, and what is longer than `most` bytes. */
  decompress(body: Buffer, most: number): Promise<Buffer>;
}

/** As long as any request may be, in bytes. */
export const longestBody = 10 * 1024 * 1024;

const inflated = promisify<Buffer, object, Buffer>(inflate);
const gunzipped = promisify<Buffer, object, Buffer>(gunzip);

/** By name; `identity` changes nothing, and has no row. */
export const contentCodings: ReadonlyMap<string, ContentCoding> = new Map<string, ContentCoding>([
  [
    'gzip',
    {
      compress: promisify<Buffer, Buffer>(gzip),
      decompress: (body, maxOutputLength) => gunzipped(body, { maxOutputLength }),
    },
  ],
  [
    'deflate',
    {
      compress: promisify<Buffer, Buffer>(deflate),
      decompress: (body, maxOutputLength) => inflated(body, { maxOutputLength }),
    },
  ],
]);

/** The content was longer than it may be, once it was unpacked. */
export function isTooLong(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * The coding that a client wants most; undefined: none is named, or one that is not known here.
 * https://www.rfc-editor.org/rfc/rfc9110#section-12.5.3
 */
export function preferredCoding(acceptEncoding: string | undefined): string | undefined {
  const offered = (acceptEncoding ?? '').split(',', 20).map(readOffer);
  const wanted = offered.filter(({ quality }) => quality > 0).sort((one, other) => other.quality - one.quality);
  const coding = wanted[0]?.coding ?? '';
  return contentCodings.has(coding) ? coding : undefined;
}

function readOffer(offer: string): { readonly coding: string; readonly quality: number } {
  const [coding = '', ...parameters] = offer.split(';').map((part) => part.trim().toLowerCase());
  const [, quality] = /^q=([\d.]{1,6})$/.exec(parameters[0] ?? '') ?? [];
  return { coding, quality: quality === undefined ? 1 : Number(quality) || 0 };
}
