import { gatewayResponseTypes } from '../../../core/gateway-responses.ts';
import type { GatewayResponses, GetGatewayResponsesRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { shownGatewayResponse } from './shown-gateway-response.ts';

/** Every type, customised or not. https://docs.aws.amazon.com/apigateway/latest/api/API_GetGatewayResponses.html */
export function getGatewayResponses(input: GetGatewayResponsesRequest, ctx: ApigatewayContext): GatewayResponses {
  const { value: api } = findApi(input, ctx);
  const { items, position } = page(gatewayResponseTypes, (type) => type, input);
  return { items: items.map((type) => shownGatewayResponse(api, type)), position };
}
