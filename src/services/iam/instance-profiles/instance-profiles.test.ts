import { expect, test } from 'vitest';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

const InstanceProfileName = 'profile';

async function world() {
  const made = await iamWorld();
  for (const RoleName of ['r', 'other']) {
    await made.iam.createRole({ RoleName, Path: '/p/', AssumeRolePolicyDocument: lambdaTrust });
  }
  await made.iam.createInstanceProfile({ InstanceProfileName, Path: '/q/', Tags: [{ Key: 'a', Value: 'b' }] });
  return made;
}

test('an instance profile is shown with its role and tags, listed without tags', async () => {
  const { iam } = await world();
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  const { InstanceProfile } = await iam.getInstanceProfile({ InstanceProfileName });
  expect(InstanceProfile).toMatchObject({
    Arn: iamArn('instance-profile/q/profile'),
    Path: '/q/',
    Roles: [{ RoleName: 'r', Arn: iamArn('role/p/r') }],
    Tags: [{ Key: 'a', Value: 'b' }],
  });
  expect(InstanceProfile?.InstanceProfileId).toMatch(/^AIPA[A-Z2-7]{17}$/);
  const [listed] = (await iam.listInstanceProfiles({ PathPrefix: '/q/' })).InstanceProfiles ?? [];
  expect(listed).toMatchObject({ InstanceProfileName, Roles: [{ RoleName: 'r' }] });
  expect(listed).not.toHaveProperty('Tags');
  expect((await iam.listInstanceProfiles({ PathPrefix: '/p/' })).InstanceProfiles).toEqual([]);
});

test('CreateInstanceProfile leaves an empty list of tags out, GetInstanceProfile does not', async () => {
  const { iam } = await world();
  const named = { InstanceProfileName: 'bare' };
  expect((await iam.createInstanceProfile(named)).InstanceProfile).not.toHaveProperty('Tags');
  expect((await iam.getInstanceProfile(named)).InstanceProfile?.Tags).toEqual([]);
});

test('the role of an instance profile is shown without its duration', async () => {
  const { iam } = await world();
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  const { InstanceProfile } = await iam.getInstanceProfile({ InstanceProfileName });
  expect(Object.keys(InstanceProfile?.Roles?.[0] ?? {}).sort()).toEqual([
    'Arn',
    'AssumeRolePolicyDocument',
    'CreateDate',
    'Path',
    'RoleId',
    'RoleName',
  ]);
});

test('names of instance profiles are unique whatever their case', async () => {
  const { iam } = await world();
  await expect(iam.createInstanceProfile({ InstanceProfileName: 'Profile' })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'Instance Profile Profile already exists.',
  });
});

test.each(['none', '__proto__'])('an instance profile %s that is not there is NoSuchEntity', async (name) => {
  const { iam } = await world();
  const missing = { name: 'NoSuchEntityException', message: `Instance Profile ${name} cannot be found.` };
  const named = { InstanceProfileName: name };
  await expect(iam.getInstanceProfile(named)).rejects.toMatchObject(missing);
  await expect(iam.deleteInstanceProfile(named)).rejects.toMatchObject(missing);
  await expect(iam.addRoleToInstanceProfile({ ...named, RoleName: 'r' })).rejects.toMatchObject(missing);
});

test('an instance profile holds one role', async () => {
  const { iam } = await world();
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  for (const RoleName of ['r', 'other']) {
    await expect(iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName })).rejects.toMatchObject({
      name: 'LimitExceededException',
      message: 'Cannot exceed quota for InstanceSessionsPerInstanceProfile: 1',
      $metadata: { httpStatusCode: 409 },
    });
  }
});

test('role and instance profile part before either is deleted', async () => {
  const { iam } = await world();
  const conflict = {
    name: 'DeleteConflictException',
    message: 'Cannot delete entity, must remove roles from instance profile first.',
  };
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  expect((await iam.listInstanceProfilesForRole({ RoleName: 'r' })).InstanceProfiles).toMatchObject([
    { InstanceProfileName },
  ]);
  await expect(iam.deleteRole({ RoleName: 'r' })).rejects.toMatchObject(conflict);
  await expect(iam.deleteInstanceProfile({ InstanceProfileName })).rejects.toMatchObject(conflict);
  await iam.removeRoleFromInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  expect((await iam.listInstanceProfilesForRole({ RoleName: 'r' })).InstanceProfiles).toEqual([]);
  await iam.deleteRole({ RoleName: 'r' });
  await iam.deleteInstanceProfile({ InstanceProfileName });
});

test('to remove a role that the profile does not hold is NoSuchEntity', async () => {
  const { iam } = await world();
  await iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  const removed = iam.removeRoleFromInstanceProfile({ InstanceProfileName, RoleName: 'other' });
  await expect(removed).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'Role other in Instance Profile profile cannot be found.',
    $metadata: { httpStatusCode: 404 },
  });
});

test('keys of tags of an instance profile differ by case', async () => {
  const { iam } = await world();
  await iam.tagInstanceProfile({ InstanceProfileName, Tags: [{ Key: 'A', Value: 'c' }] });
  const { Tags } = await iam.listInstanceProfileTags({ InstanceProfileName });
  expect(Tags).toEqual([
    { Key: 'A', Value: 'c' },
    { Key: 'a', Value: 'b' },
  ]);
  await iam.untagInstanceProfile({ InstanceProfileName, TagKeys: ['a'] });
  expect((await iam.listInstanceProfileTags({ InstanceProfileName })).Tags).toEqual([{ Key: 'A', Value: 'c' }]);
});

test('who adds a role to an instance profile needs iam:PassRole for EC2 as well', async () => {
  const { iam, user } = await world();
  const add = policy('Allow', 'iam:AddRoleToInstanceProfile', iamArn('instance-profile/q/profile'));
  const alice = await user('alice', add);
  const attempt = () => alice.iam.addRoleToInstanceProfile({ InstanceProfileName, RoleName: 'r' });
  const pass = (service: string) =>
    iam.putUserPolicy({
      UserName: 'alice',
      PolicyName: 'pass',
      PolicyDocument: policy('Allow', 'iam:PassRole', iamArn('role/p/r'), {
        StringEquals: { 'iam:PassedToService': service },
      }),
    });
  await expect(attempt()).rejects.toMatchObject({
    name: 'AccessDenied',
    message: expect.stringContaining(`iam:PassRole on resource: ${iamArn('role/p/r')}`),
  });
  await pass('lambda.amazonaws.com');
  await expect(attempt()).rejects.toMatchObject({ name: 'AccessDenied' });
  await pass('ec2.amazonaws.com');
  await attempt();
});

test.each(['aws:ResourceTag/a', 'iam:ResourceTag/a'])('%s of an instance profile decides', async (key) => {
  const { user } = await world();
  const when = (value: string) => policy('Allow', 'iam:GetInstanceProfile', '*', { StringEquals: { [key]: value } });
  const [alice, bob] = [await user('alice', when('b')), await user('bob', when('c'))];
  await alice.iam.getInstanceProfile({ InstanceProfileName });
  await expect(bob.iam.getInstanceProfile({ InstanceProfileName })).rejects.toMatchObject({ name: 'AccessDenied' });
});
