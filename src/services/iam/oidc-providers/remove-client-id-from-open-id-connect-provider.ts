import { oidcProviders } from '../../../identity/documents.ts';
import type { RemoveClientIDFromOpenIDConnectProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOidcProvider } from './find-provider.ts';

/**
 * A client id that is not there is removed already.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_RemoveClientIDFromOpenIDConnectProvider.html
 */
export async function removeClientIdFromOpenIdConnectProvider(
  input: RemoveClientIDFromOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireOidcProvider(input.OpenIDConnectProviderArn, ctx);
  const clientIds = found.value.clientIds.filter((clientId) => clientId !== input.ClientID);
  await ctx.store.commit([oidcProviders.replace(found, { ...found.value, clientIds })]);
}
