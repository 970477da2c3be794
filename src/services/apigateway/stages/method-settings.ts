import { notImplemented } from '../../../core/not-implemented.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import type { MethodSetting, StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry, withEntry, withoutEntry } from '../own-entry.ts';
import type { Patch } from '../patch.ts';

/** What a method has of which one setting was set, as recorded; where something is set for all it begins with that. */
const usual: MethodSetting = {
  metricsEnabled: false,
  dataTraceEnabled: false,
  throttlingBurstLimit: 5000,
  throttlingRateLimit: 10_000,
  cachingEnabled: false,
  cacheTtlInSeconds: 300,
  cacheDataEncrypted: false,
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
};

/** By the last two segments of a patch path: the setting, and the values that ask for nothing that is not done here. */
const settings: Readonly<Record<string, readonly [name: keyof MethodSetting, ...harmless: unknown[]]>> = {
  'metrics/enabled': ['metricsEnabled', false],
  'logging/loglevel': ['loggingLevel', 'OFF'],
  'logging/dataTrace': ['dataTraceEnabled', false],
  'throttling/burstLimit': ['throttlingBurstLimit'],
  'throttling/rateLimit': ['throttlingRateLimit'],
  'caching/enabled': ['cachingEnabled', false],
  'caching/ttlInSeconds': ['cacheTtlInSeconds', 300],
  'caching/dataEncrypted': ['cacheDataEncrypted', false],
  'caching/requireAuthorizationForCacheControl': ['requireAuthorizationForCacheControl', true],
  'caching/unauthorizedCacheControlHeaderStrategy': [
    'unauthorizedCacheControlHeaderStrategy',
    'SUCCEED_WITH_RESPONSE_HEADER',
  ],
};

// `/{path}/{METHOD}/logging/loglevel`, whether the path's own slashes are escaped or not; `/*/*/logging/loglevel` for all.
const settingPath = /^\/(.{1,2000}\/[^/]+)\/([^/]+\/[^/]+)$/;

/** The patch of a method's setting; undefined for another path. */
export function settingPatch({ op, path = '' }: PatchOperation): Patch<StageDocument> | undefined {
  const [, method = '', place = ''] = settingPath.exec(path) ?? [];
  const [name, ...harmless] = ownEntry(settings, place) ?? [];
  if (op !== 'replace' || name === undefined) return undefined;
  return (stage, value) => {
    const { methodSettings = {} } = stage;
    const read = readAs(usual[name], value);
    if (place.startsWith('throttling/')) checkLimit(name, read);
    else if (!harmless.includes(read)) throw notImplemented(`The patch ${op} ${path} of apigateway:UpdateStage`);
    const before = ownEntry(methodSettings, method) ?? ownEntry(methodSettings, '*/*') ?? usual;
    const changed = { ...before, [name]: read };
    return { ...stage, methodSettings: withEntry(methodSettings, method, changed) };
  };
}

/** -1 is no limit of the method's own. Throws BadRequestException. */
function checkLimit(name: string, limit: unknown): void {
  const isWhole = name === 'throttlingRateLimit' ? Number.isFinite(limit) : Number.isSafeInteger(limit);
  if (isWhole && Number(limit) >= -1) return;
  throw apigatewayErrors.badRequest(`Invalid value specified for ${name}`);
}

/** The text of a patch as what the setting is. */
function readAs(like: unknown, value: string): unknown {
  if (typeof like === 'boolean') return value === 'true';
  return typeof like === 'number' ? Number(value.trim() || Number.NaN) : value;
}

/** `remove /{path}/{METHOD}` takes all settings of a method away; undefined for another patch. */
export function removalPatch({ op, path = '' }: PatchOperation): Patch<StageDocument> | undefined {
  const [, method] = /^\/(.{1,2000}\/[^/]+)$/.exec(path) ?? [];
  if (op !== 'remove' || method === undefined) return undefined;
  return (stage) => {
    const { methodSettings = {} } = stage;
    if (!ownEntry(methodSettings, method)) throw apigatewayErrors.noMethodSetting(method);
    return { ...stage, methodSettings: withoutEntry(methodSettings, method) };
  };
}
