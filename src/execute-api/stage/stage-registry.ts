import type { StageDocument } from '../../services/apigateway/documents.ts';
import { type CacheSpace, cacheSpace } from '../caching/cache-space.ts';
import { cacheIdentity, type StageCache, stageCache } from '../caching/stage-cache.ts';
import { type AccountThrottles, accountThrottles } from '../throttling/account-throttles.ts';
import { type MadeWhenAsked, madeWhenAsked } from './made-when-asked.ts';
import { compileStage, type StageParts, type StageSnapshot } from './stage-snapshot.ts';

/** The stages that are served. Kept up to date from the change feed; requests only read it. */
export interface StageRegistry {
  /** Serves the stage from now on. */
  put(stage: StageParts): void;
  remove(apiId: string, stageName: string): void;
  /** INVARIANT: what cannot be compiled, such as its resource policy, is reported and not served, not even as it was before. */
  find(apiId: string, stageName: string): StageSnapshot | undefined;
  hasApi(apiId: string): boolean;
  /** Each compiled as it is its turn. */
  all(): Iterable<StageSnapshot>;
}

export interface StageRegistryOptions {
  readonly throttles?: AccountThrottles | undefined;
  /** Takes why a stage cannot be served. */
  readonly onDefect: (error: unknown) => void;
}

/** Stages that stay compiled: what one needs is larger by far than its text. */
const mostCompiled = 4096;

interface Served extends MadeWhenAsked<StageSnapshot> {
  readonly cache: StageCache | undefined;
}

/**
 * A stage is compiled by the first request to it, for of ten thousand few are asked for. One that was not asked for while
 * thousands of others were is compiled anew: its limits are full again then, and its authorizers are asked again.
 */
export function stageRegistry({ throttles = accountThrottles(), onDefect }: StageRegistryOptions): StageRegistry {
  const apis = new Map<string, Map<string, Served>>();
  const space = cacheSpace();
  const compiled = madeWhenAsked<StageSnapshot>(mostCompiled, onDefect);

  function put(parts: StageParts): void {
    const { account, region, apiId, stageName, stage } = parts;
    const before = apis.get(apiId)?.get(stageName);
    if (before) compiled.forget(before);
    const cache = cacheOf(stage, before?.cache, space);
    const make = () => compileStage(parts, { accountThrottle: throttles(account, region), cache });
    apis.set(apiId, (apis.get(apiId) ?? new Map()).set(stageName, { make, cache, ...compiled.blank }));
  }

  function remove(apiId: string, stageName: string): void {
    const stages = apis.get(apiId);
    const served = stages?.get(stageName);
    if (!stages || !served) return;
    served.cache?.end();
    compiled.forget(served);
    stages.delete(stageName);
    if (stages.size === 0) apis.delete(apiId);
  }

  function* all(): Generator<StageSnapshot> {
    for (const stages of apis.values()) {
      for (const served of stages.values()) {
        const snapshot = compiled.made(served);
        if (snapshot) yield snapshot;
      }
    }
  }

  return {
    put,
    remove,
    find(apiId, stageName) {
      const served = apis.get(apiId)?.get(stageName);
      return served && compiled.made(served);
    },
    hasApi: (apiId) => apis.has(apiId),
    all,
  };
}

/** What a stage has cached stays while its cache is the same. */
function cacheOf(stage: StageDocument, before: StageCache | undefined, space: CacheSpace): StageCache | undefined {
  const identity = cacheIdentity(stage);
  if (before && before.identity === identity) return before;
  before?.end();
  return identity === undefined ? undefined : stageCache(identity, space);
}
