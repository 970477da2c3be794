import { stageId } from '../../../core/usage-plans.ts';
import type { DeleteUsagePlanRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { usagePlanKeys, usagePlans } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { membersOfPlan } from './plan-members.ts';

/** Refused while it has stages. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlan.html */
export async function deleteUsagePlan({ usagePlanId }: DeleteUsagePlanRequest, ctx: ApigatewayContext): Promise<void> {
  const plan = findUsagePlan(usagePlanId, ctx);
  const [first] = plan.value.apiStages;
  if (first) throw apigatewayErrors.planHasStages(usagePlanId, stageId(first.apiId, first.stage));
  await ctx.store.commit([usagePlans.remove(plan), ...membersOfPlan(usagePlanId, ctx).map(usagePlanKeys.remove)]);
}
