import { notImplemented } from '../../core/not-implemented.ts';
import { accessKeys } from '../../identity/documents.ts';
import type { GetAccessKeyInfoRequest, GetAccessKeyInfoResponse } from '../../wire/models/sts.ts';
import type { StsContext } from './sts-context.ts';

/**
 * The account of an access key. AWS writes it into the id; here it is known of users' keys and of the caller's own.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetAccessKeyInfo.html
 */
export function getAccessKeyInfo(
  { AccessKeyId }: GetAccessKeyInfoRequest,
  { principal, store }: StsContext,
): GetAccessKeyInfoResponse {
  if (AccessKeyId === principal.accessKeyId) return { Account: principal.account };
  const found = accessKeys.all(store).find(({ key }) => key.id === AccessKeyId);
  if (!found) throw notImplemented("sts:GetAccessKeyInfo of keys that are neither a user's nor the caller's");
  return { Account: found.key.account };
}
