import { oidcProviders } from '../../../identity/documents.ts';
import type { DeleteOpenIDConnectProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { oidcErrors } from './errors.ts';
import { findOidcProvider } from './find-provider.ts';

/**
 * Not idempotent, though the page says so: NoSuchEntity is what the service answers. Roles that name the provider stay,
 * and no longer take its tokens.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
 */
export async function deleteOpenIdConnectProvider(
  input: DeleteOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = findOidcProvider(input.OpenIDConnectProviderArn, ctx);
  if (!found) throw oidcErrors.noProviderToDelete(input.OpenIDConnectProviderArn);
  await ctx.store.commit([oidcProviders.remove(found)]);
}
