import { samlProviders } from '../../../identity/documents.ts';
import type { ListSAMLProvidersResponse } from '../../../wire/models/iam.ts';
import type { IamContext } from '../iam-context.ts';

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_ListSAMLProviders.html */
export function listSamlProviders(_input: object, { store, account }: IamContext): ListSAMLProvidersResponse {
  const all = samlProviders.list(store, account, '').map(({ value }) => value);
  return {
    SAMLProviderList: all.map(({ arn, validUntil, createDate }) => ({
      Arn: arn,
      ValidUntil: validUntil,
      CreateDate: createDate,
    })),
  };
}
