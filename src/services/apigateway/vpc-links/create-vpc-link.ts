import { shortId } from '../../../core/ids.ts';
import type { CreateVpcLinkRequest, VpcLink } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { shownVpcLink } from './shown-vpc-link.ts';
import { vpcLinks } from './vpc-link-documents.ts';
import { checkLinkName, checkTargets, mostLinks } from './vpc-link-rules.ts';

/** On AWS it takes minutes; here it is there at once. https://docs.aws.amazon.com/apigateway/latest/api/API_CreateVpcLink.html */
export async function createVpcLink(input: CreateVpcLinkRequest, ctx: ApigatewayContext): Promise<VpcLink> {
  const { store, account, region } = ctx;
  const { description, tags = {} } = input;
  const name = checkLinkName(input.name);
  const link = { id: shortId(6), name, description, targetArns: checkTargets(input.targetArns), tags };
  if (vpcLinks.list(store, account, region).length >= mostLinks) throw apigatewayErrors.tooManyOfAccount('VPC Links');
  await store.commit([vpcLinks.create(account, region, link.id, link)]);
  return shownVpcLink(link, 'PENDING');
}
