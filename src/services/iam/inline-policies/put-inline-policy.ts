import type { PolicyHolder } from '../../../identity/documents.ts';
import type { PutGroupPolicyRequest, PutRolePolicyRequest, PutUserPolicyRequest } from '../../../wire/models/iam.ts';
import { iamErrors } from '../errors.ts';
import { changeHolder, groupKind, type HolderKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { policySize, readPolicy } from '../policy-text.ts';
import { quotas } from '../quotas.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutUserPolicy.html */
export function putUserPolicy(input: PutUserPolicyRequest, ctx: IamContext): Promise<void> {
  checkDocument(userKind, input.UserName, input.PolicyDocument);
  return changeHolder(userKind, input.UserName, ctx, (user) => withInline(userKind, input.UserName, user, input));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutRolePolicy.html */
export function putRolePolicy(input: PutRolePolicyRequest, ctx: IamContext): Promise<void> {
  checkDocument(roleKind, input.RoleName, input.PolicyDocument);
  return changeHolder(roleKind, input.RoleName, ctx, (role) => withInline(roleKind, input.RoleName, role, input));
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_PutGroupPolicy.html */
export function putGroupPolicy(input: PutGroupPolicyRequest, ctx: IamContext): Promise<void> {
  checkDocument(groupKind, input.GroupName, input.PolicyDocument);
  return changeHolder(groupKind, input.GroupName, ctx, (group) => withInline(groupKind, input.GroupName, group, input));
}

type Kind = Pick<HolderKind<never>, 'noun' | 'inlineSize'>;

/** A document that is too long by itself is not read. */
function checkDocument(kind: Kind, name: string, text: string): void {
  checkSize(kind, name, [text]);
  readPolicy(text, 'identity');
}

/** The quota is for all inline policies of a user, group or role together. */
function withInline(
  kind: Kind,
  name: string,
  holder: PolicyHolder,
  { PolicyName, PolicyDocument }: { readonly PolicyName: string; readonly PolicyDocument: string },
): Pick<PolicyHolder, 'inlinePolicies'> {
  const inlinePolicies = { ...holder.inlinePolicies, [PolicyName]: PolicyDocument };
  checkSize(kind, name, Object.values(inlinePolicies));
  return { inlinePolicies };
}

function checkSize({ noun, inlineSize }: Kind, name: string, texts: readonly string[]): void {
  const size = texts.reduce((sum, text) => sum + policySize(text), 0);
  if (size > quotas[inlineSize]) throw iamErrors.inlinePoliciesTooLarge(noun, name, quotas[inlineSize]);
}
