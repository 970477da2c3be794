import { type SamlProviderDocument, samlProviders } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';
import { invalidArn } from '../invalid-arn.ts';
import { samlProviderErrors } from './errors.ts';

const providerArn = /^arn:aws:iam::\d{12}:saml-provider\/[\w.-]+$/;

/** Throws InvalidInput or ValidationError for what is no ARN of a SAML provider, NoSuchEntity when there is none of it. */
export function requireSamlProvider(arn: string, { store, account }: IamContext): StoredDocument<SamlProviderDocument> {
  if (!providerArn.test(arn)) throw invalidArn(arn);
  const found = samlProviders.get(store, account, '', arn);
  if (!found) throw samlProviderErrors.noSuchProvider(arn);
  return found;
}
