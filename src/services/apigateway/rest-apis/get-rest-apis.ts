import type { GetRestApisRequest, RestApis } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { restApis } from '../documents.ts';
import { page } from '../page.ts';
import { shownApi } from '../shown.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRestApis.html */
export function getRestApis(input: GetRestApisRequest, ctx: ApigatewayContext): RestApis {
  const all = restApis.list(ctx.store, ctx.account, ctx.region);
  const { items, position } = page(all, ({ key }) => key.id, input);
  return { items: items.map(({ value }) => shownApi(value, ctx)), position };
}
