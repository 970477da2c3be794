import { iamErrors } from './errors.ts';
import { type QuotaName, quotas } from './quotas.ts';

/** Throws LimitExceeded when there is no room for one more beside `present`. */
export function checkQuota(quota: QuotaName, present: number): void {
  if (present >= quotas[quota]) throw iamErrors.quotaExceeded(quota, quotas[quota]);
}
