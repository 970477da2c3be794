import type { DeleteDomainNameAccessAssociationRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { accessAssociations } from '../domain-names/domain-name-documents.ts';
import { findAccessAssociation } from './find-access-association.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainNameAccessAssociation.html */
export async function deleteDomainNameAccessAssociation(
  { domainNameAccessAssociationArn }: DeleteDomainNameAccessAssociationRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const association = findAccessAssociation(domainNameAccessAssociationArn, ctx);
  await ctx.store.commit([accessAssociations.remove(association)]);
}
