import type { RemoveUserFromGroupRequest } from '../../../wire/models/iam.ts';
import { changeHolder, groupKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/**
 * Who is not in the group has left it already.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveUserFromGroup.html
 */
export async function removeUserFromGroup(
  { GroupName, UserName }: RemoveUserFromGroupRequest,
  ctx: IamContext,
): Promise<void> {
  userKind.find(ctx, UserName);
  groupKind.find(ctx, GroupName);
  await changeHolder(userKind, UserName, ctx, ({ groups = [] }) => ({
    groups: groups.filter((name) => name !== GroupName),
  }));
}
