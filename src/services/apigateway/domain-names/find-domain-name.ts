import type { StoredDocument } from '../../../store/store.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { apigatewayErrors } from '../errors.ts';
import { type DomainNameDocument, domainId, domainNames } from './domain-name-documents.ts';

export interface DomainKey {
  readonly domainName: string;
  /** Of a private one. */
  readonly domainNameId?: string;
}

/**
 * The id of the domain name that a request means: that of the public one where it says none. INVARIANT: policies are asked about
 * what is found by it, whatever the case of its letters.
 */
export function askedDomainId({ domainName, domainNameId }: DomainKey): string {
  return domainId(domainName.toLowerCase(), domainNameId);
}

/** A private one is found by its id alone, not by a name that holds it. Throws NotFoundException. */
export function findDomainName(
  key: DomainKey,
  { store, account, region }: ApigatewayContext,
): StoredDocument<DomainNameDocument> {
  const found = domainNames.get(store, account, region, askedDomainId(key));
  if (!found || key.domainName.includes('+')) throw apigatewayErrors.noSuchDomainName();
  return found;
}
