import type { ServiceKeys } from '../../identity/condition-keys.ts';

type Tags = Readonly<Record<string, string>>;

/** Condition keys of the tags that a request brings: `aws:RequestTag/KEY` and `aws:TagKeys`; none without tags. */
export function requestTagKeys(tags: Tags = {}): ServiceKeys {
  const keys = Object.keys(tags);
  return keys.length === 0 ? {} : { ...named('aws:requesttag/', tags), 'aws:tagkeys': keys };
}

/** Condition keys of the tags that a function has: `aws:ResourceTag/KEY`. */
export function resourceTagKeys(tags: Tags): ServiceKeys {
  return named('aws:resourcetag/', tags);
}

/** Names of condition keys are asked for in lower case. */
function named(prefix: string, tags: Tags): ServiceKeys {
  return Object.fromEntries(Object.entries(tags).map(([key, value]) => [prefix + key.toLowerCase(), value]));
}
