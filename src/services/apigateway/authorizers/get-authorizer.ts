import type { Authorizer, GetAuthorizerRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findAuthorizer } from './find-authorizer.ts';
import { shownAuthorizer } from './shown-authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizer.html */
export function getAuthorizer(input: GetAuthorizerRequest, ctx: ApigatewayContext): Authorizer {
  return shownAuthorizer(findAuthorizer(input, ctx).authorizer);
}
