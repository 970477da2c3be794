import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { type VpcLinkDocument, vpcLinks } from './vpc-link-documents.ts';

/** Throws NotFoundException. */
export function findVpcLink(
  id: string,
  { store, account, region }: ApigatewayContext,
): StoredDocument<VpcLinkDocument> {
  const found = vpcLinks.get(store, account, region, id);
  if (!found) throw apigatewayErrors.noSuchVpcLink();
  return found;
}
