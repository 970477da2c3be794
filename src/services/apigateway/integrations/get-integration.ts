import type { GetIntegrationRequest, Integration } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findIntegration } from '../find.ts';
import { shownIntegration } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetIntegration.html */
export function getIntegration(input: GetIntegrationRequest, ctx: ApigatewayContext): Integration {
  return shownIntegration(findIntegration(input, ctx).integration);
}
