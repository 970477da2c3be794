import { accessKeys } from '../../../identity/documents.ts';
import type {
  AccessKeyLastUsed,
  GetAccessKeyLastUsedRequest,
  GetAccessKeyLastUsedResponse,
} from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import type { IamContext } from '../iam-context.ts';
import { useOfKey } from './use-of-key.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AccessKeyLastUsed.html */
const neverUsed: AccessKeyLastUsed = { ServiceName: 'N/A', Region: 'N/A' };

/**
 * Does not tell whether a key is there that is none of the account's. Throws AccessDenied.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccessKeyLastUsed.html
 */
export function getAccessKeyLastUsed(
  { AccessKeyId }: GetAccessKeyLastUsedRequest,
  ctx: IamContext,
): GetAccessKeyLastUsedResponse {
  const key = accessKeys.get(ctx.store, ctx.account, '', AccessKeyId)?.value;
  if (!key) throw iamErrors.unseenAccessKey(ctx.principal.arn, AccessKeyId);
  const use = useOfKey(AccessKeyId, ctx);
  return { UserName: key.userName, AccessKeyLastUsed: use ? shownUse(use) : neverUsed };
}

function shownUse({ at, service, region }: NonNullable<ReturnType<typeof useOfKey>>): AccessKeyLastUsed {
  return { LastUsedDate: at, ServiceName: service, Region: region };
}
