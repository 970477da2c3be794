import type { GetIntegrationResponseRequest, IntegrationResponse } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findIntegrationResponse } from '../find-response.ts';
import { shownIntegrationResponse } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegrationResponse.html */
export function getIntegrationResponse(
  input: GetIntegrationResponseRequest,
  ctx: ApigatewayContext,
): IntegrationResponse {
  return shownIntegrationResponse(findIntegrationResponse(input, ctx).response);
}
