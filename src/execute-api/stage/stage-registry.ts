import type { StageDocument } from '../../services/apigateway/documents.ts';
import { type CacheSpace, cacheSpace } from '../caching/cache-space.ts';
import { cacheIdentity, type StageCache, stageCache } from '../caching/stage-cache.ts';
import { type AccountThrottles, accountThrottles } from '../throttling/account-throttles.ts';
import { compileStage, type StageParts, type StageSnapshot } from './stage-snapshot.ts';

/** The stages that are served. Kept up to date from the change feed; requests only read it. */
export interface StageRegistry {
  /** Compiles the stage and serves it from now on. Throws when its resource policy cannot be enforced. */
  put(stage: StageParts): void;
  remove(apiId: string, stageName: string): void;
  find(apiId: string, stageName: string): StageSnapshot | undefined;
  hasApi(apiId: string): boolean;
  all(): readonly StageSnapshot[];
}

export function stageRegistry(throttles: AccountThrottles = accountThrottles()): StageRegistry {
  const apis = new Map<string, Map<string, StageSnapshot>>();
  const space = cacheSpace();
  function remove(apiId: string, stageName: string): void {
    const stages = apis.get(apiId);
    if (stages?.delete(stageName) && stages.size === 0) apis.delete(apiId);
  }
  return {
    put(parts) {
      const { account, region, apiId, stageName } = parts;
      // INVARIANT: what cannot be compiled is not served, not even as it was before.
      const before = apis.get(apiId)?.get(stageName)?.cache;
      remove(apiId, stageName);
      const cache = cacheOf(parts.stage, before, space);
      try {
        const snapshot = compileStage(parts, { accountThrottle: throttles(account, region), cache });
        apis.set(apiId, (apis.get(apiId) ?? new Map()).set(stageName, snapshot));
      } catch (error) {
        cache?.clear();
        throw error;
      }
    },
    remove(apiId, stageName) {
      apis.get(apiId)?.get(stageName)?.cache?.clear();
      remove(apiId, stageName);
    },
    find: (apiId, stageName) => apis.get(apiId)?.get(stageName),
    hasApi: (apiId) => apis.has(apiId),
    all: () => [...apis.values()].flatMap((stages) => [...stages.values()]),
  };
}

/** What a stage has cached stays while its cache is the same. */
function cacheOf(stage: StageDocument, before: StageCache | undefined, space: CacheSpace): StageCache | undefined {
  const identity = cacheIdentity(stage);
  if (before && before.identity === identity) return before;
  before?.clear();
  return identity === undefined ? undefined : stageCache(identity, space);
}
