import { describe, expect, test } from 'vitest';
import {
  account,
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  policyOf,
  region,
  root,
  signed,
  unsigned,
} from '../testing/gateway-fixture.ts';

const arn = `arn:aws:execute-api:${region}:${account}:${apiId}`;
const nothing = policyOf('Allow', `${arn}/other/*`);
const pets = apiOf({
  '/pets': [methodOf('GET', { authorizationType: 'AWS_IAM' }), methodOf('POST', { authorizationType: 'AWS_IAM' })],
  '/open': [methodOf('GET'), methodOf('HEAD')],
});
const petsPath = '/prod/pets';
describe('authorization', () => {
  const denied = (who: string, path: string, reason: string, method = 'GET') =>
    `{"Message":"User: ${who} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:us-east-1:********9012:abc123abc1/prod/${method}/${path}${reason}"}`;
  const because = (kind: string) => ` because no ${kind} allows the execute-api:Invoke action`;
  const session = 'arn:aws:sts::123456789012:assumed-role/R/S';

  test('row 23: no policy of the caller allows; the account of the resource is masked, the caller is not', async () => {
    const world = gateway(pets);
    const response = await world.send(signed({ path: petsPath }, await world.roleSession('R', nothing)));
    expect(response.status).toBe(403);
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('AccessDeniedException');
    expect(response.body).toBe(denied(session, 'pets', because('identity-based policy')));
    expect(world.trace.latest(1)[0]?.decisions).toMatchObject([
      { action: 'execute-api:Invoke', resource: `${arn}/prod/GET/pets`, effect: 'implicit-deny' },
    ]);
  });

  test('row 23b: the old text has no reason', async () => {
    const world = gateway(pets, { denialReasons: false });
    const response = await world.send(signed({ path: petsPath }, await world.roleSession('R', nothing)));
    expect(response.body).toBe(denied(session, 'pets', ''));
  });

  test('row 24: an explicit deny in an identity-based policy (unverified for IAM callers)', async () => {
    const world = gateway(pets);
    const response = await world.send(signed({ path: petsPath }, await world.roleSession('R', policyOf('Deny', '*'))));
    expect(response.body).toBe(denied(session, 'pets', ' with an explicit deny in an identity-based policy'));
  });

  const toOthers = policyOf('Allow', '*', { AWS: '999999999999' });
  test.each([
    ['25: no resource-based policy allows an anonymous caller', toOthers, because('resource-based policy')],
    ['26: an explicit deny', policyOf('Deny', '*', '*'), ' with an explicit deny in a resource-based policy'],
  ])('row %s', async (_row, policy, reason) => {
    const world = gateway(apiOf({ '/open': [methodOf('GET')] }, policy));
    const response = await world.send(unsigned({ path: '/prod/open' }));
    expect(response.status).toBe(403);
    expect(response.body).toBe(denied('anonymous', 'open', reason));
  });

  type Says = 'Allow' | 'Deny' | 'silent';
  const says = (effect: Says, principal?: unknown) =>
    effect === 'silent' ? policyOf('Allow', `${arn}/other/*`, principal) : policyOf(effect, '*', principal);
  const outcomes: readonly [identity: Says, resource: Says, sameAccount: number, otherAccount: number][] = [
    ['Allow', 'Allow', 200, 200],
    ['Allow', 'silent', 200, 403],
    ['Allow', 'Deny', 403, 403],
    ['silent', 'Allow', 200, 403],
    ['silent', 'silent', 403, 403],
    ['silent', 'Deny', 403, 403],
    ['Deny', 'Allow', 403, 403],
    ['Deny', 'silent', 403, 403],
    ['Deny', 'Deny', 403, 403],
  ];

  async function invoke(identity: Says, resource: Says, ofAccount: string): Promise<number> {
    const policy = says(resource, { AWS: `arn:aws:iam::${ofAccount}:user/bob` });
    const world = gateway(apiOf({ '/pets': [methodOf('GET', { authorizationType: 'AWS_IAM' })] }, policy));
    const credentials = await world.user('bob', says(identity), ofAccount);
    return (await world.send(signed({ path: petsPath }, credentials))).status;
  }

  test.each(outcomes)(
    'IAM %s, resource policy %s: %i within the account, %i across',
    async (iam, resource, same, other) => {
      expect(await invoke(iam, resource, account)).toBe(same);
      expect(await invoke(iam, resource, '999999999999')).toBe(other);
    },
  );

  test('a method with NONE is open without a resource policy, and needs its Allow with one', async () => {
    const open = { '/open': [methodOf('GET')] };
    expect((await gateway(apiOf(open)).send(unsigned({ path: '/prod/open' }))).status).toBe(200);
    const allowed = gateway(apiOf(open, policyOf('Allow', `${arn}/prod/GET/open`, '*')));
    expect((await allowed.send(unsigned({ path: '/prod/open' }))).status).toBe(200);
  });

  test('row 37: a validly signed request to nowhere is 404 when allowed, else denied', async () => {
    const world = gateway(pets);
    const allowed = await world.send(signed({ path: '/prod/nowhere' }, root));
    expect([allowed.status, allowed.body]).toEqual([404, '{"message":"Not Found"}']);
    const refused = await world.send(signed({ path: '/prod/nowhere' }, await world.roleSession('R', nothing)));
    expect(refused.body).toBe(denied(session, 'nowhere', because('identity-based policy')));
  });

  test('row 38: a method ARN over 1600 bytes is 414 (unverified body)', async () => {
    const response = await gateway(pets).send(signed({ path: `/prod/${'a'.repeat(1600)}` }, root));
    expect([response.status, response.body]).toEqual([414, '{"message":"Request URI too long"}']);
  });

  test.each([
    ['/prod', ''],
    ['/prod/', ''],
    ['/prod/test//', 'test//'],
    ['/prod/a%2Fb', 'a%2Fb'],
    ['//prod//test', 'test'],
  ])('the ARN of %s ends with the path as sent: %s', async (path, shown) => {
    const world = gateway(pets);
    const response = await world.send(signed({ path }, await world.roleSession('R', nothing)));
    expect(response.body).toBe(denied(session, shown, because('identity-based policy')));
  });

  test('a policy for one resource does not open another', async () => {
    const world = gateway(pets);
    const session = await world.roleSession('R', policyOf('Allow', `${arn}/prod/GET/pets`));
    expect((await world.send(signed({ path: petsPath }, session))).status).toBe(200);
    expect((await world.send(signed({ path: petsPath, method: 'POST' }, session))).status).toBe(403);
  });

  test('X-HTTP-Method-Override changes the method that policies are asked about', async () => {
    const world = gateway(pets);
    const session = await world.roleSession('R', policyOf('Allow', `${arn}/prod/GET/pets`));
    const sent = { path: petsPath, headers: [['X-HTTP-Method-Override', 'POST']] } as const;
    const response = await world.send(signed(sent, session));
    expect(response.body).toBe(
      denied('arn:aws:sts::123456789012:assumed-role/R/S', 'pets', because('identity-based policy'), 'POST'),
    );
  });

  test('observe records a denial and lets it through', async () => {
    const world = gateway(pets, { auth: 'observe' });
    const response = await world.send(signed({ path: petsPath }, await world.roleSession('R', nothing)));
    expect(response.status).toBe(200);
    expect(world.trace.latest(1)[0]?.decisions[0]?.effect).toBe('implicit-deny');
  });
});
