import { randomBytes } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RawRequest } from '../http/raw-request.ts';
import { type SigningCredentials, sign } from '../sigv4/sign.ts';
import { memoryStore } from '../store/open-store.ts';
import type { AccessQuestion } from './access-question.ts';
import type { RequestFacts } from './condition-keys.ts';
import { accessKeys, managedPolicies, type RoleDocument, roles, type UserDocument, users } from './documents.ts';
import { createIdentity, denialMessage } from './identity.ts';
import { secretPurpose } from './keys/root-key.ts';
import type { Principal } from './principal.ts';
import { sealer as makeSealer } from './sealer.ts';
import { roleAssumer } from './sessions/assume-role.ts';

const account = '123456789012';
const now = Date.parse('2025-06-30T12:00:00Z');
const root = { account, accessKeyId: 'AKIAROOTROOTROOTROOT', secretAccessKey: 'root-secret' };
const facts: RequestFacts = { now, sourceIp: '10.1.2.3', secure: true, region: 'eu-west-1' };
const place = { service: 'execute-api', dialect: 'json', acceptsRegion: () => true } as const;
const method = `arn:aws:execute-api:eu-west-1:${account}:abc/dev/GET/`;

const trust = (principal: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' }],
  });
const policy = (effect: string, action: string, resource: string, condition?: unknown) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: effect, Action: action, Resource: resource, ...(condition ? { Condition: condition } : {}) }],
  });

const holder = { inlinePolicies: {}, attachedPolicies: [], tags: [], createDate: now, path: '/' };
const role: RoleDocument = {
  ...holder,
  name: 'caller',
  id: 'AROAEXAMPLE',
  maxSessionDuration: 3600,
  assumeRolePolicy: trust({ Service: 'lambda.amazonaws.com' }),
};
const user: UserDocument = { ...holder, name: 'alice', id: 'AIDAEXAMPLE' };

function world() {
  const store = memoryStore();
  const sealer = makeSealer(randomBytes(32));
  const identity = createIdentity({ store, sealer, root });
  const assume = roleAssumer(store, sealer, identity);
  return { store, sealer, identity, assume };
}

function request(credentials: SigningCredentials, at = now): RawRequest {
  const unsigned: RawRequest = {
    method: 'GET',
    path: '/dev/',
    query: '',
    headers: [['Host', 'abc.example']],
    body: Buffer.alloc(0),
    receivedAt: at,
    sourceIp: '10.1.2.3',
    secure: false,
  };
  const headers = sign(unsigned, { credentials, region: 'eu-west-1', service: 'execute-api', at });
  return { ...unsigned, headers: [...unsigned.headers, ...headers] };
}

function assumeByLambda({ assume }: ReturnType<typeof world>, expiresAt = now + 3_600_000) {
  const result = assume({
    principal: { kind: 'service', service: 'lambda.amazonaws.com' },
    account,
    roleName: 'caller',
    sessionName: 'my-function',
    session: { issuedAt: now, expiresAt, tags: [], policyArns: [] },
    facts,
  });
  if (result.kind !== 'assumed') throw new Error(`the role was not assumed: ${result.kind}`);
  return result.credentials;
}

const ask = (principal: Principal, more: Partial<AccessQuestion> = {}): AccessQuestion => ({
  principal,
  action: 'execute-api:Invoke',
  resource: method,
  resourceAccount: account,
  facts,
  ...more,
});

