import type { Tag } from '../../../identity/documents.ts';
import type {
  ListInstanceProfileTagsRequest,
  ListInstanceProfileTagsResponse,
  ListMFADeviceTagsRequest,
  ListMFADeviceTagsResponse,
  ListOpenIDConnectProviderTagsRequest,
  ListOpenIDConnectProviderTagsResponse,
  ListPolicyTagsRequest,
  ListPolicyTagsResponse,
  ListRoleTagsRequest,
  ListRoleTagsResponse,
  ListSAMLProviderTagsRequest,
  ListSAMLProviderTagsResponse,
  ListUserTagsRequest,
  ListUserTagsResponse,
} from '../../../wire/models/iam.ts';
import { roleKind, userKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { findProfile } from '../instance-profiles/find-profile.ts';
import { requirePolicy } from '../managed-policies/find-policy.ts';
import { findDevice } from '../mfa-devices/find-device.ts';
import { requireOidcProvider } from '../oidc-providers/find-provider.ts';
import { type PageRequest, pageOf } from '../page.ts';
import { requireSamlProvider } from '../saml-providers/find-provider.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListUserTags.html */
export function listUserTags(input: ListUserTagsRequest, ctx: IamContext): ListUserTagsResponse {
  return tagPage(userKind.find(ctx, input.UserName).value.tags, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListRoleTags.html */
export function listRoleTags(input: ListRoleTagsRequest, ctx: IamContext): ListRoleTagsResponse {
  return tagPage(roleKind.find(ctx, input.RoleName).value.tags, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListPolicyTags.html */
export function listPolicyTags(input: ListPolicyTagsRequest, ctx: IamContext): ListPolicyTagsResponse {
  return tagPage(requirePolicy(input.PolicyArn, ctx).tags, input, shortKeysFirst);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListInstanceProfileTags.html */
export function listInstanceProfileTags(
  input: ListInstanceProfileTagsRequest,
  ctx: IamContext,
): ListInstanceProfileTagsResponse {
  return tagPage(findProfile(input.InstanceProfileName, ctx).value.tags, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListMFADeviceTags.html */
export function listMfaDeviceTags(input: ListMFADeviceTagsRequest, ctx: IamContext): ListMFADeviceTagsResponse {
  return tagPage(findDevice(input.SerialNumber, ctx).value.tags, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviderTags.html */
export function listOpenIdConnectProviderTags(
  input: ListOpenIDConnectProviderTagsRequest,
  ctx: IamContext,
): ListOpenIDConnectProviderTagsResponse {
  return tagPage(requireOidcProvider(input.OpenIDConnectProviderArn, ctx).value.tags, input);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviderTags.html */
export function listSamlProviderTags(
  input: ListSAMLProviderTagsRequest,
  ctx: IamContext,
): ListSAMLProviderTagsResponse {
  return tagPage(requireSamlProvider(input.SAMLProviderArn, ctx).value.tags, input);
}

/** Tags are listed in the order of their keys. */
function tagPage(tags: readonly Tag[], page: PageRequest, nameOf = keyOf) {
  const [shown, end] = pageOf(tags, nameOf, page);
  return { Tags: [...shown], ...end };
}

function keyOf({ Key }: Tag): string {
  return Key;
}

/** The order of a policy's tags: `z` before `abc`. */
function shortKeysFirst({ Key }: Tag): string {
  return String(Key.length).padStart(3, '0') + Key;
}
