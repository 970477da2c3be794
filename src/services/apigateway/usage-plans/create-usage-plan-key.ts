import type { CreateUsagePlanKeyRequest, UsagePlanKey } from '../../../wire/models/apigateway.ts';
import { findApiKey } from '../api-keys/find-api-key.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { partId, usagePlanKeys } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkJoins } from './check-joins.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { shownPlanKey } from './shown-plan-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html */
export async function createUsagePlanKey(
  { usagePlanId, keyId, keyType }: CreateUsagePlanKeyRequest,
  ctx: ApigatewayContext,
): Promise<UsagePlanKey> {
  const { store, account, region } = ctx;
  if (keyType !== 'API_KEY') throw apigatewayErrors.badRequest('Specified key type is not supported');
  const plan = findUsagePlan(usagePlanId, ctx);
  const key = findApiKey(keyId, ctx);
  const id = partId(usagePlanId, keyId);
  if (usagePlanKeys.get(store, account, region, id)) throw apigatewayErrors.keyInPlan();
  checkJoins([plan.value], keyId, ctx);
  await store.commit([usagePlanKeys.create(account, region, id, { usagePlanId, keyId })]);
  return shownPlanKey(key.value);
}
