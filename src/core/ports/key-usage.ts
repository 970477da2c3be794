import type { PlanMember, QuotaSettings } from '../usage-plans.ts';

/** Counts what keys use of their plans. */
export interface KeyUsage {
  /** Counts a request. False, and it is not counted, when nothing of the quota remains. */
  count(member: PlanMember, quota: QuotaSettings | undefined, at: number): boolean;
  /** What remains of the quota in the period, in requests. */
  remaining(member: PlanMember, quota: QuotaSettings, at: number): number;
}
