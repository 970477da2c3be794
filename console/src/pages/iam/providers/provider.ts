import { DeleteOpenIDConnectProviderCommand, DeleteSAMLProviderCommand, type IAMClient } from '@aws-sdk/client-iam';

/** `arn:aws:iam::123456789012:saml-provider/Directory`; else it is one of OpenID Connect. */
export function isSaml(arn: string): boolean {
  return arn.includes(':saml-provider/');
}

/** A SAML provider's name, or the address of an OpenID Connect one without its scheme. */
export function providerName(arn: string): string {
  return arn.slice(arn.indexOf('/') + 1);
}

/** Deletes a provider of either kind. */
export function deleteProvider(iam: IAMClient, arn: string): Promise<unknown> {
  return isSaml(arn)
    ? iam.send(new DeleteSAMLProviderCommand({ SAMLProviderArn: arn }))
    : iam.send(new DeleteOpenIDConnectProviderCommand({ OpenIDConnectProviderArn: arn }));
}
