import {
  builtInGatewayResponse,
  type GatewayResponseSettings,
  type GatewayResponseType,
} from '../../../core/gateway-responses.ts';
import type { GatewayResponse, PatchOperation, UpdateGatewayResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { ownEntry, withEntry } from '../own-entry.ts';
import { applyPatches, mapPatches, type Patch, type Patches } from '../patch.ts';
import { acceptStatusCode, acceptValue, checkGatewayResponse } from './gateway-response-rules.ts';
import { shownGatewayResponse } from './shown-gateway-response.ts';

/**
 * Customises a type in part; one that was not yet begins with what is built in.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateGatewayResponse.html
 */
export async function updateGatewayResponse(
  input: UpdateGatewayResponseRequest,
  ctx: ApigatewayContext,
): Promise<GatewayResponse> {
  const api = findApi(input, ctx);
  const type = input.responseType as GatewayResponseType;
  const { gatewayResponses = {} } = api.value;
  const before = ownEntry(gatewayResponses, type) ?? builtInGatewayResponse(type);
  const response = applyPatches(before, input.patchOperations, patches, refusal);
  if (response === before) return shownGatewayResponse(api.value, type);
  checkGatewayResponse(response);
  const changed = { ...api.value, gatewayResponses: withEntry(gatewayResponses, type, response) };
  await saveApi({ api }, changed, ctx);
  return shownGatewayResponse(changed, type);
}

const patches: Patches<GatewayResponseSettings> = new Map<string, Patch<GatewayResponseSettings>>([
  ['replace /statusCode', (response, statusCode) => ({ ...response, statusCode: acceptStatusCode(statusCode) })],
  ...mapPatches<GatewayResponseSettings, string>('responseParameters', {
    get: (response) => response.responseParameters,
    read: acceptValue('responseParameters'),
    missing: apigatewayErrors.noSuchParameter,
  }),
  ...mapPatches<GatewayResponseSettings, string>('responseTemplates', {
    get: (response) => response.responseTemplates,
    read: acceptValue('responseTemplates'),
    missing: apigatewayErrors.noSuchContentType,
  }),
]);

/** Recorded: it says that the path is wrong where the operation is. */
function refusal({ path }: PatchOperation) {
  return apigatewayErrors.invalidPatchPath(path);
}
