import { oidcProviders } from '../../../identity/documents.ts';
import type { DeleteOpenIDConnectProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { findOidcProvider } from './find-provider.ts';

/**
 * A provider that is not there is deleted already. Roles that name it stay, and no longer take its tokens.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteOpenIDConnectProvider.html
 */
export async function deleteOpenIdConnectProvider(
  input: DeleteOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = findOidcProvider(input.OpenIDConnectProviderArn, ctx);
  if (found) await ctx.store.commit([oidcProviders.remove(found)]);
}
