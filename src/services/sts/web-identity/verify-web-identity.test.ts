import { createHmac, createSign, generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { exportJWK, generateKeyPair, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { readIssuer } from './claims.ts';
import type { KeySource } from './key-source.ts';
import { verifyWebIdentity } from './verify-web-identity.ts';

const now = Date.parse('2025-06-30T12:00:00Z');
const seconds = now / 1000;
const issuer = 'https://login.example.com/tenant';
const provider = { issuer, clientIds: ['my-app', 'sts.amazonaws.com'] };
const good: JWTPayload = { iss: issuer, sub: 'user-1', aud: 'my-app', iat: seconds - 10, exp: seconds + 600 };

type Pair = Awaited<ReturnType<typeof generateKeyPair>>;
const algorithms = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512'];
const pairs = new Map<string, Pair>();
let keys: KeySource;
let publicKeys: Awaited<ReturnType<typeof exportJWK>>[];

beforeAll(async () => {
  for (const alg of [...algorithms, 'PS256', 'EdDSA'])
    pairs.set(alg, await generateKeyPair(alg, { extractable: true }));
  publicKeys = await Promise.all(
    [...pairs].map(async ([alg, { publicKey }]) => ({ ...(await exportJWK(publicKey)), kid: alg, alg, use: 'sig' })),
  );
  keys = fixedKeys(publicKeys);
}, 60_000);

function fixedKeys(set: readonly object[], renewed = set): KeySource {
  return { current: async () => ({ keys: [...set] as never }), renewed: async () => ({ keys: [...renewed] as never }) };
}

function token(claims: JWTPayload, alg = 'ES256', kid: string | undefined = alg): Promise<string> {
  const header = kid === undefined ? { alg } : { alg, kid };
  return new SignJWT(claims).setProtectedHeader(header).sign(pairs.get(alg)!.privateKey);
}

const verify = (text: string, source = keys) => verifyWebIdentity({ token: text, provider, keys: source, now });

async function answer(text: string, source = keys): Promise<unknown> {
  return verify(text, source).then(
    () => 'verified',
    (error: { code?: string; status?: number; message: string }) => `${error.status} ${error.code}: ${error.message}`,
  );
}

describe('a token in order', () => {
  test.each(algorithms)('signed with %s', async (alg) => {
    expect(await answer(await token(good, alg))).toBe('verified');
  });

  test('tells who its bearer is', async () => {
    const claims = { ...good, amr: ['pwd', 'mfa'], email: 'a@example.com', groups: ['x'] };
    expect(await verify(await token(claims))).toEqual({
      issuer,
      subject: 'user-1',
      audience: 'my-app',
      originalAudience: ['my-app'],
      amr: ['pwd', 'mfa'],
      email: 'a@example.com',
      claims,
    });
  });

  test('issued to one party for another has the first as its audience (unverified)', async () => {
    const identity = await verify(await token({ ...good, aud: ['api'], azp: 'my-app' }));
    expect(identity).toMatchObject({ audience: 'my-app', azp: 'my-app', originalAudience: ['api'] });
  });

  test('with a list of audiences and no azp, one of which is a client id (unverified)', async () => {
    expect(await verify(await token({ ...good, aud: ['api', 'my-app'] }))).toMatchObject({ audience: 'my-app' });
  });

  test('without a key id, when one key alone fits (unverified)', async () => {
    const only = fixedKeys(publicKeys.filter(({ kid }) => kid === 'ES256').map(({ kid: _, ...key }) => key));
    const bare = await new SignJWT(good).setProtectedHeader({ alg: 'ES256' }).sign(pairs.get('ES256')!.privateKey);
    expect(await answer(bare, only)).toBe('verified');
  });

  test('whose key was published after the last look: the provider is asked again', async () => {
    expect(await answer(await token(good), fixedKeys([], publicKeys))).toBe('verified');
  });

  test('a clock that goes five minutes before ours is forgiven (unverified)', async () => {
    expect(await answer(await token({ ...good, iat: seconds + 300, nbf: seconds + 300 }))).toBe('verified');
  });
});

describe('what is wrong with a token, in the words of AWS', () => {
  const noKey =
    "400 InvalidIdentityToken: Couldn't retrieve verification key from your identity provider,  please reference AssumeRoleWithWebIdentity documentation for requirements";
  const wrongAudience = '400 InvalidIdentityToken: Incorrect token audience';
  const cases: [string, JWTPayload, string][] = [
    ['another audience', { ...good, aud: 'other' }, wrongAudience],
    ['another azp, though aud is a client id (unverified)', { ...good, azp: 'other' }, wrongAudience],
    ['a client id in another case', { ...good, aud: 'My-App' }, wrongAudience],
    [
      'expired',
      { ...good, exp: seconds - 1 },
      `400 ExpiredTokenException: Token expired: current date/time ${seconds} must be before the expiration date/time ${seconds - 1}`,
    ],
    [
      'expiring this very second (unverified)',
      { ...good, exp: seconds },
      `400 ExpiredTokenException: Token expired: current date/time ${seconds} must be before the expiration date/time ${seconds}`,
    ],
    ['no audience', without('aud'), '400 InvalidIdentityToken: Missing a required claim: aud'],
    ['no subject (unverified)', without('sub'), '400 InvalidIdentityToken: Missing a required claim: sub'],
    ['no time of issue (unverified)', without('iat'), '400 InvalidIdentityToken: Missing a required claim: iat'],
    ['no end (unverified)', without('exp'), '400 InvalidIdentityToken: Missing a required claim: exp'],
    [
      'an end that is no number (unverified)',
      { ...good, exp: '2999999999' as never },
      '400 InvalidIdentityToken: Missing a required claim: exp',
    ],
  ];

  test.each(cases)('%s', async (_what, claims, expected) => {
    expect(await answer(await token(claims))).toBe(expected);
  });

  test.each([
    [
      'not valid before ten minutes from now',
      { ...good, nbf: seconds + 600 },
      /^400 InvalidIdentityToken: Token is not valid yet/,
    ],
    ['issued in the future', { ...good, iat: seconds + 600 }, /^400 InvalidIdentityToken: Token is not valid yet/],
    ['of another issuer', { ...good, iss: 'https://evil.example.com' }, /^400 InvalidIdentityToken: Issuer/],
    ['of an issuer with a slash more', { ...good, iss: `${issuer}/` }, /^400 InvalidIdentityToken: Issuer/],
  ])('%s (text unverified)', async (_what, claims, expected) => {
    expect(await answer(await token(claims))).toMatch(expected);
  });

  test('a key that the provider does not publish', async () => {
    expect(await answer(await token(good, 'ES256', 'nobody'))).toBe(noKey);
    expect(await answer(await token(good), fixedKeys([]))).toBe(noKey);
  });

  test('published keys that are no keys', async () => {
    expect(await answer(await token(good), fixedKeys([{ kty: 'EC', kid: 'ES256', crv: 'P-256', x: '!', y: 7 }]))).toBe(
      noKey,
    );
  });

  test('a key of 1024 bits is too weak (unverified)', async () => {
    const { publicKey, privateKey } = weakPair();
    const weak = fixedKeys([{ ...publicKey, kid: 'weak', alg: 'RS256' }]);
    const [head, body] = [{ alg: 'RS256', kid: 'weak' }, good].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    const signature = createSign('RSA-SHA256').update(`${head}.${body}`).sign(privateKey).toString('base64url');
    expect(await answer(`${head}.${body}.${signature}`, weak)).toMatch(/^400 InvalidIdentityToken/);
  });
});

function without(claim: string): JWTPayload {
  return Object.fromEntries(Object.entries(good).filter(([name]) => name !== claim));
}

function weakPair() {
  const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  return { publicKey: publicKey.export({ format: 'jwk' }), privateKey };
}

describe('forged tokens', () => {
  const refused = /^400 InvalidIdentityToken/;

  test('alg none', async () => {
    expect(await answer(new UnsecuredJWT(good).encode())).toMatch(refused);
    expect(await answer(`${new UnsecuredJWT(good).encode()}AAAA`)).toMatch(refused);
  });

  test.each(['PS256', 'EdDSA'])('an algorithm that AWS does not take: %s', async (alg) => {
    expect(await answer(await token(good, alg))).toMatch(refused);
  });

  test('an HMAC whose key is the public key', async () => {
    const rsa = publicKeys.find(({ kid }) => kid === 'RS256')!;
    const [head, body] = [{ alg: 'HS256', kid: 'RS256' }, good].map((part) =>
      Buffer.from(JSON.stringify(part)).toString('base64url'),
    );
    for (const secret of [JSON.stringify(rsa), Buffer.from(rsa.n!, 'base64url')]) {
      const signature = createHmac('sha256', secret).update(`${head}.${body}`).digest('base64url');
      expect(await answer(`${head}.${body}.${signature}`)).toMatch(refused);
    }
  });

  test('a key that the token brings along', async () => {
    const own = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(own.publicKey);
    for (const header of [{ jwk }, { jku: 'https://evil.example.com/keys' }]) {
      const forged = await new SignJWT(good)
        .setProtectedHeader({ alg: 'ES256', kid: 'ES256', ...header })
        .sign(own.privateKey);
      expect(await answer(forged)).toMatch(refused);
    }
  });

  test('one changed letter anywhere (property)', async () => {
    const text = await token(good);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom(...'AZaz09-_.'), async (at, letter) => {
        const changed = text.slice(0, at) + letter + text.slice(at + 1);
        // The last letter of a part has bits that carry nothing.
        fc.pre(['.', undefined].every((end) => text[at + 1] !== end) && text[at] !== letter);
        expect(await answer(changed)).toMatch(refused);
      }),
      { numRuns: 100 },
    );
  });

  test('any text at all', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.string(), fc.stringMatching(/^[\w-]{1,9}\.[\w-]{1,9}\.[\w-]{1,9}$/)),
        async (text) => {
          expect(await answer(text)).toMatch(refused);
        },
      ),
    );
  });

  test.each([
    ['', 'nothing'],
    ['a.b', 'two parts'],
    ['a.b.c.d.e', 'five parts'],
    [`a.${Buffer.from('{"iss":').toString('base64url')}.c`, 'half a JSON'],
    [`a.${Buffer.from('['.repeat(5000)).toString('base64url')}.c`, 'deep JSON'],
    [`a.${'e30'.repeat(7000)}.c`, 'more than 20,000 characters'],
  ])('%# is no JWT: %s (text unverified)', async (text) => {
    expect(await answer(text)).toBe(
      '400 InvalidIdentityToken: The ID Token provided is not a valid JWT. (You may see this error if you sent an Access Token)',
    );
    expect(readIssuer(text)).toBeUndefined();
  });
});

describe('the issuer of a token that is not yet verified', () => {
  const claiming = (json: string) => `e30.${Buffer.from(json).toString('base64url')}.AA`;

  test('is read to find its provider by', async () => {
    expect(readIssuer(await token(good))).toBe(issuer);
  });

  test.each(['{}', '[]', '"iss"', '{"iss":7}', '{"iss":["a"]}', '{"__proto__":{"iss":"x"}}', 'null'])(
    'is absent from %s',
    (json) => {
      expect(readIssuer(claiming(json))).toBeUndefined();
    },
  );
});
