import type { GetRestApiRequest, RestApi } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { shownApi } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApi.html */
export function getRestApi(input: GetRestApiRequest, ctx: ApigatewayContext): RestApi {
  return shownApi(findApi(input, ctx).value, ctx);
}
