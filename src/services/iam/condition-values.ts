import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { PermissionHolder, Tag } from '../../identity/documents.ts';
import { resourceTagKeys } from '../tag-keys.ts';

/**
 * Condition keys that IAM adds to a request, by lower-case name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */

/** Tags that the resource has: aws:ResourceTag/KEY and iam:ResourceTag/KEY. */
export function iamResourceTagKeys(tags: readonly Tag[] | undefined): ServiceKeys {
  return resourceTagKeys(tags, 'iam');
}

/** Of a user or role: its tags, and its boundary as iam:PermissionsBoundary. */
export function holderKeys(holder: PermissionHolder | undefined): ServiceKeys {
  return { ...iamResourceTagKeys(holder?.tags), ...boundaryKey(holder?.permissionsBoundary) };
}

/** The boundary that the request sets or the user or role has. */
export function boundaryKey(arn: string | undefined): ServiceKeys {
  return arn === undefined ? {} : { 'iam:permissionsboundary': arn };
}
