import type { AwsError } from '../../core/errors.ts';
import type { Tag } from '../../identity/documents.ts';
import { iamErrors } from './errors.ts';
import { quotas } from './quotas.ts';

/** Whether two keys are the same: for users and roles their case does not count, for others it does. */
export type SameKey = (one: string, other: string) => boolean;

export const ignoringCase: SameKey = (one, other) => one.toLowerCase() === other.toLowerCase();
export const exactly: SameKey = (one, other) => one === other;

/**
 * The tags of a request, held against AWS's rules. Throws InvalidInput.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_tags.html#id_tags_rules
 */
export function checkTags(tags: readonly Tag[], same: SameKey): readonly Tag[] {
  for (const [at, { Key }] of tags.entries()) {
    if (/^aws:/i.test(Key)) throw iamErrors.reservedTagKey();
    if (tags.slice(0, at).some((earlier) => same(earlier.Key, Key))) throw repeatedKey(same);
  }
  return tags;
}

function repeatedKey(same: SameKey): AwsError {
  return same === ignoringCase ? iamErrors.duplicateTagKeys() : iamErrors.sameTagKeys();
}

/** New tags replace those of the same key. Throws LimitExceeded above 50. */
export function addTags(old: readonly Tag[], tags: readonly Tag[], same: SameKey): readonly Tag[] {
  checkTags(tags, same);
  const kept = old.filter(({ Key }) => !tags.some((tag) => same(tag.Key, Key)));
  const all = [...kept, ...tags];
  if (all.length > quotas.TagsPerResource) throw iamErrors.tooManyTags();
  return all;
}

export function removeTags(old: readonly Tag[], keys: readonly string[], same: SameKey): readonly Tag[] {
  return old.filter(({ Key }) => !keys.some((key) => same(key, Key)));
}
