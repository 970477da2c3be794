import type { IntegrationResponse, UpdateIntegrationResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveIntegration } from '../change-api.ts';
import type { IntegrationResponseDocument } from '../documents.ts';
import { findIntegrationResponse } from '../find-response.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, mapPatches, type Patch, type PatchRules, textPatch } from '../patch.ts';
import { checkIntegrationResponse } from './integration-response-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateIntegrationResponse.html */
export async function updateIntegrationResponse(
  input: UpdateIntegrationResponseRequest,
  ctx: ApigatewayContext,
): Promise<IntegrationResponse> {
  const found = findIntegrationResponse(input, ctx);
  const response = applyPatches(found.response, input.patchOperations, rules);
  checkIntegrationResponse(response, found.method, ctx);
  const integrationResponses = withEntry(found.integration.integrationResponses, response.statusCode, response);
  await saveIntegration(found, { ...found.integration, integrationResponses }, ctx);
  return response as IntegrationResponse;
}

const rules: PatchRules<IntegrationResponseDocument> = {
  operation: 'apigateway:UpdateIntegrationResponse',
  patches: new Map<string, Patch<IntegrationResponseDocument>>([
    ['replace /selectionPattern', textPatch('selectionPattern')],
    ...mapPatches<IntegrationResponseDocument, string>('responseTemplates', (each) => each.responseTemplates, asGiven),
    ...mapPatches<IntegrationResponseDocument, string>(
      'responseParameters',
      (each) => each.responseParameters,
      asGiven,
    ),
  ]),
  unimplemented: /^\/contentHandling$/,
};

function asGiven(value: string): string {
  return value;
}
