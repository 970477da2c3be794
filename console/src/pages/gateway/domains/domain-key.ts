import type { DomainName } from '@aws-sdk/client-api-gateway';

/** By which operations find a domain name: private ones have an id besides. */
export interface DomainKey {
  readonly domainName: string;
  readonly domainNameId?: string;
}

export function keyOf({ domainName = '', domainNameId }: DomainName): DomainKey {
  return domainNameId ? { domainName, domainNameId } : { domainName };
}

/** The page of a domain name. */
export function domainPath({ domainName = '', domainNameId }: DomainName): string {
  const name = `/gateway/domains/${encodeURIComponent(domainName)}`;
  return domainNameId ? `${name}?id=${domainNameId}` : name;
}
