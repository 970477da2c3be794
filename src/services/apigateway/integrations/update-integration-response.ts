import type { IntegrationResponse, UpdateIntegrationResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationResponseDocument } from '../documents.ts';
import { findIntegrationResponse } from '../find-response.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, mapPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { shownIntegrationResponse } from '../shown.ts';
import { checkIntegrationResponse } from './integration-response-rules.ts';
import { acceptContentHandling } from './integration-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html */
export async function updateIntegrationResponse(
  input: UpdateIntegrationResponseRequest,
  ctx: ApigatewayContext,
): Promise<IntegrationResponse> {
  const found = findIntegrationResponse(input, ctx);
  const response = applyPatches(found.response, input.patchOperations, patches);
  checkIntegrationResponse(response, found, ctx);
  const integrationResponses = withEntry(found.integration.integrationResponses, response.statusCode, response);
  await saveIntegration(found, { ...found.integration, integrationResponses }, ctx);
  return shownIntegrationResponse(response);
}

const patches: Patches<IntegrationResponseDocument> = new Map<string, Patch<IntegrationResponseDocument>>([
  ['replace /selectionPattern', textPatch('selectionPattern')],
  ...mapPatches<IntegrationResponseDocument, string>('responseTemplates', {
    get: (each) => each.responseTemplates,
    read: asGiven,
  }),
  ...mapPatches<IntegrationResponseDocument, string>('responseParameters', {
    get: (each) => each.responseParameters,
    read: asGiven,
  }),
  ['replace /contentHandling', (each, value) => ({ ...each, contentHandling: acceptContentHandling(value) })],
]);

function asGiven(value: string): string {
  return value;
}
