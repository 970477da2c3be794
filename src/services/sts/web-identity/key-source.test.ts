import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { type Fetch, fetchJson } from './fetch-json.ts';
import { jwksOf, keySources } from './key-source.ts';
import { permittedAddress } from './permitted-address.ts';
import { verifyWebIdentity } from './verify-web-identity.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** An identity provider on this machine. */
async function idp(listener: (origin: string) => RequestListener): Promise<string> {
  const server = createServer((request, response) => listener(origin)(request, response));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return origin;
}

const json = (value: unknown) => new Response(JSON.stringify(value), { status: 200 });
const issuer = 'https://login.example.com';
const discovery = `${issuer}/.well-known/openid-configuration`;
const key = { kty: 'EC', kid: 'a', crv: 'P-256', x: 'x', y: 'y' };

/** A stand-in for the network: answers by address, and what was asked. */
function network(answers: Readonly<Record<string, () => Response>>): {
  readonly fetch: Fetch;
  readonly asked: string[];
} {
  const asked: string[] = [];
  const fetch: Fetch = async (address) => {
    asked.push(address.href);
    const answer = answers[address.href];
    if (!answer) throw new TypeError('fetch failed');
    return answer();
  };
  return { fetch, asked };
}

const published = (jwks: unknown = { keys: [key] }, jwks_uri = `${issuer}/keys`) => ({
  [discovery]: () => json({ issuer, jwks_uri }),
  [jwks_uri]: () => json(jwks),
});

const code = (promise: Promise<unknown>) =>
  promise.then(
    () => 'fetched',
    (error: { code: string }) => error.code,
  );

test('a token of a provider on this machine is verified with the keys that it publishes', async () => {
  const { publicKey, privateKey } = await generateKeyPair('RS256', { extractable: true });
  const keys = [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }];
  const origin = await idp((self) => ({ url }, response) => {
    const documents: Record<string, unknown> = {
      '/realm/.well-known/openid-configuration': { issuer: `${self}/realm`, jwks_uri: `${self}/keys` },
      '/keys': { keys },
    };
    response.end(JSON.stringify(documents[url ?? '']));
  });
  const now = Date.now();
  const token = await new SignJWT({ sub: 'me' })
    .setProtectedHeader({ alg: 'RS256', kid: 'one' })
    .setIssuer(`${origin}/realm`)
    .setAudience('app')
    .setIssuedAt(Math.floor(now / 1000))
    .setExpirationTime(Math.floor(now / 1000) + 60)
    .sign(privateKey);
  const provider = { issuer: `${origin}/realm`, clientIds: ['app'] };
  const source = jwksOf(provider.issuer, fetch, () => now);
  expect(await verifyWebIdentity({ token, provider, keys: source, now })).toMatchObject({ subject: 'me' });
});

describe('keys are kept', () => {
  test('for ten minutes, and fetched once however many ask at a time', async () => {
    const { fetch, asked } = network(published());
    let now = 0;
    const source = jwksOf(issuer, fetch, () => now);
    await Promise.all([source.current(), source.current(), source.renewed()]);
    now = 599_999;
    await source.current();
    expect(asked).toHaveLength(2);
    now = 600_000;
    await source.current();
    expect(asked).toHaveLength(4);
  });

  test('and renewed for an unknown key at most once a minute', async () => {
    const { fetch, asked } = network(published());
    let now = 0;
    const source = jwksOf(issuer, fetch, () => now);
    await source.current();
    now = 59_999;
    await source.renewed();
    expect(asked).toHaveLength(2);
    now = 60_000;
    await Promise.all([source.renewed(), source.renewed()]);
    expect(asked).toHaveLength(4);
  });

  test('a failure is not', async () => {
    let up = false;
    const answers = published();
    const { fetch } = network({
      ...answers,
      [discovery]: () => (up ? answers[discovery]!() : new Response('', { status: 503 })),
    });
    const source = jwksOf(issuer, fetch, () => 0);
    expect(await code(source.current())).toBe('InvalidIdentityToken');
    up = true;
    expect(await code(source.current())).toBe('fetched');
  });

  test('by issuer, of a hundred issuers', () => {
    const sources = keySources(network({}).fetch, () => 0);
    const first = sources('https://0.example.com');
    expect(sources('https://0.example.com')).toBe(first);
    for (let at = 1; at <= 100; at++) sources(`https://${at}.example.com`);
    expect(sources('https://0.example.com')).not.toBe(first);
  });
});

