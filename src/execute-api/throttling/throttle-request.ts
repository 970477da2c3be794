import type { QuotaSettings, ThrottleSettings } from '../../core/usage-plans.ts';
import type { AdmittedKey } from '../admission/api-key-registry.ts';
import { executeApiErrors } from '../errors.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { settingOf } from './method-key.ts';
import { fullBucket, takeToken } from './token-bucket.ts';

/**
 * The limits in AWS's order: the usage plan's for the key, the stage's for the method, the account's; then the quota of the key. Throws
 * TooManyRequestsException, LimitExceededException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-request-throttling.html
 */
export function throttleRequest(request: MethodRequest): void {
  const { key, method, stage, raw } = request;
  const at = raw.receivedAt;
  if (key) throttleKey(key, request, at);
  const { throttle } = method;
  if (throttle && !takeToken(throttle.bucket, throttle.settings, at)) {
    throw throttled(`the stage ${stage.stageName} for ${method.httpMethod} ${method.resourcePath}`, throttle.settings);
  }
  const { accountThrottle } = stage;
  if (accountThrottle && !takeToken(accountThrottle.bucket, accountThrottle.settings, at)) {
    throw throttled(`the account ${stage.account} in ${stage.region}`, accountThrottle.settings);
  }
  if (key) countUse(key, at);
}

/** What a plan says of a method stands in place of what it says of all. */
function throttleKey(key: AdmittedKey, { method }: MethodRequest, at: number): void {
  const { plan, membership, methodLimits } = key;
  const own = settingOf(methodLimits, method.settingsKey);
  const settings = own ?? plan.throttle;
  if (!settings) return;
  const buckets = membership.methodBuckets;
  const bucket = own ? (buckets.get(method) ?? fullBucket()) : membership.bucket;
  if (own) buckets.set(method, bucket);
  if (takeToken(bucket, settings, at)) return;
  const which = own ? ` for ${method.httpMethod} ${method.resourcePath}` : '';
  throw throttled(`the usage plan ${plan.id} for the API key ${key.apiKeyId}${which}`, settings);
}

function countUse({ apiKeyId, plan, membership, usage }: AdmittedKey, at: number): void {
  if (usage.count(membership.member, plan.quota, at)) return;
  const { limit, period } = plan.quota as QuotaSettings;
  throw executeApiErrors.quotaExceeded(
    `The API key ${apiKeyId} has used its quota of the usage plan ${plan.id}: ${limit} requests in a ${period}`,
  );
}

function throttled(whose: string, { rateLimit, burstLimit }: ThrottleSettings): Error {
  const limit = `${rateLimit} requests a second, and ${burstLimit ?? rateLimit} at once`;
  return executeApiErrors.throttled(`More than the limit of ${whose}: ${limit}`);
}
