import { expect, test } from 'vitest';
import { iamArn, iamWorld, lambdaTrust, policy, trust } from '../testing/iam-world.ts';

const MalformedPolicyDocument = { name: 'MalformedPolicyDocumentException', $metadata: { httpStatusCode: 400 } };

test('a role is created, shown and listed; its trust policy is percent-encoded as RFC 3986 says', async () => {
  const { iam } = await iamWorld();
  const AssumeRolePolicyDocument = trust({ AWS: '*' }, 'sts:AssumeRole', {
    StringLike: { 'sts:ExternalId': "it's(*)!" },
  });
  await iam.createRole({ RoleName: 'r', Path: '/p/', Description: 'mine', AssumeRolePolicyDocument });
  const { Role } = await iam.getRole({ RoleName: 'r' });
  expect(Role).toMatchObject({ Arn: iamArn('role/p/r'), Path: '/p/', Description: 'mine', MaxSessionDuration: 3600 });
  expect(Role?.RoleId).toMatch(/^AROA[A-Z2-7]{17}$/);
  expect(Role?.AssumeRolePolicyDocument).toMatch(/^[\w.~%-]+$/);
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(AssumeRolePolicyDocument);
  expect((await iam.listRoles({ PathPrefix: '/p/' })).Roles?.map((role) => role.RoleName)).toEqual(['r']);
  expect((await iam.listRoles({ PathPrefix: '/q/' })).Roles).toEqual([]);
});

test('CreateRole repeats boundary and tags, not description and duration', async () => {
  const { iam } = await iamWorld();
  const { Policy } = await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  const Tags = [{ Key: 'a', Value: 'b' }];
  const { Role } = await iam.createRole({
    RoleName: 'r',
    AssumeRolePolicyDocument: lambdaTrust,
    Description: 'mine',
    MaxSessionDuration: 7200,
    PermissionsBoundary: Policy?.Arn,
    Tags,
  });
  const PermissionsBoundary = { PermissionsBoundaryType: 'Policy', PermissionsBoundaryArn: Policy?.Arn };
  expect(Role).toMatchObject({ RoleName: 'r', PermissionsBoundary, Tags });
  expect(Role).not.toHaveProperty('Description');
  expect(Role).not.toHaveProperty('MaxSessionDuration');
});

test('lists show a role with description and duration, without boundary, tags and last use', async () => {
  const { iam } = await iamWorld();
  const Tags = [{ Key: 'a', Value: 'b' }];
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust, Description: 'mine', Tags });
  const [listed] = (await iam.listRoles({})).Roles ?? [];
  expect(listed).toMatchObject({ RoleName: 'r', Description: 'mine', MaxSessionDuration: 3600 });
  for (const member of ['PermissionsBoundary', 'Tags', 'RoleLastUsed']) expect(listed).not.toHaveProperty(member);
});

test('UpdateRole without parameters changes nothing; UpdateRoleDescription does not tell the duration', async () => {
  const { iam } = await iamWorld();
  const RoleName = 'r';
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: lambdaTrust, MaxSessionDuration: 7200 });
  const { Role } = await iam.updateRoleDescription({ RoleName, Description: 'new' });
  expect(Role).not.toHaveProperty('MaxSessionDuration');
  await iam.updateRole({ RoleName });
  expect((await iam.getRole({ RoleName })).Role).toMatchObject({ Description: 'new', MaxSessionDuration: 7200 });
});

test('UpdateRole changes what is given and nothing else', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust, Description: 'old' });
  await iam.updateRole({ RoleName: 'r', MaxSessionDuration: 7200 });
  expect((await iam.getRole({ RoleName: 'r' })).Role).toMatchObject({ Description: 'old', MaxSessionDuration: 7200 });
  const { Role } = await iam.updateRoleDescription({ RoleName: 'r', Description: 'new' });
  expect(Role?.Description).toBe('new');
});

test.each([
  ['no JSON', '{', 'This policy contains invalid Json'],
  ['a resource', policy('Allow', 'sts:AssumeRole'), expect.stringMatching(/^Has prohibited field Resource/)],
  [
    'a user who does not exist',
    trust({ AWS: iamArn('user/nobody') }),
    `Invalid principal in policy: "AWS":"${iamArn('user/nobody')}"`,
  ],
  [
    'an id that nobody has',
    trust({ AWS: 'AROAZZZZZZZZZZZZZZZZZ' }),
    'Invalid principal in policy: "AWS":"AROAZZZZZZZZZZZZZZZZZ"',
  ],
])('a trust policy with %s is refused', async (_, AssumeRolePolicyDocument, message) => {
  const { iam } = await iamWorld();
  const made = iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  await expect(made).rejects.toMatchObject({ ...MalformedPolicyDocument, message });
});

