import { expect, test } from 'vitest';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

test('a tag of a user replaces the one whose key differs in case alone', async () => {
  const { iam } = await iamWorld();
  const UserName = 'alice';
  await iam.createUser({ UserName, Tags: [{ Key: 'Department', Value: 'one' }] });
  await iam.tagUser({ UserName, Tags: [{ Key: 'department', Value: 'two' }] });
  expect((await iam.listUserTags({ UserName })).Tags).toEqual([{ Key: 'department', Value: 'two' }]);
  await iam.untagUser({ UserName, TagKeys: ['DEPARTMENT'] });
  expect((await iam.listUserTags({ UserName })).Tags).toEqual([]);
});

test('keys of a policy’s tags are told apart by case', async () => {
  const { iam } = await iamWorld();
  const PolicyArn = iamArn('policy/p');
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  await iam.tagPolicy({
    PolicyArn,
    Tags: [
      { Key: 'a', Value: '1' },
      { Key: 'A', Value: '2' },
    ],
  });
  await iam.untagPolicy({ PolicyArn, TagKeys: ['a'] });
  expect((await iam.listPolicyTags({ PolicyArn })).Tags).toEqual([{ Key: 'A', Value: '2' }]);
});

test('tags are listed in pages, sorted by key', async () => {
  const { iam } = await iamWorld();
  const RoleName = 'r';
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: lambdaTrust });
  await iam.tagRole({ RoleName, Tags: ['c', 'a', 'b'].map((Key) => ({ Key, Value: '' })) });
  const { Tags, Marker } = await iam.listRoleTags({ RoleName, MaxItems: 2 });
  expect(Tags?.map(({ Key }) => Key)).toEqual(['a', 'b']);
  expect((await iam.listRoleTags({ RoleName, Marker })).Tags?.map(({ Key }) => Key)).toEqual(['c']);
});

test('a resource has at most 50 tags', async () => {
  const { iam } = await iamWorld();
  const RoleName = 'r';
  const Tags = Array.from({ length: 50 }, (_, at) => ({ Key: `k${at}`, Value: 'v' }));
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: lambdaTrust, Tags });
  await expect(iam.tagRole({ RoleName, Tags: [{ Key: 'more', Value: 'v' }] })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'The number of tags has reached the maximum limit.',
  });
});

test.each([
  ['twice', ['k', 'k']],
  ['twice in different case', ['k', 'K']],
])('a tag key that a role is given %s is refused', async (_, keys) => {
  const { iam } = await iamWorld();
  const Tags = keys.map((Key) => ({ Key, Value: 'v' }));
  const made = iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust, Tags });
  await expect(made).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: 'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
    $metadata: { httpStatusCode: 400 },
  });
});

test('a policy may have tag keys that differ by case alone, but none twice', async () => {
  const { iam } = await iamWorld();
  const make = (...keys: string[]) =>
    iam.createPolicy({
      PolicyName: 'p',
      PolicyDocument: policy('Allow', 's3:*'),
      Tags: keys.map((Key) => ({ Key, Value: 'v' })),
    });
  await expect(make('k', 'k')).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: 'Duplicate tag keys found.',
    $metadata: { httpStatusCode: 400 },
  });
  expect((await make('k', 'K')).Policy?.Tags).toHaveLength(2);
});

test('short keys of a policy’s tags are listed first, capitals before small letters', async () => {
  const { iam } = await iamWorld();
  const Tags = ['abc', 'b', 'z', 'a', 'A'].map((Key) => ({ Key, Value: 'v' }));
  const { Policy } = await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*'), Tags });
  const PolicyArn = Policy?.Arn;
  const first = await iam.listPolicyTags({ PolicyArn, MaxItems: 2 });
  const rest = await iam.listPolicyTags({ PolicyArn, Marker: first.Marker });
  const keys = [...(first.Tags ?? []), ...(rest.Tags ?? [])].map(({ Key }) => Key);
  expect(keys).toEqual(['A', 'a', 'b', 'z', 'abc']);
});

test.each([['reserved', ['aws:k'], 'aws: prefixed tag key names are not allowed for external use.']])(
  'unverified: a tag key that is %s is refused',
  async (_, keys, message) => {
    const { iam } = await iamWorld();
    const Tags = keys.map((Key) => ({ Key, Value: 'v' }));
    await expect(iam.createUser({ UserName: 'alice', Tags })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message,
    });
  },
);
