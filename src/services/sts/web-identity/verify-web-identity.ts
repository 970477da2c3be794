import { checkAudience, checkIssuer, checkRequired, checkTimes, type TrustedProvider } from './check-claims.ts';
import { type Claims, listClaim, readClaims, textClaim } from './claims.ts';
import { webIdentityErrors } from './errors.ts';
import type { KeySource } from './key-source.ts';
import { checkSignature } from './token-signature.ts';

export interface WebIdentityProof {
  /** A JWT in compact form. */
  readonly token: string;
  readonly provider: TrustedProvider;
  readonly keys: KeySource;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Who a token proves its bearer to be. */
export interface WebIdentity {
  readonly issuer: string;
  readonly subject: string;
  /** What the condition key `PROVIDER:aud` holds: `azp` when there is one, else `aud`. */
  readonly audience: string;
  /** `aud` as it stands in the token, for the key `PROVIDER:oaud`. */
  readonly originalAudience: readonly string[];
  readonly azp?: string;
  /** How the bearer signed in. */
  readonly amr?: readonly string[];
  readonly email?: string;
  /** All that was signed. */
  readonly claims: Claims;
}

/**
 * Verifies the token of an OpenID Connect provider. Throws errors of `webIdentityErrors`.
 * INVARIANT: nothing of the token is believed before its signature is verified with a key of the provider's.
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 */
export async function verifyWebIdentity({ token, provider, keys, now }: WebIdentityProof): Promise<WebIdentity> {
  const unproved = readClaims(token);
  if (!unproved) throw webIdentityErrors.notJwt();
  checkIssuer(unproved, provider);
  const claims = await checkSignature(token, keys);
  checkRequired(claims);
  checkIssuer(claims, provider);
  const audience = checkAudience(claims, provider);
  checkTimes(claims, now);
  return identityOf(claims, provider.issuer, audience);
}

function identityOf(claims: Claims, issuer: string, audience: string): WebIdentity {
  const [azp, email] = [textClaim(claims, 'azp'), textClaim(claims, 'email')];
  const amr = listClaim(claims, 'amr');
  return {
    issuer,
    subject: textClaim(claims, 'sub') ?? '',
    audience,
    originalAudience: listClaim(claims, 'aud'),
    ...(azp !== undefined && { azp }),
    ...(amr.length > 0 && { amr }),
    ...(email !== undefined && { email }),
    claims,
  };
}
