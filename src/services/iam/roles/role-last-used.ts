import type { RoleDocument } from '../../../identity/documents.ts';
import type { RoleLastUsed } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * When and where a session of the role last signed; empty when none has.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_RoleLastUsed.html
 */
export function roleLastUsed({ id }: RoleDocument, { usage, account }: IamContext): RoleLastUsed {
  const { lastUse } = usage.usageOf(account, id);
  return lastUse ? { LastUsedDate: lastUse.at, Region: lastUse.region } : {};
}
