import { oidcProviders } from '../../../identity/documents.ts';
import type { AddClientIDToOpenIDConnectProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { checkClientIds } from './check-lists.ts';
import { requireOidcProvider } from './find-provider.ts';

/**
 * A client id that is there already may be added again.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_AddClientIDToOpenIDConnectProvider.html
 */
export async function addClientIdToOpenIdConnectProvider(
  input: AddClientIDToOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<void> {
  const found = requireOidcProvider(input.OpenIDConnectProviderArn, ctx);
  const clientIds = checkClientIds([...found.value.clientIds, input.ClientID]);
  await ctx.store.commit([oidcProviders.replace(found, { ...found.value, clientIds })]);
}
