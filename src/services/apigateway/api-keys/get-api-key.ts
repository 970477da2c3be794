import type { ApiKey, GetApiKeyRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApiKey } from './find-api-key.ts';
import { shownApiKey } from './shown-api-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetApiKey.html */
export function getApiKey({ apiKey, includeValue }: GetApiKeyRequest, ctx: ApigatewayContext): ApiKey {
  return shownApiKey(findApiKey(apiKey, ctx).value, includeValue);
}
