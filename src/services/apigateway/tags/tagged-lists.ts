import type { Collection } from '../../../store/collection.ts';
import { apiKeys, usagePlans } from '../documents.ts';
import { domainNames } from '../domain-names/domain-name-documents.ts';

interface Tagged {
  readonly tags: Readonly<Record<string, string>>;
}

/** What has tags and belongs to no API: by the first segment of its path, with the error of what is not there. */
export const taggedLists = {
  apikeys: { kind: apiKeys as unknown as Collection<Tagged>, missing: 'noSuchApiKey' },
  usageplans: { kind: usagePlans as unknown as Collection<Tagged>, missing: 'noSuchUsagePlan' },
  domainnames: { kind: domainNames as unknown as Collection<Tagged>, missing: 'noSuchDomainName' },
} as const;

export type TaggedList = keyof typeof taggedLists;