describe('what a provider may not do', () => {
  const many = (kty: string, count: number) =>
    Array.from({ length: count }, (_, at) => ({ ...key, kty, kid: `${at}` }));

  test.each([
    ['publish more than a hundred RSA keys', published({ keys: many('RSA', 101) })],
    ['publish no keys', published({})],
    ['publish something else', published([])],
    [
      'name another issuer',
      { ...published(), [discovery]: () => json({ issuer: `${issuer}/x`, jwks_uri: `${issuer}/keys` }) },
    ],
    ['name no keys', { ...published(), [discovery]: () => json({ issuer }) }],
    ['have its keys in a file', published({ keys: [key] }, 'file:///etc/passwd')],
    ['have its keys behind http', published({ keys: [key] }, 'http://keys.example.com/')],
    ['point at this machine', published({ keys: [key] }, 'http://localhost:4566/keys')],
    ['point at this machine by https', published({ keys: [key] }, 'https://127.0.0.1/keys')],
    ['answer with an error', { ...published(), [discovery]: () => new Response('{}', { status: 404 }) }],
    ['answer with what is no JSON', { ...published(), [discovery]: () => new Response('<html>') }],
    ['answer with more than 256 kB', { ...published(), [discovery]: () => json({ issuer, pad: 'x'.repeat(262_144) }) }],
    [
      'redirect to another host',
      {
        ...published(),
        [discovery]: () => new Response(null, { status: 302, headers: { location: 'https://evil.example.com/' } }),
      },
    ],
    [
      'redirect to itself without end',
      { ...published(), [discovery]: () => new Response(null, { status: 302, headers: { location: discovery } }) },
    ],
  ])('%s', async (_what, answers: Readonly<Record<string, () => Response>>) => {
    const { fetch, asked } = network(answers);
    expect(await code(jwksOf(issuer, fetch, () => 0).current())).toBe('InvalidIdentityToken');
    expect(asked.filter((address) => !address.startsWith(issuer))).toEqual([]);
  });

  test('be out of reach: IDPCommunicationError (unverified)', async () => {
    expect(await code(jwksOf(issuer, network({}).fetch, () => 0).current())).toBe('IDPCommunicationError');
    const closed = await idp(() => (request) => request.socket.destroy());
    expect(await code(fetchJson(new URL(closed), fetch))).toBe('IDPCommunicationError');
  });

  test('but it may redirect on its own host, and publish a hundred keys of each kind', async () => {
    const moved = `${issuer}/moved`;
    const { fetch } = network({
      ...published({ keys: [...many('RSA', 100), ...many('EC', 100), { kty: 'oct', k: 'x' }, null] }),
      [discovery]: () => new Response(null, { status: 301, headers: { location: '/moved' } }),
      [moved]: () => json({ issuer, jwks_uri: `${issuer}/keys` }),
    });
    const { keys } = await jwksOf(issuer, fetch, () => 0).current();
    expect(keys).toHaveLength(200);
  });
});

test.each([
  ['https://login.example.com/x', true],
  ['http://login.example.com/x', false],
  ['http://localhost:8080/', true],
  ['http://idp.localhost/', true],
  ['http://127.0.0.1:9/', true],
  ['http://[::1]:9/', true],
  ['http://localhost.example.com/', false],
  ['http://127.0.0.1.example.com/', false],
  ['http://localhost@example.com/', false],
  ['https://user:pass@login.example.com/', false],
  ['file:///etc/passwd', false],
  ['data:application/json,{}', false],
  ['', false],
])('keys are fetched from %s: %s', (address, permitted) => {
  expect(permittedAddress(address) !== undefined).toBe(permitted);
});
