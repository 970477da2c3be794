import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type AccessAssociationDocument, accessAssociations } from '../domain-names/domain-name-documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** Throws NotFoundException. */
export function findAccessAssociation(
  arn: string,
  { store, account, region }: ApigatewayContext,
): StoredDocument<AccessAssociationDocument> {
  const found = accessAssociations.get(store, account, region, arn);
  if (!found) throw apigatewayErrors.noSuchAccessAssociation();
  return found;
}
