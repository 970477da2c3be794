import type {
  CreateDomainNameAccessAssociationRequest,
  DomainNameAccessAssociation,
} from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { readDomainNameArn } from '../domain-names/domain-name-arn.ts';
import { accessAssociations, domainNames } from '../domain-names/domain-name-documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { shownAccessAssociation } from './shown-access-association.ts';

/**
 * Lets a VPC endpoint reach a private domain name of the same account: nothing is shared between accounts here.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDomainNameAccessAssociation.html
 */
export async function createDomainNameAccessAssociation(
  input: CreateDomainNameAccessAssociationRequest,
  ctx: ApigatewayContext,
): Promise<DomainNameAccessAssociation> {
  const { domainNameArn, accessAssociationSource, tags = {} } = input;
  const { store, account, region } = ctx;
  const named = readDomainNameArn(domainNameArn);
  if (!/^vpce-[0-9a-z]{1,40}$/.test(accessAssociationSource)) {
    throw apigatewayErrors.badRequest('Invalid access association source specified');
  }
  if (named?.account !== account || named.region !== region || !domainNames.get(store, account, region, named.id)) {
    throw apigatewayErrors.noSuchDomainName();
  }
  const arn = `arn:aws:apigateway:${region}:${account}:/domainnameaccessassociations/domainname/${named.id}/vpcesource/${accessAssociationSource}`;
  if (accessAssociations.get(store, account, region, arn)) throw apigatewayErrors.accessAssociationExists();
  const association = { domainNameArn, accessAssociationSource, tags };
  await store.commit([accessAssociations.create(account, region, arn, association)]);
  return shownAccessAssociation(arn, association);
}
