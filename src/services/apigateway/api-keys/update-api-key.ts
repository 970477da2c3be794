import type { ApiKey, UpdateApiKeyRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiKeyDocument, apiKeys } from '../documents.ts';
import { applyPatches, missingPatches, type Patch, type Patches, textPatch, unsupportedPatch } from '../patch.ts';
import { acceptDescription, acceptName } from './api-key-rules.ts';
import { findApiKey } from './find-api-key.ts';
import { shownApiKey } from './shown-api-key.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateApiKey.html */
export async function updateApiKey(input: UpdateApiKeyRequest, ctx: ApigatewayContext): Promise<ApiKey> {
  const found = findApiKey(input.apiKey, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches, unsupportedPatch);
  const key = { ...changed, lastUpdatedDate: ctx.now };
  await ctx.store.commit([apiKeys.replace(found, key)]);
  return shownApiKey(key);
}

const patches: Patches<ApiKeyDocument> = new Map<string, Patch<ApiKeyDocument>>([
  ['replace /description', (key, text) => ({ ...key, description: acceptDescription(text) })],
  ['replace /enabled', (key, value) => ({ ...key, enabled: value === 'true' })],
  ['replace /name', (key, name) => ({ ...key, name: acceptName(name) })],
  ['replace /customerId', textPatch('customerId')],
  ...missingPatches<ApiKeyDocument>('apigateway:UpdateApiKey', ['add /stages', 'remove /stages']),
]);
