import type { GetRequestValidatorsRequest, RequestValidators } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidators.html */
export function getRequestValidators(input: GetRequestValidatorsRequest, ctx: ApigatewayContext): RequestValidators {
  const { requestValidators = {} } = findApi(input, ctx).value;
  const all = Object.values(requestValidators).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { items, position } = page(all, ({ id }) => id, input);
  return { items: [...items], position };
}
