import { oidcProviders } from '../../../identity/documents.ts';
import type { TagOpenIDConnectProviderRequest, UntagOpenIDConnectProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOidcProvider } from '../oidc-providers/find-provider.ts';
import { addTags, exactly, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagOpenIDConnectProvider.html */
export async function tagOpenIdConnectProvider(input: TagOpenIDConnectProviderRequest, ctx: IamContext): Promise<void> {
  const found = requireOidcProvider(input.OpenIDConnectProviderArn, ctx);
  const tags = addTags(found.value.tags, input.Tags, exactly);
  await ctx.store.commit([oidcProviders.replace(found, { ...found.value, tags })]);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagOpenIDConnectProvider.html */
export async function untagOpenIdConnectProvider(
  input: UntagOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireOidcProvider(input.OpenIDConnectProviderArn, ctx);
  const tags = removeTags(found.value.tags, input.TagKeys, exactly);
  await ctx.store.commit([oidcProviders.replace(found, { ...found.value, tags })]);
}
