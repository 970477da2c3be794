import { samlProviders } from '../../../identity/documents.ts';
import type { TagSAMLProviderRequest, UntagSAMLProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireSamlProvider } from '../saml-providers/find-provider.ts';
import { addTags, exactly, removeTags } from '../tag-lists.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_TagSAMLProvider.html */
export async function tagSamlProvider(
  { SAMLProviderArn, Tags }: TagSAMLProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireSamlProvider(SAMLProviderArn, ctx);
  const tags = addTags(found.value.tags, Tags, exactly);
  await ctx.store.commit([samlProviders.replace(found, { ...found.value, tags })]);
}

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UntagSAMLProvider.html */
export async function untagSamlProvider(input: UntagSAMLProviderRequest, ctx: IamContext): Promise<void> {
  const found = requireSamlProvider(input.SAMLProviderArn, ctx);
  const tags = removeTags(found.value.tags, input.TagKeys, exactly);
  await ctx.store.commit([samlProviders.replace(found, { ...found.value, tags })]);
}
