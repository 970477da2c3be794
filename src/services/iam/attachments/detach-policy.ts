import type { PolicyHolder } from '../../../identity/documents.ts';
import type {
  DetachGroupPolicyRequest,
  DetachRolePolicyRequest,
  DetachUserPolicyRequest,
} from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { changeHolder, groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachUserPolicy.html */
export function detachUserPolicy({ UserName, PolicyArn }: DetachUserPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(userKind, UserName, ctx, (user) => withoutPolicy(user, PolicyArn));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachRolePolicy.html */
export function detachRolePolicy({ RoleName, PolicyArn }: DetachRolePolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(roleKind, RoleName, ctx, (role) => withoutPolicy(role, PolicyArn));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_DetachGroupPolicy.html */
export function detachGroupPolicy({ GroupName, PolicyArn }: DetachGroupPolicyRequest, ctx: IamContext): Promise<void> {
  return changeHolder(groupKind, GroupName, ctx, (group) => withoutPolicy(group, PolicyArn));
}

function withoutPolicy({ attachedPolicies }: PolicyHolder, arn: string): Pick<PolicyHolder, 'attachedPolicies'> {
  if (!attachedPolicies.includes(arn)) throw iamErrors.noSuchPolicy(arn);
  return { attachedPolicies: attachedPolicies.filter((each) => each !== arn) };
}