describe('authenticate', () => {
  test('the root key is the account itself', () => {
    expect(world().identity.authenticate(request(root), place, {})).toEqual({
      kind: 'root',
      account,
      arn: `arn:aws:iam::${account}:root`,
      userId: account,
      accessKeyId: root.accessKeyId,
    });
  });

  test('a session of a role: its ARN, and role id and session name as its user id', async () => {
    const scene = world();
    await scene.store.commit([roles.create(account, '', 'caller', role)]);
    const credentials = assumeByLambda(scene);
    expect(credentials.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/);
    expect(scene.identity.authenticate(request(credentials), place, {})).toMatchObject({
      kind: 'role-session',
      arn: `arn:aws:sts::${account}:assumed-role/caller/my-function`,
      userId: 'AROAEXAMPLE:my-function',
    });
  });

  test('a session is stateless: another server with the same key opens it', async () => {
    const store = memoryStore();
    const key = randomBytes(32);
    const first = createIdentity({ store, sealer: makeSealer(key), root });
    await store.commit([roles.create(account, '', 'caller', role)]);
    const assume = roleAssumer(store, makeSealer(key), first);
    const credentials = assumeByLambda({ store, sealer: makeSealer(key), identity: first, assume });
    const second = createIdentity({ store, sealer: makeSealer(key), root });
    expect(second.authenticate(request(credentials), place, {}).kind).toBe('role-session');
  });

  test.each([
    ['no session token', { sessionToken: undefined }, /token included in the request is invalid\.$/],
    ['a garbage token', { sessionToken: 'garbage' }, /token included in the request is invalid\.$/],
    [
      'the token of another key',
      { accessKeyId: 'ASIAIOSFODNN7EXAMPLE' },
      /token included in the request is invalid\.$/,
    ],
    ['another secret', { secretAccessKey: 'x' }, /signature we calculated does not match/],
  ])('a session with %s is refused', async (_what, change, message) => {
    const scene = world();
    await scene.store.commit([roles.create(account, '', 'caller', role)]);
    const { sessionToken, ...credentials } = { ...assumeByLambda(scene), ...change };
    const given = sessionToken === undefined ? credentials : { ...credentials, sessionToken };
    expect(() => scene.identity.authenticate(request(given), place, {})).toThrow(message);
  });

  test('a session dies on time', async () => {
    const scene = world();
    await scene.store.commit([roles.create(account, '', 'caller', role)]);
    const credentials = assumeByLambda(scene, now + 900_000);
    const last = request(credentials, now + 899_000);
    expect(scene.identity.authenticate(last, place, {}).kind).toBe('role-session');
    const late = request(credentials, now + 900_000);
    expect(() => scene.identity.authenticate(late, place, {})).toThrow(
      'The security token included in the request is expired',
    );
  });

  test('a session ends with its role, even when a role of the same name is made again', async () => {
    const scene = world();
    await scene.store.commit([roles.create(account, '', 'caller', role)]);
    const credentials = assumeByLambda(scene);
    await scene.store.commit([roles.remove(roles.get(scene.store, account, '', 'caller')!)]);
    await scene.store.commit([roles.create(account, '', 'caller', { ...role, id: 'AROAOTHER' })]);
    expect(() => scene.identity.authenticate(request(credentials), place, {})).toThrow(/token included .* is invalid/);
  });

  test("a user's key, until it is made inactive", async () => {
    const { store, sealer, identity } = world();
    const id = 'AKIAIOSFODNN7EXAMPLE';
    const sealedSecret = sealer.seal('secret', secretPurpose(id));
    const key = { id, userName: 'alice', sealedSecret, status: 'Active', createDate: now } as const;
    await store.commit([users.create(account, '', 'alice', user), accessKeys.create(account, '', id, key)]);
    const papers = request({ accessKeyId: id, secretAccessKey: 'secret' });
    expect(identity.authenticate(papers, place, {})).toMatchObject({ arn: `arn:aws:iam::${account}:user/alice` });
    await store.commit([accessKeys.replace(accessKeys.get(store, account, '', id)!, { ...key, status: 'Inactive' })]);
    expect(() => identity.authenticate(papers, place, {})).toThrow(/token included .* is invalid/);
  });
});

