import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';

const Name = 'visitor';
const Arn = `arn:aws:sts::${account}:federated-user/${Name}`;
const mayFederate = policy('Allow', ['sts:GetFederationToken', 'sts:GetAccessKeyInfo'], '*');
const everything = policy('Allow', '*');

test('GetFederationToken answers who acts and for how long', async () => {
  const { user, plane, as } = await iamWorld();
  const { sts } = await user('alice', mayFederate);
  const answer = await sts.getFederationToken({ Name, Policy: everything });
  expect(answer.FederatedUser).toEqual({ FederatedUserId: `${account}:${Name}`, Arn });
  expect(answer.PackedPolicySize).toBeGreaterThan(0);
  const start = Math.floor(plane.clock.now / 1000) * 1000;
  expect(answer.Credentials?.Expiration?.getTime()).toBe(start + 43_200_000);
  const visitor = as(credentialsOf(answer.Credentials));
  expect(await visitor.sts.getCallerIdentity({})).toMatchObject({
    Arn,
    UserId: `${account}:${Name}`,
    Account: account,
  });
});

test('a token that carries nothing has packed size 0', async () => {
  const { sts } = await iamWorld();
  expect((await sts.getFederationToken({ Name })).PackedPolicySize).toBe(0);
});

test.each([
  ['user', 129_600, 129_600],
  ['user', 900, 900],
  ['root', undefined, 3600],
  ['root', 43_200, 3600],
])('a token of the %s for %s seconds lasts %i', async (who, DurationSeconds, seconds) => {
  const { user, plane, sts } = await iamWorld();
  const caller = who === 'root' ? sts : (await user('alice', mayFederate)).sts;
  const { Credentials } = await caller.getFederationToken({ Name, DurationSeconds });
  const start = Math.floor(plane.clock.now / 1000) * 1000;
  expect((Credentials?.Expiration?.getTime() ?? 0) - start).toBe(seconds * 1000);
});

test('GetFederationToken needs its permission for the name', async () => {
  const { user } = await iamWorld();
  const { sts } = await user('alice', policy('Allow', 'sts:GetFederationToken', Arn));
  await sts.getFederationToken({ Name });
  await expect(sts.getFederationToken({ Name: 'stranger' })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: ${iamArn('user/alice')} is not authorized to perform: sts:GetFederationToken on resource: arn:aws:sts::${account}:federated-user/stranger because no identity-based policy allows the sts:GetFederationToken action`,
  });
});

test('tags need sts:TagSession besides', async () => {
  const { user } = await iamWorld();
  const tags = [{ Key: 'Team', Value: 'red' }];
  const onlyRed = { StringEquals: { 'aws:RequestTag/team': 'red' } };
  const { sts } = await user('alice', policy('Allow', ['sts:GetFederationToken', 'sts:TagSession'], '*', onlyRed));
  await sts.getFederationToken({ Name, Tags: tags });
  const blue = sts.getFederationToken({ Name, Tags: [{ Key: 'Team', Value: 'blue' }] });
  await expect(blue).rejects.toMatchObject({ name: 'AccessDenied' });
  const { sts: untagged } = await user('bob', mayFederate);
  await expect(untagged.getFederationToken({ Name, Tags: tags })).rejects.toMatchObject({
    message: expect.stringContaining('not authorized to perform: sts:TagSession'),
  });
});

test.each([
  ['a federated user', 'GetFederationToken'],
  ['a federated user', 'GetSessionToken'],
  ['a role', 'GetFederationToken'],
  ['a role', 'GetSessionToken'],
  ['a user', 'GetFederationToken'],
  ['a user', 'GetSessionToken'],
] as const)('the session of %s may not call %s', async (who, operation) => {
  const { user, as, iam } = await iamWorld();
  const { sts } = await user('alice', everything);
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: account }) });
  const sessions = {
    'a federated user': () => sts.getFederationToken({ Name, Policy: everything }),
    'a role': () => sts.assumeRole({ RoleArn: iamArn('role/r'), RoleSessionName: Name }),
    'a user': () => sts.getSessionToken({}),
  };
  const session = as(credentialsOf((await sessions[who]()).Credentials)).sts;
  const asked = operation === 'GetSessionToken' ? session.getSessionToken({}) : session.getFederationToken({ Name });
  await expect(asked).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `Cannot call ${operation} with session credentials`,
  });
});

test('unverified: the words in which other operations refuse a session', async () => {
  const { user, as } = await iamWorld();
  const { sts } = await user('alice', everything);
  const own = as(credentialsOf((await sts.getSessionToken({})).Credentials)).sts;
  const visitor = as(credentialsOf((await sts.getFederationToken({ Name, Policy: everything })).Credentials)).sts;
  const AccessKeyId = 'ASIAQNZGKIQY56JQ7WML';
  const refused = { name: 'AccessDenied', message: 'Cannot call GetAccessKeyInfo with session credentials' };
  await expect(own.getAccessKeyInfo({ AccessKeyId })).rejects.toMatchObject(refused);
  await expect(visitor.getAccessKeyInfo({ AccessKeyId })).rejects.toMatchObject(refused);
  const assumed = visitor.assumeRole({ RoleArn: iamArn('role/r'), RoleSessionName: Name });
  await expect(assumed).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a federated user never calls IAM', async () => {
  const { user, as } = await iamWorld();
  const { sts } = await user('alice', everything);
  const { Credentials } = await sts.getFederationToken({ Name, Policy: everything });
  await expect(as(credentialsOf(Credentials)).iam.listUsers({})).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
});

test('the session of a federated user ends with its user', async () => {
  const { user, as, iam } = await iamWorld();
  const { sts } = await user('alice', mayFederate);
  const { Credentials } = await sts.getFederationToken({ Name });
  const { AccessKeyMetadata = [] } = await iam.listAccessKeys({ UserName: 'alice' });
  await iam.deleteAccessKey({ UserName: 'alice', AccessKeyId: AccessKeyMetadata[0]?.AccessKeyId });
  await iam.deleteUserPolicy({ UserName: 'alice', PolicyName: 'inline' });
  await iam.deleteUser({ UserName: 'alice' });
  await expect(as(credentialsOf(Credentials)).sts.getCallerIdentity({})).rejects.toMatchObject({
    name: 'InvalidClientTokenId',
  });
});

test.each([
  [{ Name: 'x' }, 'name'],
  [{ Name: 'x'.repeat(33) }, 'name'],
  [{ Name: 'a/b' }, 'name'],
  [{ Name, DurationSeconds: 899 }, 'durationSeconds'],
  [{ Name, DurationSeconds: 129_601 }, 'durationSeconds'],
])('%j breaks a constraint', async (input, member) => {
  const { sts } = await iamWorld();
  await expect(sts.getFederationToken(input)).rejects.toMatchObject({
    name: 'ValidationError',
    message: expect.stringContaining(`at '${member}' failed to satisfy constraint`),
  });
});

test('a session policy of a federated user may leave ARNs incomplete: only those of roles must not', async () => {
  const { sts } = await (await iamWorld()).user('someone', everything);
  await sts.getFederationToken({ Name, Policy: policy('Allow', '*', 'arn:aws:execute-api:*') });
});