test('a trust policy of more than 2,048 characters exceeds the quota; white space does not count', async () => {
  const { iam } = await iamWorld();
  const RoleName = 'r';
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: lambdaTrust + ' '.repeat(3000) });
  const long = trust({ Service: Array.from({ length: 100 }, (_, at) => `service-${at}.amazonaws.com`) });
  await expect(iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: long })).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for ACLSizePerRole: 2048',
  });
});

test('a trust policy means the user it was given, not whoever has that name later', async () => {
  const { iam, user } = await iamWorld();
  const RoleArn = iamArn('role/r');
  const alice = await user('alice');
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: iamArn('user/alice') }) });
  const { UserId } = (await iam.getUser({ UserName: 'alice' })).User ?? {};
  await alice.sts.assumeRole({ RoleArn, RoleSessionName: 'as-alice' });
  const { AccessKeyMetadata = [] } = await iam.listAccessKeys({ UserName: 'alice' });
  await iam.deleteAccessKey({ UserName: 'alice', AccessKeyId: AccessKeyMetadata[0]?.AccessKeyId });
  await iam.deleteUser({ UserName: 'alice' });
  const shown = async () =>
    decodeURIComponent((await iam.getRole({ RoleName: 'r' })).Role?.AssumeRolePolicyDocument ?? '');
  expect(await shown()).toBe(trust({ AWS: UserId }));
  const impostor = await user('alice');
  const attempt = impostor.sts.assumeRole({ RoleArn, RoleSessionName: 'as-alice' });
  await expect(attempt).rejects.toMatchObject({ name: 'AccessDenied' });
  expect(await shown()).toBe(trust({ AWS: UserId }));
});

test('unverified: a trust policy shows the new ARN of a user who was renamed, and still trusts it', async () => {
  const { iam, user } = await iamWorld();
  const alice = await user('alice');
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: [iamArn('user/alice')] }) });
  await iam.updateUser({ UserName: 'alice', NewUserName: 'alicia' });
  const { Role } = await iam.getRole({ RoleName: 'r' });
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(trust({ AWS: [iamArn('user/alicia')] }));
  await alice.sts.assumeRole({ RoleArn: iamArn('role/r'), RoleSessionName: 'as-alicia' });
});

test('a role cannot be deleted before its policies', async () => {
  const { iam } = await iamWorld();
  const RoleName = 'r';
  await iam.createRole({ RoleName, AssumeRolePolicyDocument: lambdaTrust });
  await iam.putRolePolicy({ RoleName, PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  await expect(iam.deleteRole({ RoleName })).rejects.toMatchObject({
    name: 'DeleteConflictException',
    message: 'Cannot delete entity, must delete policies first.',
  });
  await iam.deleteRolePolicy({ RoleName, PolicyName: 'p' });
  expect((await iam.listInstanceProfilesForRole({ RoleName })).InstanceProfiles).toEqual([]);
  await iam.deleteRole({ RoleName });
  await expect(iam.getRole({ RoleName })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: 'The role with name r cannot be found.',
  });
});

test('names of roles are unique whatever their case', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'Reader', AssumeRolePolicyDocument: lambdaTrust });
  await expect(iam.createRole({ RoleName: 'reader', AssumeRolePolicyDocument: lambdaTrust })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'Role with name reader already exists.',
  });
});

test.each(['foo.example.com', 'lambda', 'nosuchservice.amazonaws.com', 'lambda.amazonaws.com.example.com', 'iam:*'])(
  'a trust policy cannot name the service %s, which is none',
  async (Service) => {
    const { iam } = await iamWorld();
    const refused = {
      name: 'MalformedPolicyDocumentException',
      message: `Invalid principal in policy: "SERVICE":"${Service}"`,
      $metadata: { httpStatusCode: 400 },
    };
    const AssumeRolePolicyDocument = trust({ Service: ['lambda.amazonaws.com', Service] });
    await expect(iam.createRole({ RoleName: 'x', AssumeRolePolicyDocument })).rejects.toMatchObject(refused);
    await iam.createRole({ RoleName: 'x', AssumeRolePolicyDocument: lambdaTrust });
    await expect(
      iam.updateAssumeRolePolicy({ RoleName: 'x', PolicyDocument: AssumeRolePolicyDocument }),
    ).rejects.toMatchObject(refused);
  },
);

test.each([
  'lambda.amazonaws.com',
  'edgelambda.amazonaws.com',
  'apigateway.amazonaws.com',
  'ecs-tasks.amazonaws.com',
  'vpc-flow-logs.amazonaws.com',
  'monitoring.rds.amazonaws.com',
  'states.eu-west-1.amazonaws.com',
  'logs.us-gov-west-1.amazonaws.com',
  'ec2.amazonaws.com.cn',
  'ops.apigateway.amazonaws.com',
  'osis-pipelines.amazonaws.com',
  'states.eusc-de-east-1.amazonaws.com',
  'lambda.amazonaws.eu',
  'ec2.c2s.ic.gov',
])('a trust policy may name the service %s', async (Service) => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'x', AssumeRolePolicyDocument: trust({ Service }) });
});
