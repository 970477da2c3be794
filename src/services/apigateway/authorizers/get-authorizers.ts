import type { Authorizers, GetAuthorizersRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findApi } from '../find.ts';
import { page } from '../page.ts';
import { shownAuthorizer } from './shown-authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetAuthorizers.html */
export function getAuthorizers(input: GetAuthorizersRequest, ctx: ApigatewayContext): Authorizers {
  const { authorizers = {} } = findApi(input, ctx).value;
  const all = Object.values(authorizers).sort((a, b) => (a.id < b.id ? -1 : 1));
  const { items, position } = page(all, ({ id }) => id, input);
  return { items: items.map(shownAuthorizer), position };
}
