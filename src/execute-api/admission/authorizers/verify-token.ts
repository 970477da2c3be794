import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { PublicKeys, UserPools } from '../../../core/ports/user-pools.ts';

/** A token and the user pools that may have signed it. */
export interface PoolToken {
  readonly token: string;
  /** ARNs. */
  readonly pools: readonly string[];
  /** Epoch milliseconds. */
  readonly now: number;
}

/** User pools sign with RS256 alone. INVARIANT: neither `none` nor an HMAC, whose key would be one that everybody may fetch. */
const algorithms = ['RS256'];

/** Characters. */
const longestToken = 20_000;

/**
 * The claims of a token. Throws errors of `jose` for a bad token, and what the pools throw for keys that cannot be had.
 * https://docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-tokens-verifying-a-jwt.html
 */
export async function verifyToken({ token, pools, now }: PoolToken, userPools: UserPools): Promise<JWTPayload> {
  const { decodeJwt, errors, jwtVerify } = await import('jose');
  if (token.length > longestToken) throw new errors.JWTInvalid('The token is too long.');
  const { iss = '' } = decodeJwt(token);
  const pool = pools.find((arn) => userPools.issuersOf(arn).includes(iss));
  if (pool === undefined)
    throw new errors.JWTInvalid(`The issuer of the token is none of the user pools: ${iss.slice(0, 200)}`);
  const checks = { algorithms, issuer: iss, requiredClaims: ['exp'], currentDate: new Date(now) };
  const { payload } = await jwtVerify(token, await keyFinder(pool, userPools), checks);
  return payload;
}

/** A key that is not known may be a new one: the pool is asked again. */
async function keyFinder(pool: string, userPools: UserPools): Promise<JWTVerifyGetKey> {
  const { createLocalJWKSet, errors } = await import('jose');
  const finderOf = (keys: PublicKeys) => remembered(keys, () => createLocalJWKSet(keys));
  return async (header, token) => {
    try {
      return await finderOf(await userPools.keysOf(pool, 'current'))(header, token);
    } catch (error) {
      if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
      return finderOf(await userPools.keysOf(pool, 'renewed'))(header, token);
    }
  };
}

const finders = new WeakMap<PublicKeys, JWTVerifyGetKey>();

/** Keys are read once, and not for each token. */
function remembered(keys: PublicKeys, make: () => JWTVerifyGetKey): JWTVerifyGetKey {
  const finder = finders.get(keys) ?? make();
  finders.set(keys, finder);
  return finder;
}
