import type { DomainNames, GetDomainNamesRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { page } from '../page.ts';
import { domainNames } from './domain-name-documents.ts';
import { shownDomainName } from './shown-domain-name.ts';

/** Nothing is shared between accounts here. https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainNames.html */
export function getDomainNames(input: GetDomainNamesRequest, ctx: ApigatewayContext): DomainNames {
  const all = input.resourceOwner === 'OTHER_ACCOUNTS' ? [] : domainNames.list(ctx.store, ctx.account, ctx.region);
  const { items, position } = page(all, ({ key }) => key.id, input);
  return { items: items.map(({ value }) => shownDomainName(value, ctx)), position };
}
