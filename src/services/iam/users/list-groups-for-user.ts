import type { ListGroupsForUserRequest, ListGroupsForUserResponse } from '../../../wire/models/iam.ts';
import { userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * There are no groups here, and no way to make one: the list is truly empty.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupsForUser.html
 */
export function listGroupsForUser({ UserName }: ListGroupsForUserRequest, ctx: IamContext): ListGroupsForUserResponse {
  userKind.find(ctx, UserName);
  return { Groups: [], IsTruncated: false };
}
