import type { CompactVerifyGetKey } from 'jose';
import { AwsError } from '../../../core/errors.ts';
import { type Claims, claimsOf } from './claims.ts';
import { webIdentityErrors } from './errors.ts';
import type { KeySource } from './key-source.ts';

/**
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html
 * INVARIANT: public keys only: neither `none` nor an HMAC, whose key would be one that everybody may fetch.
 */
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];

/** Verifies the signature of a token and returns its claims. Throws errors of `webIdentityErrors`. */
export async function checkSignature(token: string, keys: KeySource): Promise<Claims> {
  const { compactVerify } = await import('jose');
  try {
    const { payload } = await compactVerify(token, await keyFinder(keys), { algorithms });
    const claims = claimsOf(payload);
    if (!claims) throw webIdentityErrors.notJwt();
    return claims;
  } catch (error) {
    throw rowOf(error);
  }
}

/** Looks the key up by its id; when it is not known the provider is asked again, for it may have changed its keys. */
async function keyFinder(keys: KeySource): Promise<CompactVerifyGetKey> {
  const { createLocalJWKSet, errors } = await import('jose');
  return async (header, token) => {
    try {
      return await createLocalJWKSet(await keys.current())(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return createLocalJWKSet(await keys.renewed())(header, token);
    }
  };
}

const notJwt: ReadonlySet<string> = new Set(['ERR_JWS_INVALID', 'ERR_JOSE_ALG_NOT_ALLOWED', 'ERR_JOSE_NOT_SUPPORTED']);

/** What the library does not say of the token itself is a key that cannot be had or used. */
function rowOf(error: unknown): unknown {
  if (error instanceof AwsError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (notJwt.has(code)) return webIdentityErrors.notJwt();
  if (code === 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED') return webIdentityErrors.wrongSignature();
  return webIdentityErrors.noKey();
}
