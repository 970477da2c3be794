import { describe, expect, test } from 'vitest';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../testing/iam-world.ts';

type World = Awaited<ReturnType<typeof iamWorld>>;

/** Runs a report; the entries by namespace. */
async function report({ iam }: World, resource: string, Granularity?: 'SERVICE_LEVEL' | 'ACTION_LEVEL') {
  const Arn = resource.startsWith('arn:') ? resource : iamArn(resource);
  const { JobId } = await iam.generateServiceLastAccessedDetails({ Arn, Granularity });
  const details = await iam.getServiceLastAccessedDetails({ JobId });
  const byNamespace = new Map(details.ServicesLastAccessed?.map((each) => [each.ServiceNamespace, each]));
  return { JobId: JobId ?? '', details, byNamespace };
}

const seconds = (at: number) => new Date(Math.floor(at / 1000) * 1000);

test('an access key that never signed was last used N/A; else when, where and for what', async () => {
  const { iam, plane, as } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const AccessKeyId = AccessKey?.AccessKeyId;
  expect(await iam.getAccessKeyLastUsed({ AccessKeyId })).toMatchObject({
    UserName: 'alice',
    AccessKeyLastUsed: { ServiceName: 'N/A', Region: 'N/A' },
  });
  await as(credentialsOf(AccessKey)).sts.getCallerIdentity({});
  const { AccessKeyLastUsed } = await iam.getAccessKeyLastUsed({ AccessKeyId });
  expect(AccessKeyLastUsed).toEqual({
    ServiceName: 'sts',
    Region: 'eu-west-1',
    LastUsedDate: seconds(plane.clock.now),
  });
});

test('GetRole tells when a session of the role last signed', async () => {
  const { iam, as, plane } = await iamWorld();
  const AssumeRolePolicyDocument = trust({ AWS: iamArn('root') });
  const { Role } = await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  expect((await iam.getRole({ RoleName: 'r' })).Role?.RoleLastUsed?.LastUsedDate).toBeUndefined();
  await iam.createUser({ UserName: 'alice' });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'p', PolicyDocument: policy('Allow', 'sts:AssumeRole') });
  const { AccessKey } = await iam.createAccessKey({ UserName: 'alice' });
  const alice = as(credentialsOf(AccessKey));
  const { Credentials } = await alice.sts.assumeRole({ RoleArn: Role?.Arn, RoleSessionName: 's1' });
  await as(credentialsOf(Credentials)).sts.getCallerIdentity({});
  const LastUsedDate = seconds(plane.clock.now);
  expect((await iam.getRole({ RoleName: 'r' })).Role?.RoleLastUsed).toEqual({ LastUsedDate, Region: 'eu-west-1' });
});

