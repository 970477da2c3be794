import type { JWTPayload } from 'jose';

/**
 * Why a token does not do; undefined when it does. With scopes on the method an access token is asked for, which has one of
 * them; without scopes an identity token.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-enable-cognito-user-pool.html
 */
export function tokenFault(claims: JWTPayload, scopes: readonly string[]): string | undefined {
  const { token_use: use, client_id: client, aud } = claims;
  if (scopes.length === 0) {
    if (use !== 'id') return `an identity token is asked for, and this one is for ${String(use)}`;
    return typeof aud === 'string' ? undefined : 'the token has no audience';
  }
  if (use !== 'access') return `an access token is asked for, and this one is for ${String(use)}`;
  if (typeof client !== 'string') return 'the token has no client_id';
  const granted = new Set(String(claims['scope'] ?? '').split(' '));
  return scopes.some((scope) => granted.has(scope))
    ? undefined
    : `the token has none of the scopes ${scopes.join(', ')}`;
}
