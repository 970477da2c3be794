import { hash } from 'node:crypto';
import type { IntegrationDocument, MethodSetting } from '../../services/apigateway/documents.ts';
import { compileRequestMapping, type RequestMapping, type RequestSources } from '../request/request-mapping.ts';
import { encrypted } from './encrypted.ts';
import type { StageCache } from './stage-cache.ts';

export type UnauthorizedStrategy = MethodSetting['unauthorizedCacheControlHeaderStrategy'];

interface KeyedRequest extends RequestSources {
  readonly httpMethod: string;
}

/** How the answers of a method are cached. */
export interface MethodCache {
  readonly answers: Pick<StageCache, 'find' | 'keep'>;
  readonly ttlMs: number;
  /** Requests with the same are answered alike. */
  keyOf(request: KeyedRequest): string;
  /** Whether it takes a permission to have an answer made anew. */
  readonly asksToInvalidate: boolean;
  readonly strategy: UnauthorizedStrategy;
}

interface Cached {
  readonly cache: StageCache | undefined;
  readonly deploymentId: string;
  /** What is set for the method itself. */
  readonly own: MethodSetting | undefined;
  /** What is set for all methods. */
  readonly all: MethodSetting | undefined;
}

/**
 * Undefined: nothing of the method is cached. What is set for all caches GET alone.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-caching.html
 */
export function compileMethodCache(
  httpMethod: string,
  integration: IntegrationDocument | undefined,
  { cache, deploymentId, own, all }: Cached,
): MethodCache | undefined {
  const setting = own ?? (httpMethod === 'GET' ? all : undefined);
  if (!cache || !integration || !setting?.cachingEnabled || setting.cacheTtlInSeconds === 0) return undefined;
  const { cacheNamespace, requestParameters = {} } = integration;
  const { cacheDataEncrypted } = setting;
  const parameters = integration.cacheKeyParameters.flatMap((name) => keyParameter(name, requestParameters));
  return {
    answers: cacheDataEncrypted ? encrypted(cache) : cache,
    ttlMs: setting.cacheTtlInSeconds * 1000,
    keyOf(request) {
      const values = parameters.map(({ read }) => read(request));
      const key = [deploymentId, cacheNamespace, request.httpMethod, cacheDataEncrypted, values];
      return hash('sha256', JSON.stringify(key), 'base64');
    },
    asksToInvalidate: setting.requireAuthorizationForCacheControl,
    strategy: setting.unauthorizedCacheControlHeaderStrategy,
  };
}

/** `method.request.querystring.a`, or `integration.request.querystring.a`: what is mapped there. */
function keyParameter(name: string, mapped: Readonly<Record<string, string>>): RequestMapping | [] {
  const source = Object.hasOwn(mapped, name) ? mapped[name]! : name;
  return compileRequestMapping('integration.request.querystring.key', source) ?? [];
}
