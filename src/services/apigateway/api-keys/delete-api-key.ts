import type { DeleteApiKeyRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apiKeys, usagePlanKeys } from '../documents.ts';
import { membersOfKey } from '../usage-plans/plan-members.ts';
import { findApiKey } from './find-api-key.ts';

/** Recorded: a key leaves its usage plans with its end. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteApiKey.html */
export async function deleteApiKey({ apiKey }: DeleteApiKeyRequest, ctx: ApigatewayContext): Promise<void> {
  const found = findApiKey(apiKey, ctx);
  await ctx.store.commit([apiKeys.remove(found), ...membersOfKey(apiKey, ctx).map(usagePlanKeys.remove)]);
}
