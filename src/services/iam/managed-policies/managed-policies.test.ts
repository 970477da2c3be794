import { expect, test } from 'vitest';
import { managedPolicyArns } from '../../../identity/policies/managed-policies.ts';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const PolicyArn = iamArn('policy/p');

test('a policy has up to five versions, of which numbers are not used twice', async () => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  const add = (action: string, SetAsDefault = false) =>
    iam.createPolicyVersion({ PolicyArn, PolicyDocument: policy('Allow', action), SetAsDefault });
  for (const action of ['s3:B', 's3:C', 's3:D']) await add(action);
  expect((await add('s3:E', true)).PolicyVersion).toMatchObject({ VersionId: 'v5', IsDefaultVersion: true });
  await expect(add('s3:F')).rejects.toMatchObject({
    name: 'LimitExceededException',
    message:
      'A managed policy can have up to 5 versions. Before you create a new version, you must delete an existing version.',
  });
  await expect(iam.deletePolicyVersion({ PolicyArn, VersionId: 'v5' })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete the default version of a policy.',
  });
  await iam.setDefaultPolicyVersion({ PolicyArn, VersionId: 'v1' });
  await iam.deletePolicyVersion({ PolicyArn, VersionId: 'v5' });
  expect((await add('s3:F')).PolicyVersion?.VersionId).toBe('v6');
  const { Versions } = await iam.listPolicyVersions({ PolicyArn });
  expect(Versions?.map(({ VersionId }) => VersionId)).toEqual(['v6', 'v4', 'v3', 'v2', 'v1']);
  const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn, VersionId: 'v6' });
  expect(decodeURIComponent(PolicyVersion?.Document ?? '')).toBe(policy('Allow', 's3:F'));
});

test.each([PolicyArn, iamArn('policy/none')])('of %s a version that does not exist is NoSuchEntity', async (arn) => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  const named = { PolicyArn: arn, VersionId: 'v9' };
  const missing = {
    name: 'NoSuchEntityException',
    message: `Policy ${arn} version v9 does not exist or is not attachable.`,
    $metadata: { httpStatusCode: 404 },
  };
  await expect(iam.getPolicyVersion(named)).rejects.toMatchObject(missing);
  await expect(iam.setDefaultPolicyVersion(named)).rejects.toMatchObject(missing);
});

test('a version that does not exist cannot be deleted', async () => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  await expect(iam.deletePolicyVersion({ PolicyArn, VersionId: 'v9' })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} version v9 does not exist or is not attachable.`,
  });
});

test('a new policy is answered without its description, and without tags when it has none', async () => {
  const { iam } = await iamWorld();
  const PolicyDocument = policy('Allow', 's3:A');
  const { Policy } = await iam.createPolicy({ PolicyName: 'p', PolicyDocument, Description: 'mine' });
  expect(Policy).not.toHaveProperty('Description');
  expect(Policy).not.toHaveProperty('Tags');
  expect((await iam.getPolicy({ PolicyArn })).Policy).toMatchObject({ Description: 'mine', Tags: [] });
});

test('who has a policy that does not exist cannot be asked', async () => {
  const { iam } = await iamWorld();
  await expect(iam.listEntitiesForPolicy({ PolicyArn })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} does not exist or is not attachable.`,
    $metadata: { httpStatusCode: 404 },
  });
});

