import { dateOf } from '../../../core/quota-period.ts';
import type { PatchOperation, UpdateUsageRequest, Usage } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { unsupportedPatch } from '../patch.ts';
import { findPlanKey } from './find-plan-key.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { planMember, planUsage } from './plan-usage.ts';

/** Extends what remains of a quota in this period. https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsage.html */
export async function updateUsage(input: UpdateUsageRequest, ctx: ApigatewayContext): Promise<Usage> {
  const { usagePlanId, keyId, patchOperations = [] } = input;
  const plan = findUsagePlan(usagePlanId, ctx).value;
  findPlanKey(input, ctx);
  const wanted = patchOperations.map(remainingOf).at(-1);
  if (!plan.quota) throw apigatewayErrors.badRequest('Usage Plan has no quota');
  const member = planMember(usagePlanId, keyId, ctx);
  if (wanted !== undefined) await ctx.usageLedger.setRemaining(member, plan.quota, wanted, ctx.now);
  const today = dateOf(ctx.now);
  return planUsage(plan, [keyId], { startDate: today, endDate: today }, ctx);
}

function remainingOf(operation: PatchOperation): number {
  if (operation.op !== 'replace' || operation.path !== '/remaining') {
    throw unsupportedPatch(operation, ['replace /remaining']);
  }
  const remaining = Number(operation.value || Number.NaN);
  if (Number.isSafeInteger(remaining) && remaining >= 0) return remaining;
  throw apigatewayErrors.badRequest('Invalid remaining quota specified');
}
