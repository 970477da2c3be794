import type { GatewayResponseType } from '../../../core/gateway-responses.ts';
import type { GatewayResponse, GetGatewayResponseRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { shownGatewayResponse } from './shown-gateway-response.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponse.html */
export function getGatewayResponse(input: GetGatewayResponseRequest, ctx: ApigatewayContext): GatewayResponse {
  return shownGatewayResponse(findApi(input, ctx).value, input.responseType as GatewayResponseType);
}
