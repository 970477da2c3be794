import type { RemoveUserFromGroupRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { changeHolder, groupKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html */
export async function removeUserFromGroup(
  { GroupName, UserName }: RemoveUserFromGroupRequest,
  ctx: IamContext,
): Promise<void> {
  groupKind.find(ctx, GroupName);
  await changeHolder(userKind, UserName, ctx, ({ groups = [] }) => {
    if (!groups.includes(GroupName)) throw iamErrors.notInGroup(UserName, GroupName);
    return { groups: groups.filter((name) => name !== GroupName) };
  });
}
