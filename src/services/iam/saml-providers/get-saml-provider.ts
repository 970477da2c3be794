import type { GetSAMLProviderRequest, GetSAMLProviderResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireSamlProvider } from './find-provider.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetSAMLProvider.html */
export function getSamlProvider({ SAMLProviderArn }: GetSAMLProviderRequest, ctx: IamContext): GetSAMLProviderResponse {
  const { uuid, metadata, createDate, validUntil, tags } = requireSamlProvider(SAMLProviderArn, ctx).value;
  return {
    SAMLProviderUUID: uuid,
    SAMLMetadataDocument: metadata,
    CreateDate: createDate,
    ValidUntil: validUntil,
    Tags: [...tags],
    AssertionEncryptionMode: 'Allowed',
    PrivateKeyList: [],
  };
}
