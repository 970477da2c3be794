import type { GetUsagePlanKeysRequest, UsagePlanKeys } from '../../../wire/models/apigateway.ts';
import { findApiKey } from '../api-keys/find-api-key.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { page } from '../page.ts';
import { membersOfPlan } from './plan-members.ts';
import { shownPlanKey } from './shown-plan-key.ts';

/** Recorded: a plan that there is not has none. https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKeys.html */
export function getUsagePlanKeys(input: GetUsagePlanKeysRequest, ctx: ApigatewayContext): UsagePlanKeys {
  const keys = membersOfPlan(input.usagePlanId, ctx).map(({ value }) => findApiKey(value.keyId, ctx).value);
  const wanted = keys.filter(({ name = '' }) => name.startsWith(input.nameQuery ?? ''));
  const { items, position } = page(wanted, ({ id }) => id, input);
  return { items: items.map(shownPlanKey), position };
}
