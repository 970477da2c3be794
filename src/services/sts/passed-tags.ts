import type { Tag } from '../../identity/documents.ts';
import { stsErrors } from './errors.ts';
import type { AskedTags } from './session-tags.ts';

const mostTags = 50;
const key = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const value = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;

/**
 * The tags that an identity provider passes, held against the limits of session tags. Throws InvalidIdentityToken.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_know
 */
export function passedTags(Tags: readonly Tag[], TransitiveTagKeys: readonly string[]): AskedTags {
  const fits =
    Tags.length <= mostTags &&
    TransitiveTagKeys.length <= mostTags &&
    Tags.every((tag) => key.test(tag.Key) && value.test(tag.Value));
  if (!fits) throw stsErrors.invalidTokenTags();
  return { Tags, TransitiveTagKeys };
}
