import { shortId } from '../../../core/ids.ts';
import type { QuotaSettings } from '../../../core/usage-plans.ts';
import type * as wire from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiStageDocument, type UsagePlanDocument, usagePlans } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkPlan, checkStage, mostPlans } from './plan-rules.ts';
import { shownUsagePlan } from './shown-usage-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html */
export async function createUsagePlan(
  input: wire.CreateUsagePlanRequest,
  ctx: ApigatewayContext,
): Promise<wire.UsagePlan> {
  const { store, account, region } = ctx;
  const plan = checkPlan(newPlan(input));
  for (const stage of plan.apiStages) checkStage(stage, plan.id, ctx);
  const made = usagePlans.list(store, account, region).length;
  if (made >= mostPlans) throw apigatewayErrors.tooManyOfAccount('Usage Plans');
  await store.commit([usagePlans.create(account, region, plan.id, plan)]);
  return shownUsagePlan(plan);
}

function newPlan({ name, description, apiStages = [], throttle, quota, tags = {} }: wire.CreateUsagePlanRequest) {
  const plan: UsagePlanDocument = {
    id: shortId(6),
    name,
    description: description || undefined,
    apiStages: apiStages.map(newStage),
    throttle,
    // Checked as soon as the plan is whole.
    quota: quota && ({ offset: 0, ...quota } as QuotaSettings),
    tags,
  };
  return plan;
}

/** Users report that AWS forgets to fill in this text. */
function newStage({ apiId, stage, throttle = {} }: wire.ApiStage): ApiStageDocument {
  if (apiId && stage) return { apiId, stage, throttle };
  throw apigatewayErrors.badRequest('Invalid API Stage {api: %s, stage: %s} specified for usageplan %s');
}
