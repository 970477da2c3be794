import { dateOf, daysBetween } from '../../../core/quota-period.ts';
import type { PlanMember } from '../../../core/usage-plans.ts';
import type { Usage } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import type { KeyUsageDocument, UsagePlanDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import { keptDays } from './usage-ledger.ts';

const dayMs = 86_400_000;

/** From a day to a day, as `YYYY-MM-DD`. */
export interface DateRange {
  readonly startDate: string;
  readonly endDate: string;
}

export function planMember(usagePlanId: string, keyId: string, { account, region }: ApigatewayContext): PlanMember {
  return { account, region, usagePlanId, keyId };
}

/** Throws BadRequestException for what is no range, or a longer one than is kept. */
export function checkRange({ startDate, endDate }: DateRange): void {
  for (const date of [startDate, endDate]) {
    if (!isDate(date)) throw apigatewayErrors.badRequest('Invalid date specified. Must be YYYY-MM-DD');
  }
  if (startDate > endDate) throw apigatewayErrors.badRequest('The start date must not be after the end date');
  // Counted before its days are made: they may be those of ten thousand years.
  if (Date.parse(endDate) - Date.parse(startDate) <= keptDays * dayMs) return;
  throw apigatewayErrors.badRequest(`The usage of at most ${keptDays} days can be asked for`);
}

function isDate(text: string): boolean {
  return /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dateOf(Date.parse(text)) === text;
}

/** A day by day: what the keys used, and what remained. */
export function planUsage(
  plan: UsagePlanDocument,
  keyIds: readonly string[],
  range: DateRange,
  ctx: ApigatewayContext,
): Usage {
  const days = daysBetween(range.startDate, range.endDate);
  const items = keyIds.map((keyId) => {
    const usage = ctx.usageLedger.usageOf(planMember(plan.id, keyId, ctx));
    return [keyId, days.map((date) => dayOf(usage, date, plan))] as const;
  });
  const { startDate, endDate } = range;
  return { usagePlanId: plan.id, startDate, endDate, items: Object.fromEntries(items) };
}

/** A day without requests has the whole quota. */
function dayOf({ days }: KeyUsageDocument, date: string, { quota }: UsagePlanDocument): number[] {
  const [used, remaining] = ownEntry(days, date) ?? [0, quota?.limit ?? 0];
  return [used, remaining];
}
