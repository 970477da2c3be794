import { expect, test } from 'vitest';
import { account, rootCredentials } from '../../../test/sdk-harness.ts';
import { credentialsOf, iamArn, iamWorld, policy } from '../iam/testing/iam-world.ts';

const secondsFrom = (now: number, end: Date | undefined) =>
  ((end?.getTime() ?? 0) - Math.floor(now / 1000) * 1000) / 1000;

test('GetCallerIdentity cannot be denied', async () => {
  const { user } = await iamWorld();
  const { sts } = await user('alice', policy('Deny', '*'));
  expect(await sts.getCallerIdentity({})).toMatchObject({ Arn: iamArn('user/alice'), Account: account });
});

test('GetCallerIdentity of the root user has the account as its id', async () => {
  const { sts } = await iamWorld();
  expect(await sts.getCallerIdentity({})).toMatchObject({ UserId: account, Account: account, Arn: iamArn('root') });
});

test.each([
  ['user', undefined, 43_200],
  ['user', 129_600, 129_600],
  ['root', undefined, 3600],
  ['root', 43_200, 3600],
  ['root', 900, 900],
])('GetSessionToken of a %s with DurationSeconds %s lasts %i seconds', async (who, DurationSeconds, seconds) => {
  const { user, sts, plane, as } = await iamWorld();
  const clients = who === 'root' ? { sts } : await user('alice', policy('Deny', '*'));
  const { Credentials } = await clients.sts.getSessionToken({ DurationSeconds });
  expect(secondsFrom(plane.clock.now, Credentials?.Expiration)).toBe(seconds);
  const own = as(credentialsOf(Credentials));
  const Arn = who === 'root' ? iamArn('root') : iamArn('user/alice');
  expect(await own.sts.getCallerIdentity({})).toMatchObject({ Arn });
  await expect(own.sts.getSessionToken({})).rejects.toMatchObject({
    name: 'AccessDenied',
    message: 'Cannot call GetSessionToken with session credentials',
  });
});

test.each([899, 129_601])('GetSessionToken refuses DurationSeconds %i', async (DurationSeconds) => {
  const { sts } = await iamWorld();
  await expect(sts.getSessionToken({ DurationSeconds })).rejects.toMatchObject({ name: 'ValidationError' });
});

test('GetAccessKeyInfo answers the account of any access key id: of known keys, else what the id says', async () => {
  const { iam, sts, plane } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const other = await plane.accounts.create('111122223333', plane.clock.now);
  const cases = [
    [AccessKey?.AccessKeyId, account],
    [rootCredentials.accessKeyId, account],
    [other?.accessKeyId, '111122223333'],
    ['ASIAQNZGKIQY56JQ7WML', '029608264753'],
  ];
  for (const [AccessKeyId, Account] of cases) {
    expect((await sts.getAccessKeyInfo({ AccessKeyId })).Account).toBe(Account);
  }
  await expect(sts.getAccessKeyInfo({ AccessKeyId: 'AROAQNZGKIQY56JQ7WML' })).rejects.toMatchObject({
    name: 'ValidationError',
  });
});

test('GetAccessKeyInfo needs its permission', async () => {
  const { user } = await iamWorld();
  const { sts } = await user('alice');
  const asked = sts.getAccessKeyInfo({ AccessKeyId: 'AKIAIOSFODNN7EXAMPLE' });
  await expect(asked).rejects.toMatchObject({ name: 'AccessDenied' });
});
