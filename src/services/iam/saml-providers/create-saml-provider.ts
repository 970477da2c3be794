import { randomUUID } from 'node:crypto';
import { iamArn } from '../../../core/arn.ts';
import { type SamlProviderDocument, samlProviders } from '../../../identity/documents.ts';
import type { CreateSAMLProviderRequest, CreateSAMLProviderResponse } from '../../../wire/models/iam.ts';
import { checkQuota } from '../check-quota.ts';
import { isNameTaken } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { checkTags, exactly } from '../tag-lists.ts';
import { checkMetadata } from './check-metadata.ts';
import { samlProviderErrors } from './errors.ts';
import { refuseEncryption } from './refuse-encryption.ts';

/** A provider is shown to be valid for a hundred years. */
const years = 100;

/** https://docs.aws.amazon.com/IAM/latest/APIReference/API_CreateSAMLProvider.html */
export async function createSamlProvider(
  input: CreateSAMLProviderRequest,
  ctx: IamContext,
): Promise<CreateSAMLProviderResponse> {
  refuseEncryption(input, 'CreateSAMLProvider');
  const { store, account } = ctx;
  const { SAMLMetadataDocument: metadata, Name: name } = input;
  const tags = checkTags(input.Tags ?? [], exactly);
  await checkMetadata(metadata);
  const existing = samlProviders.list(store, account, '');
  if (isNameTaken(existing, name)) throw samlProviderErrors.providerExists(name);
  checkQuota('SAMLProvidersPerAccount', existing.length);
  const provider = { name, metadata, tags, arn: iamArn(account, `saml-provider/${name}`), ...identityOf(ctx.now) };
  await store.commit([samlProviders.create(account, '', provider.arn, provider)]);
  return { SAMLProviderArn: provider.arn, ...(tags.length > 0 && { Tags: [...tags] }) };
}

function identityOf(now: number): Pick<SamlProviderDocument, 'uuid' | 'createDate' | 'validUntil'> {
  const end = new Date(now);
  end.setUTCFullYear(end.getUTCFullYear() + years);
  const uuid = randomUUID().replaceAll('-', '').toUpperCase();
  return { uuid, createDate: now, validUntil: end.getTime() };
}
