import type { GetVpcLinksRequest, VpcLinks } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { page } from '../page.ts';
import { shownVpcLink } from './shown-vpc-link.ts';
import { vpcLinks } from './vpc-link-documents.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLinks.html */
export function getVpcLinks(input: GetVpcLinksRequest, { store, account, region }: ApigatewayContext): VpcLinks {
  const { items, position } = page(vpcLinks.list(store, account, region), ({ key }) => key.id, input);
  return { items: items.map(({ value }) => shownVpcLink(value)), position };
}
