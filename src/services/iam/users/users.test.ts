import { expect, test } from 'vitest';
import { account } from '../../../../test/sdk-harness.ts';
import { credentialsOf, iamArn, iamWorld, policy } from '../testing/iam-world.ts';

const NoSuchEntityException = { name: 'NoSuchEntityException', $metadata: { httpStatusCode: 404 } };

test('CreateUser answers id, path and ARN; GetUser shows the tags, ListUsers does not', async () => {
  const { iam, plane } = await iamWorld();
  const { User } = await iam.createUser({ UserName: 'alice', Path: '/team/', Tags: [{ Key: 'a', Value: 'b' }] });
  expect(User).toMatchObject({ UserName: 'alice', Path: '/team/', Arn: iamArn('user/team/alice') });
  expect(User?.UserId).toMatch(/^AIDA[A-Z2-7]{17}$/);
  expect(User?.CreateDate?.getTime()).toBe(Math.floor(plane.clock.now / 1000) * 1000);
  expect((await iam.getUser({ UserName: 'alice' })).User?.Tags).toEqual([{ Key: 'a', Value: 'b' }]);
  expect((await iam.listUsers({})).Users).toEqual([expect.not.objectContaining({ Tags: expect.anything() })]);
});

test('names of users are unique whatever their case', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  await expect(iam.createUser({ UserName: 'Alice' })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'User with name Alice already exists.',
    $metadata: { httpStatusCode: 409 },
  });
});

test.each([
  ['UserName', 'a b', 'userName', 'It must contain only alphanumeric characters and/or the following: +=,.@_-'],
  [
    'Path',
    'team',
    'path',
    'It must begin and end with / and contain only alphanumeric characters and/or / characters.',
  ],
])('a wrong %s is refused in IAM’s own words (those of names unverified)', async (member, value, shown, rule) => {
  const { iam } = await iamWorld();
  await expect(iam.createUser({ UserName: 'alice', [member]: value })).rejects.toMatchObject({
    name: 'ValidationError',
    message: `The specified value for ${shown} is invalid. ${rule}`,
  });
});

test('a name longer than 64 characters breaks a constraint', async () => {
  const { iam } = await iamWorld();
  const UserName = 'x'.repeat(65);
  await expect(iam.createUser({ UserName })).rejects.toMatchObject({
    name: 'ValidationError',
    message: `1 validation error detected: Value at 'userName' failed to satisfy constraint: Member must have length less than or equal to 64`,
  });
});

test('ListUsers answers in pages below a path', async () => {
  const { iam } = await iamWorld();
  for (const UserName of ['c', 'a', 'b']) await iam.createUser({ UserName, Path: '/team/' });
  await iam.createUser({ UserName: 'other' });
  const first = await iam.listUsers({ PathPrefix: '/team', MaxItems: 2 });
  expect([first.Users?.map((user) => user.UserName), first.IsTruncated]).toEqual([['a', 'b'], true]);
  const second = await iam.listUsers({ PathPrefix: '/team', MaxItems: 2, Marker: first.Marker });
  expect([second.Users?.map((user) => user.UserName), second.IsTruncated]).toEqual([['c'], false]);
});

test('a user who is renamed keeps id, key and permissions', async () => {
  const { iam, user } = await iamWorld();
  const alice = await user('alice', policy('Allow', 'iam:GetUser'));
  const { User: before } = await alice.iam.getUser({});
  await iam.updateUser({ UserName: 'alice', NewUserName: 'alicia', NewPath: '/new/' });
  const { User: after } = await alice.iam.getUser({});
  expect(after).toMatchObject({ UserId: before?.UserId, UserName: 'alicia', Arn: iamArn('user/new/alicia') });
  await expect(iam.getUser({ UserName: 'alice' })).rejects.toMatchObject(NoSuchEntityException);
});

