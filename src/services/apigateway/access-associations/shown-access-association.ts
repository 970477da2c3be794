import type { DomainNameAccessAssociation } from '../../../wire/models/apigateway.ts';
import type { AccessAssociationDocument } from '../domain-names/domain-name-documents.ts';

/** An association as operations answer it. */
export function shownAccessAssociation(
  domainNameAccessAssociationArn: string,
  { domainNameArn, accessAssociationSource, tags }: AccessAssociationDocument,
): DomainNameAccessAssociation {
  return {
    domainNameAccessAssociationArn,
    domainNameArn,
    accessAssociationSourceType: 'VPCE',
    accessAssociationSource,
    tags: Object.keys(tags).length === 0 ? undefined : { ...tags },
  };
}
