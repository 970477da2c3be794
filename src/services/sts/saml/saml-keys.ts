import type { SamlIdentity } from './verify-saml-assertion.ts';

type Keys = Readonly<Record<string, string>>;

/**
 * The condition keys that an assertion leaves with the session, by lower-case name.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml_permission-policy
 */
export function samlSessionKeys({ subject, subjectType, nameQualifier }: SamlIdentity): Keys {
  return { 'saml:sub': subject, 'saml:sub_type': subjectType, 'saml:namequalifier': nameQualifier };
}

/** Those that the trust policy sees. */
export function samlKeys(identity: SamlIdentity, account: string, providerName: string): Keys {
  const { audience, issuer } = identity;
  return {
    ...samlSessionKeys(identity),
    'saml:aud': audience,
    'saml:iss': issuer,
    'saml:doc': `${account}/${providerName}`,
  };
}
