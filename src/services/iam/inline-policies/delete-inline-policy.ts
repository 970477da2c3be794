import type { PermissionHolder } from '../../../identity/documents.ts';
import type { DeleteRolePolicyRequest, DeleteUserPolicyRequest } from '../../../wire/models/iam.ts';
import { changeHolder, type HolderKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { requireInline } from './require-inline.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteUserPolicy.html */
export function deleteUserPolicy({ UserName, PolicyName }: DeleteUserPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(userKind, UserName, ctx, (user) => withoutInline(userKind, user, PolicyName));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteRolePolicy.html */
export function deleteRolePolicy({ RoleName, PolicyName }: DeleteRolePolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(roleKind, RoleName, ctx, (role) => withoutInline(roleKind, role, PolicyName));
}

function withoutInline<Holder extends PermissionHolder>(
  kind: HolderKind<Holder>,
  holder: Holder,
  name: string,
): Pick<PermissionHolder, 'inlinePolicies'> {
  requireInline(kind, holder, name);
  const kept = Object.entries(holder.inlinePolicies).filter(([each]) => each !== name);
  return { inlinePolicies: Object.fromEntries(kept) };
}