test('a user cannot be deleted before its policies and access keys', async () => {
  const { iam, user } = await iamWorld();
  await user('alice', policy('Allow', 'iam:GetUser'));
  const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
  await iam.attachUserPolicy({ UserName: 'alice', PolicyArn });
  const conflict = async (message: string) =>
    expect(iam.deleteUser({ UserName: 'alice' })).rejects.toMatchObject({ name: 'DeleteConflictException', message });
  await conflict('Cannot delete entity, must detach all policies first.');
  await iam.detachUserPolicy({ UserName: 'alice', PolicyArn });
  await conflict('Cannot delete entity, must delete policies first.');
  await iam.deleteUserPolicy({ UserName: 'alice', PolicyName: 'inline' });
  await conflict('Cannot delete entity, must delete access keys first.');
  const { AccessKeyMetadata } = await iam.listAccessKeys({ UserName: 'alice' });
  await iam.deleteAccessKey({ UserName: 'alice', AccessKeyId: AccessKeyMetadata?.[0]?.AccessKeyId });
  await iam.deleteUser({ UserName: 'alice' });
  await expect(iam.getUser({ UserName: 'alice' })).rejects.toMatchObject({
    ...NoSuchEntityException,
    message: 'The user with name alice cannot be found.',
  });
});

test('an access key works until it is made inactive or deleted', async () => {
  const { iam, as } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const { sts } = as(credentialsOf(AccessKey));
  const key = { UserName: 'alice', AccessKeyId: AccessKey?.AccessKeyId };
  expect(await sts.getCallerIdentity({})).toMatchObject({ Arn: iamArn('user/alice'), Account: account });
  await iam.updateAccessKey({ ...key, Status: 'Inactive' });
  await expect(sts.getCallerIdentity({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
  await iam.updateAccessKey({ ...key, Status: 'Active' });
  await sts.getCallerIdentity({});
  await iam.deleteAccessKey(key);
  await expect(sts.getCallerIdentity({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
});

test('a user has at most two access keys, also when they are asked for at once', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const made = await Promise.allSettled([1, 2, 3].map(() => iam.createAccessKey({ UserName: 'alice' })));
  expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(2);
  await expect(iam.createAccessKey({ UserName: 'alice' })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for AccessKeysPerUser: 2',
    $metadata: { httpStatusCode: 409 },
  });
});

test('nobody changes a key of another user by naming it', async () => {
  const { iam, user } = await iamWorld();
  const mine = policy('Allow', 'iam:*', iamArn('user/alice'));
  const alice = await user('alice', mine);
  await user('bob');
  const AccessKeyId = (await iam.listAccessKeys({ UserName: 'bob' })).AccessKeyMetadata?.[0]?.AccessKeyId;
  await expect(alice.iam.deleteAccessKey({ AccessKeyId })).rejects.toMatchObject({
    ...NoSuchEntityException,
    message: `The Access Key with id ${AccessKeyId} cannot be found.`,
  });
});

test('keys are listed without their secrets, and stored sealed', async () => {
  const { iam, plane } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const { AccessKeyMetadata } = await iam.listAccessKeys({ UserName: 'alice' });
  expect(AccessKeyMetadata).toEqual([
    { UserName: 'alice', AccessKeyId: AccessKey?.AccessKeyId, Status: 'Active', CreateDate: AccessKey?.CreateDate },
  ]);
  expect(JSON.stringify(plane.store.all('access-key'))).not.toContain(AccessKey?.SecretAccessKey);
});

test('without a name GetUser means the caller; the session of a role must name one', async () => {
  const { iam, user } = await iamWorld();
  const alice = await user('alice', policy('Allow', 'iam:GetUser', iamArn('user/${aws:username}')));
  expect((await alice.iam.getUser({})).User?.UserName).toBe('alice');
  expect((await iam.getUser({})).User).toEqual({ UserId: account, Arn: iamArn('root'), CreateDate: new Date(0) });
});

test('managing the root user’s keys is not implemented and says so', async () => {
  const { iam } = await iamWorld();
  await expect(iam.createAccessKey({})).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
});
