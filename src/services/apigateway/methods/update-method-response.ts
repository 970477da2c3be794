import type { MethodResponse, UpdateMethodResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveMethod } from '../change-api.ts';
import type { MethodResponseDocument, RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findMethodResponse } from '../find-response.ts';
import { acceptModel } from '../method-models.ts';
import { withEntry } from '../own-entry.ts';
import { checkResponseParameter } from '../parameter-names.ts';
import { applyPatches, mapPatches, type Patch, type Patches } from '../patch.ts';
import { shownMethodResponse } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateMethodResponse.html */
export async function updateMethodResponse(
  input: UpdateMethodResponseRequest,
  ctx: ApigatewayContext,
): Promise<MethodResponse> {
  const found = findMethodResponse(input, ctx);
  const response = applyPatches(found.response, input.patchOperations, patches(found.api.value));
  const methodResponses = withEntry(found.method.methodResponses, response.statusCode, response);
  await saveMethod(found, { ...found.method, methodResponses }, ctx);
  return shownMethodResponse(response);
}

const patches = (api: RestApiDocument): Patches<MethodResponseDocument> =>
  new Map<string, Patch<MethodResponseDocument>>([
    ...mapPatches<MethodResponseDocument, boolean>('responseParameters', {
      get: (response) => response.responseParameters,
      read: readRequired,
      missing: apigatewayErrors.noSuchParameter,
    }),
    ...mapPatches<MethodResponseDocument, string>('responseModels', {
      get: (response) => response.responseModels,
      read: (name) => acceptModel(name, api),
      missing: apigatewayErrors.noSuchContentType,
    }),
  ]);

function readRequired(value: string, name: string): boolean {
  checkResponseParameter(name);
  return value === 'true';
}
