import type { GetResourcesRequest, Resources } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { shownResource } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetResources.html */
export function getResources(input: GetResourcesRequest, ctx: ApigatewayContext): Resources {
  const all = Object.values(findApi(input, ctx).value.resources).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { items, position } = page(all, ({ id }) => id, input);
  return { items: items.map((resource) => shownResource(resource, input.embed)), position };
}
