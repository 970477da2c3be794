import { notImplemented } from '../../../core/not-implemented.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import { demandLogRole } from '../account/log-role.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
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

interface Setting {
  readonly name: keyof MethodSetting;
  /** Throws BadRequestException, or what says that the value is not implemented. */
  readonly check?: (value: unknown, ctx: ApigatewayContext) => void;
}

/** By the last two segments of a patch path. */
const settings: Readonly<Record<string, Setting>> = {
  'metrics/enabled': { name: 'metricsEnabled', check: refuseMetrics },
  'logging/loglevel': { name: 'loggingLevel', check: checkLevel },
  'logging/dataTrace': { name: 'dataTraceEnabled' },
  'throttling/burstLimit': { name: 'throttlingBurstLimit', check: (value) => checkRange(value, -1) },
  'throttling/rateLimit': { name: 'throttlingRateLimit', check: checkRate },
  'caching/enabled': { name: 'cachingEnabled' },
  'caching/ttlInSeconds': { name: 'cacheTtlInSeconds', check: (value) => checkRange(value, 0, 3600) },
  'caching/dataEncrypted': { name: 'cacheDataEncrypted' },
  'caching/requireAuthorizationForCacheControl': { name: 'requireAuthorizationForCacheControl' },
  'caching/unauthorizedCacheControlHeaderStrategy': {
    name: 'unauthorizedCacheControlHeaderStrategy',
    check: (value) =>
      checkOneOf(value, ['FAIL_WITH_403', 'SUCCEED_WITH_RESPONSE_HEADER', 'SUCCEED_WITHOUT_RESPONSE_HEADER']),
  },
};

// `/{path}/{METHOD}/logging/loglevel`, whether the path's own slashes are escaped or not; `/*/*/logging/loglevel` for all.
const settingPath = /^\/(.{1,2000}\/[^/]+)\/([^/]+\/[^/]+)$/;

/** The patch of a method's setting; undefined for another path. */
export function settingPatch(
  { op, path = '' }: PatchOperation,
  ctx: ApigatewayContext,
): Patch<StageDocument> | undefined {
  const [, method = '', place = ''] = settingPath.exec(path) ?? [];
  const setting = ownEntry(settings, place);
  if (op !== 'replace' || !setting) return undefined;
  const { name, check } = setting;
  return (stage, value) => {
    const { methodSettings = {} } = stage;
    const read = readAs(usual[name], value);
    check?.(read, ctx);
    const before = ownEntry(methodSettings, method) ?? ownEntry(methodSettings, '*/*') ?? usual;
    return { ...stage, methodSettings: withEntry(methodSettings, method, { ...before, [name]: read }) };
  };
}

/** There is no CloudWatch here that could show them. */
function refuseMetrics(enabled: unknown): void {
  if (enabled) throw notImplemented('Detailed CloudWatch metrics of a stage (metrics/enabled)');
}

function checkLevel(level: unknown, ctx: ApigatewayContext): void {
  checkOneOf(level, ['OFF', 'ERROR', 'INFO']);
  if (level !== 'OFF') demandLogRole(ctx);
}

function checkOneOf(value: unknown, values: readonly string[]): void {
  if (!values.includes(String(value))) throw invalid(value);
}

/** -1 is no limit of the method's own. */
function checkRate(limit: unknown): void {
  if (!Number.isFinite(limit) || Number(limit) < -1) throw invalid(limit);
}

function checkRange(value: unknown, least: number, most = Number.MAX_SAFE_INTEGER): void {
  if (!Number.isSafeInteger(value) || Number(value) < least || Number(value) > most) throw invalid(value);
}

function invalid(value: unknown): Error {
  return apigatewayErrors.badRequest(`Invalid value specified for a method setting: ${value}`);
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
