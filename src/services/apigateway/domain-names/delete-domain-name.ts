import type { StoredDocument } from '../../../store/store.ts';
import type { DeleteDomainNameRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { mappingsOf } from '../base-path-mappings/find-base-path-mapping.ts';
import { domainNameArn } from './domain-name-arn.ts';
import {
  type AccessAssociationDocument,
  accessAssociations,
  basePathMappings,
  domainNames,
} from './domain-name-documents.ts';
import { findDomainName } from './find-domain-name.ts';

/** Its mappings and associations go with it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainName.html */
export async function deleteDomainName(input: DeleteDomainNameRequest, ctx: ApigatewayContext): Promise<void> {
  const domain = findDomainName(input, ctx);
  const arn = domainNameArn(domain.value, ctx);
  await ctx.store.commit([
    domainNames.remove(domain),
    ...mappingsOf(domain.key.id, ctx).map(basePathMappings.remove),
    ...associationsWith(arn, ctx).map(accessAssociations.remove),
  ]);
}

function associationsWith(
  arn: string,
  { store, account, region }: ApigatewayContext,
): readonly StoredDocument<AccessAssociationDocument>[] {
  return accessAssociations.list(store, account, region).filter(({ value }) => value.domainNameArn === arn);
}
