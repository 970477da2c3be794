import { groups } from '../../../identity/documents.ts';
import type { DeleteGroupRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { groupKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { refuseWithPolicies } from '../refuse-with-policies.ts';
import { membersOf } from './members-of.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroup.html */
export async function deleteGroup({ GroupName }: DeleteGroupRequest, ctx: IamContext): Promise<void> {
  const found = groupKind.find(ctx, GroupName);
  if (membersOf(GroupName, ctx).length > 0) throw iamErrors.entityInUse('remove users from group');
  refuseWithPolicies(found.value);
  await ctx.store.commit([groups.remove(found)]);
}
