import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { userPools } from './user-pools.ts';

const pool = 'arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_abc';
const key = { kty: 'RSA', kid: 'k1', n: 'AQAB', e: 'AQAB' };
const folder = mkdtempSync(join(tmpdir(), 'user-pools-'));
afterAll(() => rmSync(folder, { recursive: true }));

const asked: string[] = [];
const fetch = async (address: URL) => {
  asked.push(address.href);
  return Response.json({ keys: [key, { kty: 'oct', k: 'secret' }, null] });
};

describe('the keys of a user pool', () => {
  test.each([
    [undefined, 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc/.well-known/jwks.json'],
    [
      'http://127.0.0.1:9229/{userPoolId}/.well-known/jwks.json',
      'http://127.0.0.1:9229/eu-west-1_abc/.well-known/jwks.json',
    ],
  ])('are at Cognito unless told: %s', async (place, address) => {
    const found = await userPools(place, fetch, () => 0).keysOf(pool, 'current');
    expect([asked.pop(), found]).toEqual([address, { keys: [key] }]);
  });

  test('are in a file, and asked for again at most once a minute', async () => {
    const clock = { now: 0 };
    const found = userPools(join(folder, '{userPoolId}.json'), fetch, () => clock.now);
    const file = join(folder, 'eu-west-1_abc.json');
    await expect(found.keysOf(pool, 'current')).rejects.toThrow('ENOENT');
    writeFileSync(file, JSON.stringify({ keys: [key] }));
    expect(await found.keysOf(pool, 'current')).toEqual({ keys: [key] });
    writeFileSync(file, JSON.stringify({ keys: [key, { ...key, kid: 'k2' }] }));
    expect((await found.keysOf(pool, 'renewed')).keys.length).toBe(1);
    clock.now = 60_000;
    expect((await found.keysOf(pool, 'renewed')).keys.length).toBe(2);
  });

  test.each(['[]', 'null', '{}', 'nonsense'])('are not %s', async (text) => {
    writeFileSync(join(folder, 'eu-west-1_abc.json'), text);
    await expect(
      userPools(join(folder, '{userPoolId}.json'), fetch, () => 0).keysOf(pool, 'current'),
    ).rejects.toThrow();
  });
});

test('tokens name Cognito, or what stands for it', () => {
  const own = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_abc';
  const place = 'http://127.0.0.1:9229/{userPoolId}/.well-known/jwks.json';
  expect(userPools(undefined, fetch, () => 0).issuersOf(pool)).toEqual([own]);
  expect(userPools('/keys/{userPoolId}.json', fetch, () => 0).issuersOf(pool)).toEqual([own]);
  expect(userPools(place, fetch, () => 0).issuersOf(pool)).toEqual([own, 'http://127.0.0.1:9229/eu-west-1_abc']);
});
