import { stageId } from '../../../core/usage-plans.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId, type UsagePlanDocument, usagePlanKeys, usagePlans } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { membersOfPlan } from './plan-members.ts';

// A key opens a stage through one plan alone.
// https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-usage-plans.html

/** Whether a key, undefined before there is one, may belong to these plans as well. Throws ConflictException. */
export function checkJoins(
  joined: readonly UsagePlanDocument[],
  keyId: string | undefined,
  ctx: ApigatewayContext,
): void {
  if (joined.length === 0) return;
  const others = keyId === undefined ? [] : allPlans(ctx).filter((plan) => hasMember(plan, keyId, ctx));
  const plans = new Map([...others, ...joined].map((plan) => [plan.id, plan]));
  const open = new Set<string>();
  for (const plan of plans.values()) {
    for (const stage of stageIdsOf(plan)) {
      if (open.has(stage)) throw apigatewayErrors.keyOfTwoPlans(plan.id, keyId ?? '', stage);
      open.add(stage);
    }
  }
}

/** Whether no key of a plan opens the stage through another plan already. Throws ConflictException. */
export function checkNewStage(plan: UsagePlanDocument, stage: string, ctx: ApigatewayContext): void {
  const rivals = allPlans(ctx).filter((each) => each.id !== plan.id && stageIdsOf(each).includes(stage));
  if (rivals.length === 0) return;
  for (const { value } of membersOfPlan(plan.id, ctx)) {
    const rival = rivals.some((each) => hasMember(each, value.keyId, ctx));
    if (rival) throw apigatewayErrors.keyOfTwoPlans(plan.id, value.keyId, stage);
  }
}

function allPlans({ store, account, region }: ApigatewayContext): UsagePlanDocument[] {
  return usagePlans.list(store, account, region).map(({ value }) => value);
}

function hasMember({ id }: UsagePlanDocument, keyId: string, { store, account, region }: ApigatewayContext): boolean {
  return usagePlanKeys.get(store, account, region, partId(id, keyId)) !== undefined;
}

function stageIdsOf({ apiStages }: UsagePlanDocument): string[] {
  return apiStages.map(({ apiId, stage }) => stageId(apiId, stage));
}
