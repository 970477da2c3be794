import type { PolicyHolder } from '../../../identity/documents.ts';
import type {
  DeleteGroupPolicyRequest,
  DeleteRolePolicyRequest,
  DeleteUserPolicyRequest,
} from '../../../wire/models/iam.ts';
import { changeHolder, groupKind, type HolderKind, roleKind, userKind } from '../holder-kinds.ts';
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

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteGroupPolicy.html */
export function deleteGroupPolicy({ GroupName, PolicyName }: DeleteGroupPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(groupKind, GroupName, ctx, (group) => withoutInline(groupKind, group, PolicyName));
}

function withoutInline(
  kind: Pick<HolderKind<never>, 'noun'>,
  holder: PolicyHolder,
  name: string,
): Pick<PolicyHolder, 'inlinePolicies'> {
  requireInline(kind, holder, name);
  const kept = Object.entries(holder.inlinePolicies).filter(([each]) => each !== name);
  return { inlinePolicies: Object.fromEntries(kept) };
}
