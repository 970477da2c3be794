import type {
  GetGroupPolicyRequest,
  GetGroupPolicyResponse,
  GetRolePolicyRequest,
  GetRolePolicyResponse,
  GetUserPolicyRequest,
  GetUserPolicyResponse,
} from '../../../wire/models/iam.ts';
import { groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { encodePolicy } from '../policy-text.ts';
import { requireInline } from './require-inline.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetUserPolicy.html */
export function getUserPolicy({ UserName, PolicyName }: GetUserPolicyRequest, ctx: IamContext): GetUserPolicyResponse {
  const text = requireInline(userKind, userKind.find(ctx, UserName).value, PolicyName);
  return { UserName, PolicyName, PolicyDocument: encodePolicy(text) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetRolePolicy.html */
export function getRolePolicy({ RoleName, PolicyName }: GetRolePolicyRequest, ctx: IamContext): GetRolePolicyResponse {
  const text = requireInline(roleKind, roleKind.find(ctx, RoleName).value, PolicyName);
  return { RoleName, PolicyName, PolicyDocument: encodePolicy(text) };
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetGroupPolicy.html */
export function getGroupPolicy(
  { GroupName, PolicyName }: GetGroupPolicyRequest,
  ctx: IamContext,
): GetGroupPolicyResponse {
  const text = requireInline(groupKind, groupKind.find(ctx, GroupName).value, PolicyName);
  return { GroupName, PolicyName, PolicyDocument: encodePolicy(text) };
}
