import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { type DomainNameDocument, domainId, domainNames } from './domain-name-documents.ts';

export interface DomainKey {
  readonly domainName: string;
  /** Of a private one. */
  readonly domainNameId?: string;
}

/** Without an id it is the public one that is meant. Throws NotFoundException. */
export function findDomainName(
  { domainName, domainNameId }: DomainKey,
  { store, account, region }: ApigatewayContext,
): StoredDocument<DomainNameDocument> {
  const found = domainNames.get(store, account, region, domainId(domainName.toLowerCase(), domainNameId));
  if (!found) throw apigatewayErrors.noSuchDomainName();
  return found;
}
