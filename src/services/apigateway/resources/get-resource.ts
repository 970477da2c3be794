import type { GetResourceRequest, Resource } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findResource } from '../find.ts';
import { shownResource } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetResource.html */
export function getResource(input: GetResourceRequest, ctx: ApigatewayContext): Resource {
  return shownResource(findResource(input, ctx).resource, input.embed);
}
