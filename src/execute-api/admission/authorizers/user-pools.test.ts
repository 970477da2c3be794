import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { describe, expect, test } from 'vitest';
import type { UserPools } from '../../../core/ports/user-pools.ts';
import type { RawHeader } from '../../../http/raw-request.ts';
import type { AuthorizerDocument } from '../../../services/apigateway/documents.ts';
import { authorizerOf } from '../../testing/authorizer-fixture.ts';
import { apiOf, gateway, headerOf, methodOf, mockOf, now, policyOf, unsigned } from '../../testing/gateway-fixture.ts';
import { noBackends } from '../../testing/no-backends.ts';

const pool = 'arn:aws:cognito-idp:us-east-1:123456789012:userpool/us-east-1_abc123';
const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_abc123';
const seconds = now / 1000;
const [ours, theirs] = [await generateKeyPair('RS256'), await generateKeyPair('RS256')];
const publicKey = { ...(await exportJWK(ours.publicKey)), kid: 'k1', alg: 'RS256', use: 'sig' };

const id = {
  ...{ iss: issuer, sub: 'u1', aud: 'client1', token_use: 'id', iat: seconds - 60, exp: seconds + 3600 },
  ...{ auth_time: seconds - 60, email_verified: true, 'cognito:groups': ['admin', 'cats'] },
};
const access = {
  ...{ iss: issuer, sub: 'u1', client_id: 'client1', token_use: 'access', iat: seconds - 60, exp: seconds + 3600 },
  scope: 'pets/read openid',
};

const signed = (claims: JWTPayload, { kid = 'k1', key = ours.privateKey } = {}) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid }).sign(key);

/** A pool whose second key is found only when it is asked again. */
function pools(more: Partial<UserPools> = {}): UserPools {
  const keysOf = async (_pool: string, age: string) => ({
    keys: [publicKey, ...(age === 'renewed' ? [{ ...publicKey, kid: 'k2' }] : [])],
  });
  return { issuersOf: (arn) => (arn === pool ? [issuer] : []), keysOf, ...more };
}

interface World {
  readonly scopes?: readonly string[];
  readonly authorizer?: Partial<AuthorizerDocument>;
  readonly userPools?: UserPools;
  readonly policy?: string;
}

const groups = '$context.authorizer.claims.get("cognito:groups")';
const template = `$context.authorizer.claims.sub ${groups} $context.authorizer.claims.email_verified`;

function guarded({ scopes, authorizer, userPools = pools(), policy }: World = {}, integration = mockOf(template)) {
  const guard = {
    authorizationType: 'COGNITO_USER_POOLS',
    authorizerId: 'a1b2c3',
    authorizationScopes: scopes,
  } as const;
  const api = apiOf({ '/pets': [methodOf('GET', { ...guard, integration })] }, policy);
  const document = authorizerOf({ type: 'COGNITO_USER_POOLS', providerARNs: [pool], ...authorizer });
  const world = gateway({ ...api, authorizers: { a1b2c3: document } }, { backends: { ...noBackends, userPools } });
  const ask = (token?: string) => {
    const headers: RawHeader[] = token === undefined ? [] : [['Authorization', token]];
    return world.send(unsigned({ path: '/prod/pets', headers }));
  };
  return { ...world, ask };
}

describe('an identity token', () => {
  test('lets in, and its claims are texts', async () => {
    const token = await signed(id);
    expect(await guarded().ask(token)).toMatchObject({ status: 200, body: 'u1 admin,cats true' });
    expect(await guarded().ask(`Bearer ${token}`)).toMatchObject({ status: 200 });
  });

  test('recorded: exp and iat are dates, auth_time is a number', async () => {
    const claims = '$context.authorizer.claims';
    const world = guarded({}, mockOf(`${claims}.exp|${claims}.iat|${claims}.auth_time`));
    const times = { iat: 1494136038, exp: 1494139638, auth_time: 1494136038 };
    const request = unsigned({
      path: '/prod/pets',
      headers: [['Authorization', await signed({ ...id, ...times })]],
      at: 1494136100_000,
    });
    expect((await world.send(request)).body).toBe(
      'Sun May 07 06:47:18 UTC 2017|Sun May 07 05:47:18 UTC 2017|1494136038',
    );
  });

  test('with a key that the pool has got since', async () => {
    expect((await guarded().ask(await signed(id, { kid: 'k2' }))).status).toBe(200);
  });

  test('that has expired is a 401 which says so', async () => {
    const response = await guarded().ask(await signed({ ...id, exp: seconds - 1 }));
    expect([response.status, headerOf(response, 'x-amzn-ErrorType'), response.body]).toEqual([
      ...[401, 'UnauthorizedException', '{"message":"The incoming token has expired"}'],
    ]);
  });

  test('counts until its last second', async () => {
    expect((await guarded().ask(await signed({ ...id, exp: seconds + 1 }))).status).toBe(200);
  });
});

