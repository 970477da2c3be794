import type { PolicyHolder } from '../../../identity/documents.ts';
import type {
  AttachGroupPolicyRequest,
  AttachRolePolicyRequest,
  AttachUserPolicyRequest,
} from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { iamErrors } from '../errors.ts';
import { changeHolder, groupKind, type HolderKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findPolicy } from '../managed-policies/find-policy.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachUserPolicy.html */
export function attachUserPolicy(input: AttachUserPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(userKind, input.UserName, ctx, (user) => withPolicy(userKind, user, input.PolicyArn, ctx));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachRolePolicy.html */
export function attachRolePolicy(input: AttachRolePolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(roleKind, input.RoleName, ctx, (role) => withPolicy(roleKind, role, input.PolicyArn, ctx));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_AttachGroupPolicy.html */
export function attachGroupPolicy(input: AttachGroupPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(groupKind, input.GroupName, ctx, (group) => withPolicy(groupKind, group, input.PolicyArn, ctx));
}

/** To attach a policy again changes nothing. */
function withPolicy(
  { attachments }: Pick<HolderKind<never>, 'attachments'>,
  { attachedPolicies }: PolicyHolder,
  arn: string,
  ctx: IamContext,
): Pick<PolicyHolder, 'attachedPolicies'> {
  const policy = findPolicy(arn, ctx);
  if (!policy) throw iamErrors.noAttachablePolicy(arn);
  if (arn.startsWith('arn:aws:iam::aws:policy/aws-service-role/')) throw iamErrors.serviceRolePolicy();
  if (attachedPolicies.includes(arn)) return { attachedPolicies };
  checkQuota(attachments, attachedPolicies.length);
  return { attachedPolicies: [...attachedPolicies, arn] };
}
