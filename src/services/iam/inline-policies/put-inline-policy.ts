import type { PermissionHolder } from '../../../identity/documents.ts';
import type { PutRolePolicyRequest, PutUserPolicyRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { changeHolder, type HolderKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { policySize, readPolicy } from '../policy-text.ts';
import { quotas } from '../quotas.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export function putUserPolicy(input: PutUserPolicyRequest, ctx: IamContext): Promise<void> {
  readPolicy(input.PolicyDocument, 'identity');
  return changeHolder(userKind, input.UserName, ctx, (user) => withInline(userKind, input.UserName, user, input));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export function putRolePolicy(input: PutRolePolicyRequest, ctx: IamContext): Promise<void> {
  readPolicy(input.PolicyDocument, 'identity');
  return changeHolder(roleKind, input.RoleName, ctx, (role) => withInline(roleKind, input.RoleName, role, input));
}

/** The quota is for all inline policies of a user or role together. */
function withInline<Holder extends PermissionHolder>(
  { noun, inlineSize }: HolderKind<Holder>,
  name: string,
  holder: Holder,
  { PolicyName, PolicyDocument }: { readonly PolicyName: string; readonly PolicyDocument: string },
): Pick<PermissionHolder, 'inlinePolicies'> {
  const inlinePolicies = { ...holder.inlinePolicies, [PolicyName]: PolicyDocument };
  const size = Object.values(inlinePolicies).reduce((sum, text) => sum + policySize(text), 0);
  if (size > quotas[inlineSize]) throw iamErrors.inlinePoliciesTooLarge(noun, name, quotas[inlineSize]);
  return { inlinePolicies };
}
