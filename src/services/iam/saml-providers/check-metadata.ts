import { readSamlMetadata, SamlMetadataRefused } from '../../../identity/saml/saml-metadata.ts';
import { samlProviderErrors } from './errors.ts';

/** Throws InvalidInput for what does not describe an identity provider. */
export async function checkMetadata(metadata: string): Promise<void> {
  try {
    await readSamlMetadata(metadata);
  } catch (error) {
    throw error instanceof SamlMetadataRefused ? samlProviderErrors.invalidMetadata() : error;
  }
}