test('a policy is deleted only when it is attached to nobody and has one version', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  await iam.attachRolePolicy({ RoleName: 'r', PolicyArn });
  await iam.attachRolePolicy({ RoleName: 'r', PolicyArn });
  expect((await iam.getPolicy({ PolicyArn })).Policy).toMatchObject({ AttachmentCount: 1, IsAttachable: true });
  const { PolicyRoles, PolicyUsers } = await iam.listEntitiesForPolicy({ PolicyArn });
  expect([PolicyRoles?.map(({ RoleName }) => RoleName), PolicyUsers]).toEqual([['r'], []]);
  await expect(iam.deletePolicy({ PolicyArn })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete a policy attached to entities.',
  });
  await iam.detachRolePolicy({ RoleName: 'r', PolicyArn });
  await iam.createPolicyVersion({ PolicyArn, PolicyDocument: policy('Allow', 's3:B') });
  await expect(iam.deletePolicy({ PolicyArn })).rejects.toMatchObject({ name: 'DeleteConflictException' });
  await iam.deletePolicyVersion({ PolicyArn, VersionId: 'v2' });
  await iam.deletePolicy({ PolicyArn });
  await expect(iam.getPolicy({ PolicyArn })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Policy ${PolicyArn} was not found.`,
  });
});

test('names of policies are unique whatever their path and case', async () => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  const again = iam.createPolicy({ PolicyName: 'P', Path: '/x/', PolicyDocument: policy('Allow', 's3:A') });
  await expect(again).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'A policy called P already exists. Duplicate names are not allowed.',
  });
});

test('a policy of more than 6,144 characters exceeds the quota', async () => {
  const { iam } = await iamWorld();
  const PolicyDocument = policy('Allow', 's3:A', `arn:aws:s3:::${'b'.repeat(6144)}`);
  await expect(iam.createPolicy({ PolicyName: 'p', PolicyDocument })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for PolicySize: 6144',
  });
});

test('ListPolicies pages through all of AWS’s policies, each once', async () => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  const arns: (string | undefined)[] = [];
  let Marker: string | undefined;
  do {
    const page = await iam.listPolicies({ Scope: 'AWS', MaxItems: 400, ...(Marker && { Marker }) });
    arns.push(...(page.Policies?.map(({ Arn }) => Arn) ?? []));
    Marker = page.Marker;
  } while (Marker);
  expect(arns).toEqual([...managedPolicyArns()].sort());
  expect((await iam.listPolicies({ Scope: 'Local' })).Policies?.map(({ Arn }) => Arn)).toEqual([PolicyArn]);
});

test('OnlyAttached and the usage filter tell attached policies from boundaries', async () => {
  const { iam } = await iamWorld();
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:A') });
  await iam.createUser({ UserName: 'alice', PermissionsBoundary: PolicyArn });
  await iam.attachUserPolicy({ UserName: 'alice', PolicyArn: readOnly });
  const arns = async (input: object) => (await iam.listPolicies(input)).Policies?.map(({ Arn }) => Arn);
  expect(await arns({ OnlyAttached: true })).toEqual([readOnly]);
  expect(await arns({ PolicyUsageFilter: 'PermissionsBoundary' })).toEqual([PolicyArn]);
  const bounded = await iam.listEntitiesForPolicy({ PolicyArn, PolicyUsageFilter: 'PermissionsBoundary' });
  expect(bounded.PolicyUsers?.map(({ UserName }) => UserName)).toEqual(['alice']);
});

test('AWS’s policies can be read in their default version; what is not kept here says so', async () => {
  const { iam } = await iamWorld();
  const { Policy } = await iam.getPolicy({ PolicyArn: readOnly });
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.getPolicyVersion({ PolicyArn: readOnly, VersionId });
  expect(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? ''))).toHaveProperty('Statement');
  const unknown = { $metadata: { httpStatusCode: 501 } };
  await expect(iam.getPolicyVersion({ PolicyArn: readOnly, VersionId: 'v1' })).rejects.toMatchObject(unknown);
  await expect(iam.listPolicyVersions({ PolicyArn: readOnly })).rejects.toMatchObject(unknown);
});

test('unverified: nobody changes a policy of AWS', async () => {
  const { iam } = await iamWorld();
  await expect(iam.deletePolicy({ PolicyArn: readOnly })).rejects.toMatchObject({ name: 'AccessDenied' });
});

test.each([
  ['arn:aws:iam::aws:policy/NoSuchPolicy', 'NoSuchEntityException', ' does not exist or is not attachable.'],
  [iamArn('policy/none'), 'NoSuchEntityException', ' does not exist or is not attachable.'],
])('%s cannot be attached', async (arn, name, end) => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'alice' });
  const attached = iam.attachUserPolicy({ UserName: 'alice', PolicyArn: arn });
  await expect(attached).rejects.toMatchObject({ name, message: `Policy ${arn}${end}` });
  const detached = iam.detachUserPolicy({ UserName: 'alice', PolicyArn: arn });
  await expect(detached).rejects.toMatchObject({ name, message: `Policy ${arn} was not found.` });
});

test.each(['longpolicynamebutnoarn', 'arn-of-twenty-letters', 'policy/AmazonAPIGatewayInvokeFullAccess'])(
  '%s is no ARN and cannot be attached: ValidationError',
  async (wrong) => {
    const { iam } = await iamWorld();
    await iam.createUser({ UserName: 'alice' });
    await expect(iam.attachUserPolicy({ UserName: 'alice', PolicyArn: wrong })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'Invalid ARN:  Could not be parsed!',
      $metadata: { httpStatusCode: 400 },
    });
  },
);

test('the ARN of something else can be no boundary: InvalidInput', async () => {
  const { iam } = await iamWorld();
  const wrong = iamArn('not_a_policy/invalid');
  await expect(iam.createUser({ UserName: 'alice', PermissionsBoundary: wrong })).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: `ARN ${wrong} is not valid.`,
    $metadata: { httpStatusCode: 400 },
  });
});

test('a service-linked role’s policy cannot be attached to another role', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  const linked = managedPolicyArns().find((arn) => arn.includes(':policy/aws-service-role/'));
  await expect(iam.attachRolePolicy({ RoleName: 'r', PolicyArn: linked })).rejects.toMatchObject({
    name: 'PolicyNotAttachableException',
    message: 'Cannot attach a Service Role Policy to a Customer Role.',
  });
});

test('a role has at most ten attached policies', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  const plain = managedPolicyArns().filter((arn) => !arn.includes('aws-service-role'));
  for (const arn of plain.slice(0, 10)) await iam.attachRolePolicy({ RoleName: 'r', PolicyArn: arn });
  await expect(iam.attachRolePolicy({ RoleName: 'r', PolicyArn: plain[10] })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for PoliciesPerRole: 10',
  });
  const { AttachedPolicies } = await iam.listAttachedRolePolicies({ RoleName: 'r' });
  expect(AttachedPolicies?.map((each) => each.PolicyArn).sort()).toEqual(plain.slice(0, 10).sort());
});
