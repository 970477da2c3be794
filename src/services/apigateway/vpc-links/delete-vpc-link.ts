import type { DeleteVpcLinkRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findVpcLink } from './find-vpc-link.ts';
import { vpcLinks } from './vpc-link-documents.ts';
import { checkUnused } from './vpc-link-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteVpcLink.html */
export async function deleteVpcLink({ vpcLinkId }: DeleteVpcLinkRequest, ctx: ApigatewayContext): Promise<void> {
  const link = findVpcLink(vpcLinkId, ctx);
  checkUnused(vpcLinkId, ctx);
  await ctx.store.commit([vpcLinks.remove(link)]);
}
