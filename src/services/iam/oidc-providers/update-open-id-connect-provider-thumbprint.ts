import { oidcProviders } from '../../../identity/documents.ts';
import type { UpdateOpenIDConnectProviderThumbprintRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { checkThumbprints } from './check-lists.ts';
import { requireOidcProvider } from './find-provider.ts';

/**
 * The new list replaces the old one.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateOpenIDConnectProviderThumbprint.html
 */
export async function updateOpenIdConnectProviderThumbprint(
  input: UpdateOpenIDConnectProviderThumbprintRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireOidcProvider(input.OpenIDConnectProviderArn, ctx);
  const thumbprints = checkThumbprints(input.ThumbprintList);
  await ctx.store.commit([oidcProviders.replace(found, { ...found.value, thumbprints })]);
}
