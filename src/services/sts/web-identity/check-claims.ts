import { type Claims, listClaim, textClaim, timeClaim } from './claims.ts';
import { webIdentityErrors } from './errors.ts';

/** How far the clock of an identity provider may go before ours. */
const skewSeconds = 300;

/** What IAM knows of a provider. */
export interface TrustedProvider {
  /** The issuer, with its scheme. */
  readonly issuer: string;
  readonly clientIds: readonly string[];
}

/** Claims that must be there, whatever their values. */
export function checkRequired(claims: Claims): void {
  for (const name of ['iss', 'sub']) if (textClaim(claims, name) === undefined) throw missing(name);
  for (const name of ['iat', 'exp']) if (timeClaim(claims, name) === undefined) throw missing(name);
  if (listClaim(claims, 'aud').length === 0) throw missing('aud');
}

export function checkIssuer(claims: Claims, provider: TrustedProvider): void {
  if (textClaim(claims, 'iss') !== provider.issuer) throw webIdentityErrors.wrongIssuer();
}

/**
 * The audience of a token: `azp`, the party that it was issued to, when there is one, else `aud`. It must be a client id
 * of the provider.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function checkAudience(claims: Claims, provider: TrustedProvider): string {
  const azp = textClaim(claims, 'azp');
  const audiences = azp === undefined ? listClaim(claims, 'aud') : [azp];
  const accepted = audiences.find((audience) => provider.clientIds.includes(audience));
  if (accepted === undefined) throw webIdentityErrors.wrongAudience();
  return accepted;
}

/** `now` is in epoch milliseconds. A token ends at its `exp`; `nbf` and `iat` may lie a little ahead of us. */
export function checkTimes(claims: Claims, now: number): void {
  const seconds = Math.floor(now / 1000);
  const expires = timeClaim(claims, 'exp') ?? 0;
  if (seconds >= expires) throw webIdentityErrors.expired(seconds, expires);
  for (const name of ['nbf', 'iat']) {
    const from = timeClaim(claims, name);
    if (from !== undefined && from > seconds + skewSeconds) throw webIdentityErrors.notYetValid(seconds, from);
  }
}

function missing(claim: string): Error {
  return webIdentityErrors.missingClaim(claim);
}
