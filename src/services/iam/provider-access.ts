import { iamArn } from '../../core/arn.ts';
import { oidcProviders, samlProviders } from '../../identity/documents.ts';
import type { CreateOpenIDConnectProviderRequest, CreateSAMLProviderRequest } from '../../wire/models/iam.ts';
import { requestTagKeys } from '../tag-keys.ts';
import { type Asked, keysOfRequest, type Rule } from './access-rules.ts';
import { iamResourceTagKeys } from './condition-values.ts';
import { checkProviderUrl, oidcProviderArn } from './oidc-providers/provider-url.ts';

/** A provider that does not exist yet, by its URL; to tag it at once needs the permission to tag. */
export function onNewOidcProvider(action: string): Rule {
  return ({ Url, Tags = [] }: CreateOpenIDConnectProviderRequest, { account }) => {
    const place = { resource: oidcProviderArn(account, checkProviderUrl(Url)), keys: requestTagKeys(Tags) };
    return [{ action, ...place }, ...(Tags.length > 0 ? [{ action: 'iam:TagOpenIDConnectProvider', ...place }] : [])];
  };
}

export function onOidcProvider(action: string): Rule {
  return (input: Asked & { readonly OpenIDConnectProviderArn: string }, { store, account }) => {
    const { OpenIDConnectProviderArn: resource } = input;
    const provider = oidcProviders.get(store, account, '', resource)?.value;
    return [{ action, resource, keys: { ...iamResourceTagKeys(provider?.tags), ...keysOfRequest(input) } }];
  };
}

/** A provider that does not exist yet, by its name; to tag it at once needs the permission to tag. */
export function onNewSamlProvider(action: string): Rule {
  return ({ Name, Tags = [] }: CreateSAMLProviderRequest, { account }) => {
    const place = { resource: iamArn(account, `saml-provider/${Name}`), keys: requestTagKeys(Tags) };
    return [{ action, ...place }, ...(Tags.length > 0 ? [{ action: 'iam:TagSAMLProvider', ...place }] : [])];
  };
}

export function onSamlProvider(action: string): Rule {
  return (input: Asked & { readonly SAMLProviderArn: string }, { store, account }) => {
    const { SAMLProviderArn: resource } = input;
    const provider = samlProviders.get(store, account, '', resource)?.value;
    return [{ action, resource, keys: { ...iamResourceTagKeys(provider?.tags), ...keysOfRequest(input) } }];
  };
}
