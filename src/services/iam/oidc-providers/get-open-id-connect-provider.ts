import type { GetOpenIDConnectProviderRequest, GetOpenIDConnectProviderResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';
import { requireOidcProvider } from './find-provider.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetOpenIDConnectProvider.html */
export function getOpenIdConnectProvider(
  input: GetOpenIDConnectProviderRequest,
  ctx: IamContext,
): GetOpenIDConnectProviderResponse {
  const { url, clientIds, thumbprints, createDate, tags } = requireOidcProvider(
    input.OpenIDConnectProviderArn,
    ctx,
  ).value;
  return {
    Url: url,
    ClientIDList: [...clientIds],
    ThumbprintList: [...thumbprints],
    CreateDate: createDate,
    Tags: [...tags],
  };
}
