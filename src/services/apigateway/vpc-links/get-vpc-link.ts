import type { GetVpcLinkRequest, VpcLink } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findVpcLink } from './find-vpc-link.ts';
import { shownVpcLink } from './shown-vpc-link.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_GetVpcLink.html */
export function getVpcLink({ vpcLinkId }: GetVpcLinkRequest, ctx: ApigatewayContext): VpcLink {
  return shownVpcLink(findVpcLink(vpcLinkId, ctx).value);
}
