import type { BasePathMappings, GetBasePathMappingsRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findDomainName } from '../domain-names/find-domain-name.ts';
import { page } from '../page.ts';
import { mappingsOf } from './find-base-path-mapping.ts';
import { shownMapping } from './shown-base-path-mapping.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html */
export function getBasePathMappings(input: GetBasePathMappingsRequest, ctx: ApigatewayContext): BasePathMappings {
  const { key } = findDomainName(input, ctx);
  const { items, position } = page(mappingsOf(key.id, ctx), (mapping) => mapping.key.id, input);
  return { items: items.map(({ value }) => shownMapping(value)), position };
}
