import type { GetUsagePlanKeyRequest, UsagePlanKey } from '../../../wire/models/apigateway.ts';
import { findApiKey } from '../api-keys/find-api-key.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findPlanKey } from './find-plan-key.ts';
import { shownPlanKey } from './shown-plan-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKey.html */
export function getUsagePlanKey(input: GetUsagePlanKeyRequest, ctx: ApigatewayContext): UsagePlanKey {
  return shownPlanKey(findApiKey(findPlanKey(input, ctx).value.keyId, ctx).value);
}
