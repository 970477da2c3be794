import { apiKeyValue, shortId } from '../../../core/ids.ts';
import type { ApiKey, CreateApiKeyRequest } from '../../../wire/models/apigateway.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys } from '../documents.ts';
import { acceptDescription, acceptName, checkNewKey, checkValue, newKey } from './api-key-rules.ts';
import { reserveValues } from './reserve-values.ts';
import { shownApiKey } from './shown-api-key.ts';

/** Recorded: a key is off unless it is switched on. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html */
export async function createApiKey(input: CreateApiKeyRequest, ctx: ApigatewayContext): Promise<ApiKey> {
  const { value = '' } = input;
  if (value !== '') checkValue(value);
  // Stages without a usage plan are of the time before there were any.
  refuseParameters('apigateway:CreateApiKey', input, ['stageKeys']);
  const key = keyOf(input, value === '' ? apiKeyValue() : value, ctx);
  await reserveValues([key.secret.value], ctx, async () => {
    checkNewKey(key.secret.value, ctx);
    await ctx.store.commit([apiKeys.create(ctx.account, ctx.region, key.id, key)]);
  });
  return shownApiKey(key, true);
}

function keyOf(input: CreateApiKeyRequest, value: string, ctx: ApigatewayContext): ApiKeyDocument {
  const { customerId, enabled = false, tags = {} } = input;
  return {
    ...newKey(shortId(10), value, ctx),
    name: acceptName(input.name ?? ''),
    description: acceptDescription(input.description ?? ''),
    customerId: customerId || undefined,
    enabled,
    tags,
  };
}
