import type { UpdateVpcLinkRequest, VpcLink } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { applyPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { findVpcLink } from './find-vpc-link.ts';
import { shownVpcLink } from './shown-vpc-link.ts';
import { type VpcLinkDocument, vpcLinks } from './vpc-link-documents.ts';
import { checkLinkName } from './vpc-link-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateVpcLink.html */
export async function updateVpcLink(input: UpdateVpcLinkRequest, ctx: ApigatewayContext): Promise<VpcLink> {
  const found = findVpcLink(input.vpcLinkId, ctx);
  const changed = applyPatches(found.value, input.patchOperations, patches);
  await ctx.store.commit([vpcLinks.replace(found, changed)]);
  return shownVpcLink(changed);
}

const patches: Patches<VpcLinkDocument> = new Map<string, Patch<VpcLinkDocument>>([
  ['replace /name', (link, name) => ({ ...link, name: checkLinkName(name) })],
  ['replace /description', textPatch('description')],
]);
