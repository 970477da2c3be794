import type { GetMethodResponseRequest, MethodResponse } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findMethodResponse } from '../find-response.ts';
import { shownMethodResponse } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethodResponse.html */
export function getMethodResponse(input: GetMethodResponseRequest, ctx: ApigatewayContext): MethodResponse {
  return shownMethodResponse(findMethodResponse(input, ctx).response);
}
