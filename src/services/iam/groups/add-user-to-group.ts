import type { AddUserToGroupRequest } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { changeHolder, groupKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * To add a user again changes nothing.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddUserToGroup.html
 */
export async function addUserToGroup({ GroupName, UserName }: AddUserToGroupRequest, ctx: IamContext): Promise<void> {
  userKind.find(ctx, UserName);
  groupKind.find(ctx, GroupName);
  await changeHolder(userKind, UserName, ctx, ({ groups = [] }) => {
    if (groups.includes(GroupName)) return {};
    checkQuota('GroupsPerUser', groups.length);
    return { groups: [...groups, GroupName] };
  });
}
