import type { ServiceKeys } from '../../identity/condition-keys.ts';
import type { PermissionHolder, Tag } from '../../identity/documents.ts';

/**
 * Condition keys that IAM adds to a request, by lower-case name.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */

/** Tags that the request sets: aws:RequestTag/KEY and aws:TagKeys. */
export function requestTagKeys(tags: readonly Tag[] | undefined): ServiceKeys {
  if (!tags || tags.length === 0) return {};
  return { ...tagValues('aws:requesttag/', tags), 'aws:tagkeys': tags.map(({ Key }) => Key) };
}

/** Tags that the resource has: aws:ResourceTag/KEY and iam:ResourceTag/KEY. */
export function resourceTagKeys(tags: readonly Tag[] | undefined): ServiceKeys {
  return { ...tagValues('aws:resourcetag/', tags ?? []), ...tagValues('iam:resourcetag/', tags ?? []) };
}

/** Of a user or role: its tags, and its boundary as iam:PermissionsBoundary. */
export function holderKeys(holder: PermissionHolder | undefined): ServiceKeys {
  return { ...resourceTagKeys(holder?.tags), ...boundaryKey(holder?.permissionsBoundary) };
}

/** The boundary that the request sets or the user or role has. */
export function boundaryKey(arn: string | undefined): ServiceKeys {
  return arn === undefined ? {} : { 'iam:permissionsboundary': arn };
}

function tagValues(prefix: string, tags: readonly Tag[]): ServiceKeys {
  return Object.fromEntries(tags.map(({ Key, Value }) => [prefix + Key.toLowerCase(), Value]));
}
