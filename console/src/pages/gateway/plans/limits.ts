import type { UsagePlan } from '@aws-sdk/client-api-gateway';
import type { texts } from './texts.ts';

type Texts = (typeof texts)['en'];

/** `10 a second, 20 at once`. */
export function shownThrottle({ throttle }: UsagePlan, t: Texts): string {
  return throttle ? t.throttleOf(throttle.rateLimit ?? 0, throttle.burstLimit ?? 0) : t.none;
}

/** `1000 requests a month`. */
export function shownQuota({ quota }: UsagePlan, t: Texts): string {
  return quota ? t.quotaOf(quota.limit ?? 0, t[quota.period ?? 'DAY']) : t.none;
}
