import type { RejectDomainNameAccessAssociationRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { accessAssociations } from '../domain-names/domain-name-documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findAccessAssociation } from './find-access-association.ts';

/**
 * The owner of a private domain name ends an association with it.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_RejectDomainNameAccessAssociation.html
 */
export async function rejectDomainNameAccessAssociation(
  { domainNameAccessAssociationArn, domainNameArn }: RejectDomainNameAccessAssociationRequest,
  ctx: ApigatewayContext,
): Promise<void> {
  const association = findAccessAssociation(domainNameAccessAssociationArn, ctx);
  if (association.value.domainNameArn !== domainNameArn) throw apigatewayErrors.noSuchDomainName();
  await ctx.store.commit([accessAssociations.remove(association)]);
}
