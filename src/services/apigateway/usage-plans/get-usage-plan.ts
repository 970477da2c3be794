import type { GetUsagePlanRequest, UsagePlan } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { shownUsagePlan } from './shown-usage-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlan.html */
export function getUsagePlan({ usagePlanId }: GetUsagePlanRequest, ctx: ApigatewayContext): UsagePlan {
  return shownUsagePlan(findUsagePlan(usagePlanId, ctx).value);
}
