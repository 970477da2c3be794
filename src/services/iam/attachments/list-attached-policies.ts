import type { PermissionHolder } from '../../../identity/documents.ts';
import type {
  ListAttachedRolePoliciesRequest,
  ListAttachedRolePoliciesResponse,
  ListAttachedUserPoliciesRequest,
  ListAttachedUserPoliciesResponse,
} from '../../../wire/models/iam.ts';
import { roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { type PageRequest, pageOf } from '../page.ts';

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

function attachedTo({ attachedPolicies }: PermissionHolder, input: PageRequest & { readonly PathPrefix?: string }) {
  const { PathPrefix = '/' } = input;
  const found = attachedPolicies.filter((arn) =>
    arn.slice(arn.indexOf('/'), arn.lastIndexOf('/') + 1).startsWith(PathPrefix),
  );
  const [arns, end] = pageOf(found, (arn) => arn, input);
  const shown = arns.map((arn) => ({ PolicyName: arn.slice(arn.lastIndexOf('/') + 1), PolicyArn: arn }));
  return { AttachedPolicies: shown, ...end };
}
