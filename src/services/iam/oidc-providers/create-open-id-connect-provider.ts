import { type OidcProviderDocument, oidcProviders } from '../../../identity/documents.ts';
import type {
  CreateOpenIDConnectProviderRequest,
  CreateOpenIDConnectProviderResponse,
} from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, exactly } from '../tag-lists.ts';
import { checkClientIds, checkThumbprints } from './check-lists.ts';
import { oidcErrors } from './errors.ts';
import { checkProviderUrl, oidcProviderArn } from './provider-url.ts';

/**
 * Thumbprints that are not given are not looked up: the provider is not asked before a token of it comes.
 * https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateOpenIDConnectProvider.html
 */
export async function createOpenIdConnectProvider(
  input: CreateOpenIDConnectProviderRequest,
  ctx: IamContext,
): Promise<CreateOpenIDConnectProviderResponse> {
  const { store, account, now } = ctx;
  const url = checkProviderUrl(input.Url);
  const arn = oidcProviderArn(account, url);
  const clientIds = checkClientIds(input.ClientIDList ?? []);
  const thumbprints = checkThumbprints(input.ThumbprintList ?? []);
  const tags = checkTags(input.Tags ?? [], exactly);
  if (oidcProviders.get(store, account, '', arn)) throw oidcErrors.providerExists(input.Url);
  checkQuota('OpenIdConnectProvidersPerAccount', oidcProviders.list(store, account, '').length);
  const provider: OidcProviderDocument = { arn, url, issuer: input.Url, clientIds, thumbprints, createDate: now, tags };
  await store.commit([oidcProviders.create(account, '', arn, provider)]);
  return { OpenIDConnectProviderArn: arn, ...(tags.length > 0 && { Tags: [...tags] }) };
}
