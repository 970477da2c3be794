import { oidcProviders } from '../../../identity/documents.ts';
import type { ListOpenIDConnectProvidersResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListOpenIDConnectProviders.html */
export function listOpenIdConnectProviders(
  _input: object,
  { store, account }: IamContext,
): ListOpenIDConnectProvidersResponse {
  const all = oidcProviders.list(store, account, '');
  return { OpenIDConnectProviderList: all.map(({ value }) => ({ Arn: value.arn })) };
}
