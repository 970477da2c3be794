import { samlProviders } from '../../../identity/documents.ts';
import type { UpdateSAMLProviderRequest, UpdateSAMLProviderResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { checkMetadata } from './check-metadata.ts';
import { requireSamlProvider } from './find-provider.ts';
import { refuseEncryption } from './refuse-encryption.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_UpdateSAMLProvider.html */
export async function updateSamlProvider(
  input: UpdateSAMLProviderRequest,
  ctx: IamContext,
): Promise<UpdateSAMLProviderResponse> {
  refuseEncryption(input, 'UpdateSAMLProvider');
  const { SAMLProviderArn, SAMLMetadataDocument: metadata } = input;
  if (metadata !== undefined) await checkMetadata(metadata);
  const found = requireSamlProvider(SAMLProviderArn, ctx);
  if (metadata !== undefined) await ctx.store.commit([samlProviders.replace(found, { ...found.value, metadata })]);
  return { SAMLProviderArn };
}
