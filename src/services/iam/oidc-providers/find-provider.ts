import { type OidcProviderDocument, oidcProviders } from '../../../identity/documents.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { IamContext } from '../iam-context.ts';
import { invalidArn } from '../invalid-arn.ts';
import { oidcErrors } from './errors.ts';

const providerArn = /^arn:aws:iam::\d{12}:oidc-provider\/[\x21-\x7e]+$/;

/** Throws InvalidInput or ValidationError for what is no ARN of an OIDC provider. */
export function findOidcProvider(
  arn: string,
  { store, account }: IamContext,
): StoredDocument<OidcProviderDocument> | undefined {
  if (!providerArn.test(arn)) throw invalidArn(arn);
  return oidcProviders.get(store, account, '', arn);
}

/** Throws NoSuchEntity. */
export function requireOidcProvider(arn: string, ctx: IamContext): StoredDocument<OidcProviderDocument> {
  const found = findOidcProvider(arn, ctx);
  if (!found) throw oidcErrors.noSuchProvider(arn);
  return found;
}
