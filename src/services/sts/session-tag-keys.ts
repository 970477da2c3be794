import type { ServiceKeys } from '../../identity/condition-keys.ts';
import { requestTagKeys } from '../tag-keys.ts';
import type { AskedTags } from './session-tags.ts';

/**
 * The condition keys of the tags that a request asks for.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html#id_session-tags_permissions-required
 */
export function sessionTagKeys({ Tags, TransitiveTagKeys }: AskedTags): ServiceKeys {
  return {
    ...(TransitiveTagKeys && TransitiveTagKeys.length > 0 && { 'sts:transitivetagkeys': TransitiveTagKeys }),
    ...requestTagKeys(Tags),
  };
}
