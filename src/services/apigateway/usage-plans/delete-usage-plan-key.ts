import type { DeleteUsagePlanKeyRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { usagePlanKeys } from '../documents.ts';
import { findPlanKey } from './find-plan-key.ts';

/** The key stays. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlanKey.html */
export async function deleteUsagePlanKey(input: DeleteUsagePlanKeyRequest, ctx: ApigatewayContext): Promise<void> {
  await ctx.store.commit([usagePlanKeys.remove(findPlanKey(input, ctx))]);
}
