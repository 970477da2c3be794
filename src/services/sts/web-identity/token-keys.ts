import type { WebIdentity } from './verify-web-identity.ts';

type Keys = Readonly<Record<string, string | readonly string[]>>;

/**
 * The condition keys that a token leaves with the session, by lower-case name. They begin with the provider's URL.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function tokenSessionKeys(providerUrl: string, { audience, subject, amr }: WebIdentity): Keys {
  return prefixed(providerUrl, { aud: audience, sub: subject, ...(amr && { amr }) });
}

/** Those that the trust policy sees. */
export function tokenKeys(providerUrl: string, identity: WebIdentity): Keys {
  const { originalAudience, azp, email } = identity;
  const [only, ...more] = originalAudience;
  return {
    ...tokenSessionKeys(providerUrl, identity),
    ...prefixed(providerUrl, {
      ...(only !== undefined && { oaud: more.length === 0 ? only : originalAudience }),
      ...(azp !== undefined && { azp }),
      ...(email !== undefined && { email }),
    }),
  };
}

function prefixed(providerUrl: string, keys: Keys): Keys {
  return Object.fromEntries(
    Object.entries(keys).map(([name, value]) => [`${providerUrl}:${name}`.toLowerCase(), value]),
  );
}
