import type { ServiceKeys } from '../identity/condition-keys.ts';
import type { Tag } from '../identity/documents.ts';

/** Tags as services carry them: by key, or as a list. */
type Tags = Readonly<Record<string, string>> | readonly Tag[] | undefined;

/**
 * Condition keys of the tags that a request brings: `aws:RequestTag/KEY` and `aws:TagKeys`; none without tags.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html
 */
export function requestTagKeys(tags: Tags): ServiceKeys {
  const pairs = pairsOf(tags);
  if (pairs.length === 0) return {};
  return { ...named('aws:requesttag/', pairs), 'aws:tagkeys': pairs.map(([key]) => key) };
}

/** Condition keys of the tags that a resource has: `aws:ResourceTag/KEY`, and under the prefix of a service. */
export function resourceTagKeys(tags: Tags, service?: string): ServiceKeys {
  const pairs = pairsOf(tags);
  const ofService = service === undefined ? {} : named(`${service}:resourcetag/`, pairs);
  return { ...named('aws:resourcetag/', pairs), ...ofService };
}

type Pairs = readonly (readonly [key: string, value: string])[];

function pairsOf(tags: Tags = {}): Pairs {
  return Array.isArray(tags) ? tags.map(({ Key, Value }: Tag) => [Key, Value] as const) : Object.entries(tags);
}

/** Names of condition keys are asked for in lower case. */
function named(prefix: string, pairs: Pairs): ServiceKeys {
  return Object.fromEntries(pairs.map(([key, value]) => [prefix + key.toLowerCase(), value]));
}
