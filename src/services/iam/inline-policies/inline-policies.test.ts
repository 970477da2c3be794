import { expect, test } from 'vitest';
import { iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

test.each(['p', '__proto__', 'constructor'])(
  'an inline policy called %s is put, shown, listed and deleted',
  async (name) => {
    const { iam } = await iamWorld();
    const named = { RoleName: 'r', PolicyName: name };
    const PolicyDocument = policy('Allow', 's3:GetObject', 'arn:aws:s3:::b/*');
    await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
    const missing = {
      name: 'NoSuchEntityException',
      message: `The role policy with name ${name} cannot be found.`,
      $metadata: { httpStatusCode: 404 },
    };
    await expect(iam.getRolePolicy(named)).rejects.toMatchObject(missing);
    await iam.putRolePolicy({ ...named, PolicyDocument });
    const shown = await iam.getRolePolicy(named);
    expect(decodeURIComponent(shown.PolicyDocument ?? '')).toBe(PolicyDocument);
    expect((await iam.listRolePolicies({ RoleName: 'r' })).PolicyNames).toEqual([name]);
    await iam.deleteRolePolicy(named);
    expect((await iam.listRolePolicies({ RoleName: 'r' })).PolicyNames).toEqual([]);
    await expect(iam.deleteRolePolicy(named)).rejects.toMatchObject(missing);
  },
);

test('all inline policies of a user together have 2,048 characters; white space does not count', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const long = (size: number) => policy('Allow', 's3:GetObject', `arn:aws:s3:::${'b'.repeat(size)}`);
  const put = (PolicyName: string, PolicyDocument: string) =>
    iam.putUserPolicy({ UserName: 'alice', PolicyName, PolicyDocument });
  await put('a', long(1000) + ' '.repeat(5000));
  await put('a', long(1000));
  await expect(put('b', long(1000))).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Maximum policy size of 2048 bytes exceeded for user alice',
  });
});

test('a broken inline policy is refused and changes nothing', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const put = iam.putUserPolicy({ UserName: 'alice', PolicyName: 'p', PolicyDocument: '{"Statement":1}' });
  await expect(put).rejects.toMatchObject({
    name: 'MalformedPolicyDocumentException',
    message: 'Syntax errors in policy.',
  });
  expect((await iam.listUserPolicies({ UserName: 'alice' })).PolicyNames).toEqual([]);
});

test('a lost race between two changes of one role is ConcurrentModification', async () => {
  const { iam, plane } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  const { commit } = plane.store;
  let raced = false;
  plane.store.commit = async (changes) => {
    const stale = raced ? changes : changes.map((change) => ({ ...change, replaces: change.replaces + 1 }));
    raced = true;
    return commit(stale);
  };
  const put = () => iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  await expect(put()).rejects.toMatchObject({
    name: 'ConcurrentModificationException',
    $metadata: { httpStatusCode: 409 },
  });
  await put();
});
