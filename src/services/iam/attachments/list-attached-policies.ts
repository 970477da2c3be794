import type { PolicyHolder } from '../../../identity/documents.ts';
import type {
  ListAttachedGroupPoliciesRequest,
  ListAttachedGroupPoliciesResponse,
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse,
} from '../../../wire/models/iam.ts';
import { groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { shownAttachment } from './shown-attachment.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedUserPolicies.html */
export function listAttachedUserPolicies(
  input: ListAttachedUserPoliciesRequest,
  ctx: IamContext,
): ListAttachedUserPoliciesResponse {
  return attachedTo(userKind.find(ctx, input.UserName).value, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedRolePolicies.html */
export function listAttachedRolePolicies(
  input: ListAttachedRolePoliciesRequest,
  ctx: IamContext,
): ListAttachedRolePoliciesResponse {
  return attachedTo(roleKind.find(ctx, input.RoleName).value, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListAttachedGroupPolicies.html */
export function listAttachedGroupPolicies(
  input: ListAttachedGroupPoliciesRequest,
  ctx: IamContext,
): ListAttachedGroupPoliciesResponse {
  return attachedTo(groupKind.find(ctx, input.GroupName).value, input);
}

function attachedTo({ attachedPolicies }: PolicyHolder, input: PageRequest & { readonly PathPrefix?: string }) {
  const { PathPrefix = '/' } = input;
  const found = attachedPolicies.filter((arn) =>
    arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1).startsWith(PathPrefix),
  );
  const [arns, end] = pageOf(found, (arn) => arn, input);
  return { AttachedPolicies: arns.map(shownAttachment), ...end };
}
