import type { Collection } from '../../../store/collection.ts';
import { clientCertificates } from '../client-certificates/client-certificate-documents.ts';
import { apiKeys, usagePlans } from '../documents.ts';
import { domainNames } from '../domain-names/domain-name-documents.ts';
import { vpcLinks } from '../vpc-links/vpc-link-documents.ts';

interface Tagged {
  readonly tags: Readonly<Record<string, string>>;
}

/** What has tags and belongs to no API: by the first segment of its path, with the error of what is not there. */
export const taggedLists = {
  apikeys: { kind: apiKeys as unknown as Collection<Tagged>, missing: 'noSuchApiKey' },
  usageplans: { kind: usagePlans as unknown as Collection<Tagged>, missing: 'noSuchUsagePlan' },
  vpclinks: { kind: vpcLinks as unknown as Collection<Tagged>, missing: 'noSuchVpcLink' },
  clientcertificates: { kind: clientCertificates as unknown as Collection<Tagged>, missing: 'noSuchClientCertificate' },
  domainnames: { kind: domainNames as unknown as Collection<Tagged>, missing: 'noSuchDomainName' },
} as const;

export type TaggedList = keyof typeof taggedLists;
