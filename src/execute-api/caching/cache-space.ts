import type { HttpResponse } from '../../http/response.ts';

/** What the caches of all stages may take together, in bytes. */
export interface CacheSpace {
  has(size: number): boolean;
  take(size: number): void;
  give(size: number): void;
}

const most = 256 * 1_048_576;

export function cacheSpace(limit = most): CacheSpace {
  let used = 0;
  return {
    has: (size) => used + size <= limit,
    take(size) {
      used += size;
    },
    give(size) {
      used -= size;
    },
  };
}

/** What each takes besides its texts, roughly. */
const overhead = 500;

export function sizeOf({ body, headers }: HttpResponse): number {
  return headers.reduce((sum, [name, value]) => sum + name.length + value.length, overhead + Buffer.byteLength(body));
}
