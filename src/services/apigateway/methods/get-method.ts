import type { GetMethodRequest, Method } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findMethod } from '../find.ts';
import { shownMethod } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html */
export function getMethod(input: GetMethodRequest, ctx: ApigatewayContext): Method {
  return shownMethod(findMethod(input, ctx).method);
}
