import type { ListAccountAliasesResponse } from '../../../wire/models/iam.ts';

/**
 * No account has an alias here, and no way to get one: the list is truly empty.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAccountAliases.html
 */
export function listAccountAliases(): ListAccountAliasesResponse {
  return { AccountAliases: [], IsTruncated: false };
}
