import { hash } from 'node:crypto';

/**
 * A key of HMAC-SHA256 with its two pads laid out, so that each use costs two one-shot hashes. `createHmac` sets up the
 * key anew each time and is several times slower. Behind the outer pad is room for the inner hash, written with each use.
 */
export interface HmacKey {
  readonly inner: Buffer;
  readonly outer: Buffer;
}

const blockSize = 64;
const hashSize = 32;

export function hmacKey(secret: Buffer): HmacKey {
  const key = secret.length > blockSize ? hash('sha256', secret, 'buffer') : secret;
  const inner = Buffer.alloc(blockSize, 0x36);
  const outer = Buffer.alloc(blockSize + hashSize, 0x5c);
  for (let at = 0; at < key.length; at++) {
    inner[at] = key[at]! ^ 0x36;
    outer[at] = key[at]! ^ 0x5c;
  }
  return { inner, outer };
}

/** HMAC-SHA256 of `text`, one byte per character (Latin-1), as hex digits. */
export function hmac({ inner, outer }: HmacKey, text: string): string {
  const message = Buffer.allocUnsafe(blockSize + text.length);
  message.set(inner);
  message.write(text, blockSize, 'latin1');
  // A digest as text costs half of one as a Buffer.
  outer.write(hash('sha256', message, 'binary'), blockSize, 'latin1');
  return hash('sha256', outer, 'hex');
}
