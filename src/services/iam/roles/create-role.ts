import { uniqueId } from '../../../core/ids.ts';
import { type RoleDocument, roles } from '../../../identity/documents.ts';
import type { CreateRoleRequest, CreateRoleResponse } from '../../../wire/models/iam.ts';
import { checkBoundary } from '../boundaries/check-boundary.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, ignoringCase } from '../tag-lists.ts';
import { readTrustPolicy } from './read-trust-policy.ts';
import { createdRole } from './shown-role.ts';

const defaultSession = 3600;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateRole.html */
export async function createRole(input: CreateRoleRequest, ctx: IamContext): Promise<CreateRoleResponse> {
  const existing = roles.list(ctx.store, ctx.account, '');
  if (isNameTaken(existing, input.RoleName)) throw iamErrors.roleExists(input.RoleName);
  checkQuota('RolesPerAccount', existing.length);
  const role: RoleDocument = {
    name: input.RoleName,
    path: input.Path ?? '/',
    id: uniqueId('AROA'),
    createDate: ctx.now,
    ...readTrustPolicy(input.AssumeRolePolicyDocument, ctx),
    ...(input.Description !== undefined && { description: input.Description }),
    maxSessionDuration: input.MaxSessionDuration ?? defaultSession,
    inlinePolicies: {},
    attachedPolicies: [],
    tags: checkTags(input.Tags ?? [], ignoringCase),
    ...checkBoundary(input.PermissionsBoundary, ctx),
  };
  await ctx.store.commit([roles.create(ctx.account, '', role.name, role)]);
  return { Role: createdRole(ctx, role) };
}