const unauthorized = { status: 401, body: '{"message":"Unauthorized"}' };
const without = ({ exp: _, ...claims }: typeof id) => claims;

describe('401', () => {
  test.each<[string, () => Promise<string | undefined> | string | undefined, string]>([
    ['no token', () => undefined, 'the request has no method.request.header.Authorization'],
    ['nonsense', () => 'nonsense', 'Invalid JWT'],
    ['many dots', () => '.'.repeat(9000), 'Invalid JWT'],
    ['a token of another key', () => signed(id, { key: theirs.privateKey }), 'signature verification failed'],
    ['a token of a key that there is not', () => signed(id, { kid: 'k3' }), 'no applicable key'],
    ['a token that is not signed', () => new UnsecuredJWT(id).encode(), '"alg"'],
    [
      'a token signed with the public key as a secret',
      () => new SignJWT(id).setProtectedHeader({ alg: 'HS256', kid: 'k1' }).sign(Buffer.from(publicKey.n ?? '')),
      '"alg"',
    ],
    ['a token of another pool', () => signed({ ...id, iss: `${issuer}x` }), 'none of the user pools'],
    ['a token without an end', () => signed(without(id)), 'missing required "exp" claim'],
    ['a token that is not good yet', () => signed({ ...id, nbf: seconds + 60 }), '"nbf"'],
    ['an access token', () => signed(access), 'this one is for access'],
    ['a refresh token', () => signed({ ...id, token_use: 'refresh' }), 'this one is for refresh'],
  ])('%s, and the trace says why', async (_what, token, why) => {
    const world = guarded();
    expect(await world.ask(await token())).toMatchObject(unauthorized);
    expect(world.trace.latest(1)[0]?.error?.message).toContain('Authorizer guard (a1b2c3): ');
    expect(world.trace.latest(1)[0]?.error?.message).toContain(why);
    expect(world.defects).toEqual([]);
  });
});

describe('scopes', () => {
  test.each<[string, readonly string[], JWTPayload, number]>([
    ['one of them in the access token is enough', ['pets/write', 'pets/read'], access, 200],
    ['none of them is a 401 (unverified)', ['pets/write'], access, 401],
    ['part of one is none of them', ['pets'], access, 401],
    ['an identity token has none', ['pets/read'], id, 401],
    ['an identity token that claims some has none', ['pets/read'], { ...id, scope: 'pets/read' }, 401],
  ])('%s', async (_what, scopes, claims, status) => {
    expect((await guarded({ scopes }).ask(await signed(claims))).status).toBe(status);
  });
});

test.each([
  ['client1', 200],
  ['client\\d', 200],
  ['client', 401],
  ['(a*)*b', 401],
])('AWS documents that the audience is held against identityValidationExpression: %s', async (expression, status) => {
  const world = guarded({ authorizer: { identityValidationExpression: expression } });
  expect((await world.ask(await signed(id))).status).toBe(status);
});

test('unverified: keys that cannot be had are a 500 of the configuration', async () => {
  const world = guarded({ userPools: pools({ keysOf: () => Promise.reject(new Error('no such file')) }) });
  expect(await world.ask(await signed(id))).toMatchObject({ status: 500, body: '{"message":null}' });
  expect(world.trace.latest(1)[0]?.error?.message).toContain('no such file');
});

test('AWS documents that a resource policy must itself allow whom a user pool vouches for', async () => {
  const token = await signed(id);
  const answered = async (policy: string) => (await guarded({ policy }).ask(token)).status;
  expect(await answered(policyOf('Allow', '*', '*'))).toBe(200);
  expect(
    await answered(policyOf('Allow', 'arn:aws:execute-api:us-east-1:123456789012:abc123abc1/prod/POST/x', '*')),
  ).toBe(403);
  expect(await answered(policyOf('Deny', '*', '*'))).toBe(403);
});
