import { uniqueId } from '../../../core/ids.ts';
import { type UserDocument, users } from '../../../identity/documents.ts';
import type { CreateUserRequest, CreateUserResponse } from '../../../wire/models/iam.ts';
import { checkBoundary } from '../boundaries/check-boundary.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, ignoringCase } from '../tag-lists.ts';
import { shownUser } from './shown-user.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateUser.html */
export async function createUser(input: CreateUserRequest, ctx: IamContext): Promise<CreateUserResponse> {
  const existing = users.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, input.UserName)) throw iamErrors.userExists(input.UserName);
  checkQuota('UsersPerAccount', existing.length);
  const user: UserDocument = {
    name: input.UserName,
    path: input.Path ?? '/',
    id: uniqueId('AIDA'),
    createDate: ctx.now,
    inlinePolicies: {},
    attachedPolicies: [],
    tags: checkTags(input.Tags ?? [], ignoringCase),
    ...checkBoundary(input.PermissionsBoundary, ctx),
  };
  await ctx.store.commit([users.create(ctx.account, '', user.name, user)]);
  return { User: shownUser(ctx.account, user) };
}
