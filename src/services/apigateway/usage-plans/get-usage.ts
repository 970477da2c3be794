import type { GetUsageRequest, Usage } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { page } from '../page.ts';
import { findPlanKey } from './find-plan-key.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { membersOfPlan } from './plan-members.ts';
import { checkRange, planUsage } from './plan-usage.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsage.html */
export function getUsage(input: GetUsageRequest, ctx: ApigatewayContext): Usage {
  const { usagePlanId, keyId } = input;
  const plan = findUsagePlan(usagePlanId, ctx);
  checkRange(input);
  const members = keyId ? [findPlanKey({ usagePlanId, keyId }, ctx)] : membersOfPlan(usagePlanId, ctx);
  const { items, position } = page(members, ({ value }) => value.keyId, input);
  const keyIds = items.map(({ value }) => value.keyId);
  return { ...planUsage(plan.value, keyIds, input, ctx), position };
}
