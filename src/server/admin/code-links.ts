import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Blobs } from '../../store/blobs.ts';

/** Links to the packages of functions, as GetFunction gives them: signed, and good for ten minutes. */
export interface CodeLinks {
  /** Path and query of a link. `now` is in epoch milliseconds. */
  make(sha256Hex: string, now: number): string;
  /** The package; undefined when the link has ended or was not made here. */
  follow(sha256Hex: string, query: URLSearchParams, now: number): Buffer | undefined;
}

const lifetime = 10 * 60_000;

export function codeLinks(key: Buffer, blobs: Blobs): CodeLinks {
  const signature = (sha256Hex: string, expires: string) =>
    createHmac('sha256', key).update(`code ${sha256Hex} ${expires}`).digest();
  return {
    make(sha256Hex, now) {
      const expires = String(now + lifetime);
      return `/_sekisho/code/${sha256Hex}?expires=${expires}&signature=${signature(sha256Hex, expires).toString('hex')}`;
    },
    follow(sha256Hex, query, now) {
      const expires = query.get('expires') ?? '';
      const given = Buffer.from(query.get('signature') ?? '', 'hex');
      const expected = signature(sha256Hex, expires);
      if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
      return Number(expires) > now ? blobs.get(sha256Hex) : undefined;
    },
  };
}
