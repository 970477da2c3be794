import {
  builtInGatewayResponse,
  type GatewayResponseSettings,
  type GatewayResponseType,
} from '../../../core/gateway-responses.ts';
import type { GatewayResponse, PutGatewayResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { findApi } from '../find.ts';
import { withEntry } from '../own-entry.ts';
import { checkGatewayResponse } from './gateway-response-rules.ts';
import { shownGatewayResponse } from './shown-gateway-response.ts';

/**
 * Replaces what was said of a type; what is not given is taken from what is built in.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutGatewayResponse.html
 */
export async function putGatewayResponse(
  input: PutGatewayResponseRequest,
  ctx: ApigatewayContext,
): Promise<GatewayResponse> {
  const api = findApi(input, ctx);
  const type = input.responseType as GatewayResponseType;
  const response = acceptGatewayResponse(input);
  const changed = { ...api.value, gatewayResponses: withEntry(api.value.gatewayResponses ?? {}, type, response) };
  await saveApi({ api }, changed, ctx);
  return shownGatewayResponse(changed, type);
}

/** A response as a request describes it. Throws BadRequestException. */
export function acceptGatewayResponse(input: Omit<PutGatewayResponseRequest, 'restApiId'>): GatewayResponseSettings {
  const builtIn = builtInGatewayResponse(input.responseType as GatewayResponseType);
  const { statusCode = builtIn.statusCode, responseParameters = {}, responseTemplates = {} } = input;
  const isSilent = Object.keys(responseTemplates).length === 0;
  const templates = isSilent ? builtIn.responseTemplates : responseTemplates;
  const response = { statusCode, responseParameters, responseTemplates: templates };
  checkGatewayResponse(response);
  return response;
}
