import type { PolicyHolder } from '../../../identity/documents.ts';
import type {
  ListGroupPoliciesRequest,
  ListGroupPoliciesResponse,
  ListRolePoliciesRequest,
  ListRolePoliciesResponse,
  ListUserPoliciesRequest,
  ListUserPoliciesResponse,
} from '../../../wire/models/iam.ts';
import { groupKind, roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { type PageRequest, pageOf } from '../page.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserPolicies.html */
export function listUserPolicies(input: ListUserPoliciesRequest, ctx: IamContext): ListUserPoliciesResponse {
  return inlineNames(userKind.find(ctx, input.UserName).value, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRolePolicies.html */
export function listRolePolicies(input: ListRolePoliciesRequest, ctx: IamContext): ListRolePoliciesResponse {
  return inlineNames(roleKind.find(ctx, input.RoleName).value, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListGroupPolicies.html */
export function listGroupPolicies(input: ListGroupPoliciesRequest, ctx: IamContext): ListGroupPoliciesResponse {
  return inlineNames(groupKind.find(ctx, input.GroupName).value, input);
}

function inlineNames({ inlinePolicies }: PolicyHolder, page: PageRequest) {
  const [names, end] = pageOf(Object.keys(inlinePolicies), (name) => name, page);
  return { PolicyNames: [...names], ...end };
}
