import { notImplemented } from '../../../core/not-implemented.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import type { StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import type { Patch } from '../patch.ts';

/** What a method of a stage, or all of them, have that were set once and not changed: nothing of it is done here. */
export const usualSettings = {
  metricsEnabled: false,
  loggingLevel: 'OFF',
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000,
  cachingEnabled: false,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
} as const;

/** The last two segments of a patch path, and the values that ask for nothing: the usual one, and throttling's -1 for none. */
const unasked: Readonly<Record<string, readonly string[]>> = {
  'metrics/enabled': ['false'],
  'logging/loglevel': ['OFF'],
  'logging/dataTrace': ['false'],
  'throttling/burstLimit': ['5000', '-1'],
  'throttling/rateLimit': ['10000', '10000.0', '-1'],
  'caching/enabled': ['false'],
  'caching/ttlInSeconds': ['300'],
  'caching/dataEncrypted': ['false'],
  'caching/requireAuthorizationForCacheControl': ['true'],
  'caching/unauthorizedCacheControlHeaderStrategy': ['SUCCEED_WITH_RESPONSE_HEADER'],
};

// `/{path}/{METHOD}/logging/loglevel`, of which the path's own slashes are escaped; `/*/*/logging/loglevel` for all.
const settingPath = /^\/([^/]+\/[^/]+)\/([^/]+\/[^/]+)$/;

/** The patch of a method's setting; undefined for another path. */
export function settingPatch({ op, path = '' }: PatchOperation): Patch<StageDocument> | undefined {
  const [, method = '', setting = ''] = settingPath.exec(path) ?? [];
  if (op !== 'replace' || !Object.hasOwn(unasked, setting)) return undefined;
  return (stage, value) => {
    if (!unasked[setting]?.includes(value)) throw notImplemented(`The patch ${op} ${path} of apigateway:UpdateStage`);
    return { ...stage, methodSettings: [...new Set([...(stage.methodSettings ?? []), method])] };
  };
}

/** `remove /{path}/{METHOD}` takes all settings of a method away; undefined for another patch. */
export function removalPatch({ op, path = '' }: PatchOperation): Patch<StageDocument> | undefined {
  const [, method] = /^\/([^/]+\/[^/]+)$/.exec(path) ?? [];
  if (op !== 'remove' || method === undefined) return undefined;
  return (stage) => {
    if (!stage.methodSettings?.includes(method)) throw apigatewayErrors.noMethodSetting(method);
    return { ...stage, methodSettings: stage.methodSettings.filter((each) => each !== method) };
  };
}