describe('a report of service last accessed details', () => {
  test('is complete at once and names every service that the policies allow, used or not', async () => {
    const world = await iamWorld();
    const alice = await world.user('alice', policy('Allow', ['iam:GetUser', 's3:*', 'acme:Do']));
    await alice.iam.getUser({});
    const { details, byNamespace } = await report(world, 'user/alice');
    expect(details).toMatchObject({ JobStatus: 'COMPLETED', JobType: 'SERVICE_LEVEL', IsTruncated: false });
    expect(details.JobCompletionDate).toEqual(seconds(world.plane.clock.now));
    expect([...byNamespace.keys()]).toEqual(['acme', 'iam', 's3']);
    expect(byNamespace.get('iam')).toEqual({
      ServiceName: 'AWS Identity and Access Management',
      ServiceNamespace: 'iam',
      LastAuthenticated: seconds(world.plane.clock.now),
      LastAuthenticatedEntity: iamArn('user/alice'),
      LastAuthenticatedRegion: 'us-east-1',
      TotalAuthenticatedEntities: 1,
    });
    expect(byNamespace.get('s3')).toEqual({
      ServiceName: 'Amazon S3',
      ServiceNamespace: 's3',
      TotalAuthenticatedEntities: 0,
    });
  });

  test('leaves out what no policy allows, though it was tried', async () => {
    const world = await iamWorld();
    const alice = await world.user('alice', policy('Allow', 's3:*'));
    await expect(alice.iam.getUser({})).rejects.toMatchObject({ name: 'AccessDenied' });
    expect([...(await report(world, 'user/alice')).byNamespace.keys()]).toEqual(['s3']);
  });

  test('has the actions when asked for', async () => {
    const world = await iamWorld();
    const alice = await world.user('alice', policy('Allow', 'iam:*'));
    await alice.iam.getUser({});
    await alice.iam.listUsers({});
    const { byNamespace } = await report(world, 'user/alice', 'ACTION_LEVEL');
    const at = { LastAccessedEntity: iamArn('user/alice'), LastAccessedTime: seconds(world.plane.clock.now) };
    expect(byNamespace.get('iam')?.TrackedActionsLastAccessed).toEqual([
      { ActionName: 'GetUser', LastAccessedRegion: 'us-east-1', ...at },
      { ActionName: 'ListUsers', LastAccessedRegion: 'us-east-1', ...at },
    ]);
  });

  test('about a group or a policy tells of every user of it, the last one first', async () => {
    const world = await iamWorld();
    const { iam, user, plane } = world;
    await iam.createGroup({ GroupName: 'team' });
    const PolicyDocument = policy('Allow', 'iam:*');
    const { Policy } = await iam.createPolicy({ PolicyName: 'p', PolicyDocument });
    await iam.attachGroupPolicy({ GroupName: 'team', PolicyArn: Policy?.Arn });
    for (const UserName of ['alice', 'bob', 'carol']) {
      const each = await user(UserName);
      await iam.addUserToGroup({ GroupName: 'team', UserName });
      plane.clock.now += 1000;
      if (UserName !== 'carol') await each.iam.listUsers({});
    }
    const last = seconds(plane.clock.now - 1000);
    for (const about of ['group/team', 'policy/p']) {
      const { JobId, byNamespace } = await report(world, about);
      expect(byNamespace.get('iam')).toMatchObject({
        TotalAuthenticatedEntities: 2,
        LastAuthenticatedEntity: iamArn('user/bob'),
      });
      const asked = { JobId, ServiceNamespace: 'iam' };
      const { EntityDetailsList } = await iam.getServiceLastAccessedDetailsWithEntities(asked);
      expect(EntityDetailsList?.map(({ EntityInfo }) => EntityInfo?.Name)).toEqual(['bob', 'alice', 'carol']);
      expect(EntityDetailsList?.[0]).toMatchObject({
        EntityInfo: { Arn: iamArn('user/bob'), Type: 'USER', Path: '/' },
        LastAuthenticated: last,
      });
      expect(EntityDetailsList?.[2]?.LastAuthenticated).toBeUndefined();
    }
  });

  test('comes in pages', async () => {
    const world = await iamWorld();
    await world.user('alice', policy('Allow', ['c:X', 'a:X', 'b:X']));
    const { JobId } = await report(world, 'user/alice');
    const first = await world.iam.getServiceLastAccessedDetails({ JobId, MaxItems: 2 });
    expect(first.ServicesLastAccessed?.map((each) => each.ServiceNamespace)).toEqual(['a', 'b']);
    const rest = await world.iam.getServiceLastAccessedDetails({ JobId, Marker: first.Marker });
    expect(rest.ServicesLastAccessed?.map((each) => each.ServiceNamespace)).toEqual(['c']);
  });

  test('is for who asked for it; unverified: others are told that there is none', async () => {
    const world = await iamWorld();
    const alice = await world.user('alice', policy('Allow', 'iam:*'));
    const { JobId } = await report(world, 'user/alice');
    const missing = { name: 'NoSuchEntityException', $metadata: { httpStatusCode: 404 } };
    await expect(alice.iam.getServiceLastAccessedDetails({ JobId })).rejects.toMatchObject(missing);
    const unknown = '00000000-0000-0000-0000-000000000000';
    await expect(world.iam.getServiceLastAccessedDetails({ JobId: unknown })).rejects.toMatchObject(missing);
  });

  test.each([
    ['user/none', 'NoSuchEntityException'],
    ['policy/none', 'NoSuchEntityException'],
    ['mfa/none', 'InvalidInputException'],
  ])('is refused for %s with %s', async (resource, name) => {
    const { iam } = await iamWorld();
    const asked = iam.generateServiceLastAccessedDetails({ Arn: iamArn(resource) });
    await expect(asked).rejects.toMatchObject({ name });
  });
});
