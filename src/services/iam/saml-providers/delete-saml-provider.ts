import { samlProviders } from '../../../identity/documents.ts';
import type { DeleteSAMLProviderRequest } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireSamlProvider } from './find-provider.ts';

/**
 * Roles that name the provider stay, and no longer take its assertions.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_DeleteSAMLProvider.html
 */
export async function deleteSamlProvider(
  { SAMLProviderArn }: DeleteSAMLProviderRequest,
  ctx: IamContext,
): Promise<void> {
  await ctx.store.commit([samlProviders.remove(requireSamlProvider(SAMLProviderArn, ctx))]);
}
