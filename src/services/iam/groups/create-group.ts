import { uniqueId } from '../../../core/ids.ts';
import { type GroupDocument, groups } from '../../../identity/documents.ts';
import type { CreateGroupRequest, CreateGroupResponse } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { shownGroup } from './shown-group.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateGroup.html */
export async function createGroup(input: CreateGroupRequest, ctx: IamContext): Promise<CreateGroupResponse> {
  const existing = groups.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, input.GroupName)) throw iamErrors.groupExists(input.GroupName);
  checkQuota('GroupsPerAccount', existing.length);
  const group: GroupDocument = {
    name: input.GroupName,
    path: input.Path ?? '/',
    id: uniqueId('AGPA'),
    createDate: ctx.now,
    inlinePolicies: {},
    attachedPolicies: [],
  };
  await ctx.store.commit([groups.create(ctx.account, '', group.name, group)]);
  return { Group: shownGroup(ctx.account, group) };
}
