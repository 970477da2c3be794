import type { HttpResponse } from '../../http/response.ts';
import type { StageDocument } from '../../services/apigateway/documents.ts';
import { type CacheSpace, sizeOf } from './cache-space.ts';

/** What a stage has answered, for as long as it may be answered again. */
export interface StageCache {
  /** Caches of stages with the same are the same. */
  readonly identity: string;
  /** `now` in epoch milliseconds. */
  find(key: string, now: number): HttpResponse | undefined;
  /** Keeps what is not too large, and forgets the oldest for it. */
  keep(key: string, response: HttpResponse, until: number): void;
  /** Forgets all, and keeps nothing any more: a request that began before may still bring its answer. */
  end(): void;
}

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html */
const largestResponse = 1_048_576;
/** Bytes here for each gigabyte of a cluster. */
const bytesOfGigabyte = 16 * 1_048_576;
const largestCache = 64 * 1_048_576;

interface Kept {
  readonly response: HttpResponse;
  readonly until: number;
  readonly size: number;
}

/** Undefined: the stage has no cache. A flush, and another size, make another one of it. */
export function cacheIdentity({ cacheClusterEnabled, cacheClusterSize, cacheFlushes = 0 }: StageDocument) {
  return cacheClusterEnabled ? `${cacheClusterSize} ${cacheFlushes}` : undefined;
}

export function stageCache(identity: string, space: CacheSpace): StageCache {
  const limit = Math.min(largestCache, Number.parseFloat(identity) * bytesOfGigabyte);
  const kept = new Map<string, Kept>();
  let used = 0;
  let ended = false;
  const forget = (key: string): void => {
    const size = kept.get(key)?.size ?? 0;
    kept.delete(key);
    used -= size;
    space.give(size);
  };
  const makeRoom = (size: number): boolean => {
    while (kept.size > 0 && (used + size > limit || !space.has(size))) forget(kept.keys().next().value!);
    return used + size <= limit && space.has(size);
  };
  return {
    identity,
    find(key, now) {
      const found = kept.get(key);
      if (!found || now < found.until) return found?.response;
      forget(key);
      return undefined;
    },
    keep(key, response, until) {
      if (ended) return;
      const size = sizeOf(response);
      forget(key);
      if (response.body.length > largestResponse || size > largestResponse * 1.1 || !makeRoom(size)) return;
      kept.set(key, { response, until, size });
      used += size;
      space.take(size);
    },
    end() {
      ended = true;
      for (const key of [...kept.keys()]) forget(key);
    },
  };
}