describe('authorize', () => {
  async function withUser(change: Partial<UserDocument>) {
    const scene = world();
    await scene.store.commit([users.create(account, '', 'alice', { ...user, ...change })]);
    const alice: Principal = {
      kind: 'user',
      account,
      arn: `arn:aws:iam::${account}:user/alice`,
      userId: user.id,
      accessKeyId: 'AKIAX',
      name: 'alice',
    };
    return { ...scene, alice };
  }

  test('a change to a policy is seen by the next question', async () => {
    const { store, identity, alice } = await withUser({});
    expect(identity.consider(ask(alice)).decision.effect).toBe('implicit-deny');
    const document = users.get(store, account, '', 'alice')!;
    const attached = {
      ...document.value,
      attachedPolicies: ['arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess'],
    };
    await store.commit([users.replace(document, attached)]);
    expect(identity.consider(ask(alice)).decision.effect).toBe('allow');
    await store.commit([users.replace(users.get(store, account, '', 'alice')!, document.value)]);
    expect(identity.consider(ask(alice)).decision.effect).toBe('implicit-deny');
  });

  test('a new default version of a managed policy is seen by the next question', async () => {
    const arn = `arn:aws:iam::${account}:policy/own`;
    const { store, identity, alice } = await withUser({ attachedPolicies: [arn] });
    const version = (id: string, effect: string) => ({ id, createDate: now, document: policy(effect, '*', '*') });
    const own = {
      name: 'own',
      path: '/',
      arn,
      id: 'ANPAX',
      createDate: now,
      updateDate: now,
      defaultVersionId: 'v1',
      versions: [version('v1', 'Allow'), version('v2', 'Deny')],
      tags: [],
    };
    await store.commit([managedPolicies.create(account, '', arn, own)]);
    expect(identity.consider(ask(alice)).decision.effect).toBe('allow');
    const document = managedPolicies.get(store, account, '', arn)!;
    await store.commit([managedPolicies.replace(document, { ...own, defaultVersionId: 'v2' })]);
    expect(identity.consider(ask(alice)).decision.effect).toBe('explicit-deny');
  });

  test.each([
    ['aws:SourceIp', { IpAddress: { 'aws:SourceIp': '10.1.0.0/16' } }],
    ['aws:username', { StringEquals: { 'aws:username': 'alice' } }],
    ['aws:PrincipalTag', { StringEquals: { 'aws:PrincipalTag/Team': 'blue' } }],
    ['aws:CurrentTime', { DateLessThan: { 'aws:CurrentTime': '2025-07-01T00:00:00Z' } }],
    ['no MFA key with long-term credentials', { Null: { 'aws:MultiFactorAuthPresent': 'true' } }],
  ])('condition keys: %s', async (_key, condition) => {
    const inlinePolicies = { p: policy('Allow', 'execute-api:Invoke', method, condition) };
    const { identity, alice } = await withUser({ inlinePolicies, tags: [{ Key: 'team', Value: 'blue' }] });
    expect(identity.consider(ask(alice)).decision.effect).toBe('allow');
  });

  test("the sentence of a denial names the caller's ARN, the action, the resource and the reason", async () => {
    const { identity, alice } = await withUser({});
    const question = ask(alice);
    expect(denialMessage(question, method, identity.consider(question).decision)).toBe(
      `User: arn:aws:iam::${account}:user/alice is not authorized to perform: execute-api:Invoke on resource: ${method} because no identity-based policy allows the execute-api:Invoke action`,
    );
  });
});

describe('assume a role', () => {
  test("another service than the one trusted gets nothing, and the role's trust policy is to blame", async () => {
    const { store, assume } = world();
    await store.commit([roles.create(account, '', 'caller', role)]);
    const result = assume({
      principal: { kind: 'service', service: 'ec2.amazonaws.com' },
      account,
      roleName: 'caller',
      sessionName: 's',
      session: { issuedAt: now, expiresAt: now + 1, tags: [], policyArns: [] },
      facts,
    });
    expect(result).toMatchObject({
      kind: 'denied',
      verdict: { decision: { effect: 'implicit-deny', layer: 'trust' } },
    });
  });

  test('a role that does not exist', () => {
    const { assume } = world();
    const session = { issuedAt: now, expiresAt: now + 1, tags: [], policyArns: [] };
    const principal = { kind: 'service', service: 'lambda.amazonaws.com' } as const;
    expect(assume({ principal, account, roleName: 'nobody', sessionName: 's', session, facts }).kind).toBe(
      'no-such-role',
    );
  });
});
