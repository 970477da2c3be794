import { expect, test } from 'vitest';
import { account } from '../../../../test/sdk-harness.ts';
import { accountSettings } from '../../../identity/documents.ts';
import { iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

test('an account has one alias, which a new one replaces', async () => {
  const { iam } = await iamWorld();
  expect((await iam.listAccountAliases({})).AccountAliases).toEqual([]);
  await iam.createAccountAlias({ AccountAlias: 'first' });
  await iam.createAccountAlias({ AccountAlias: 'second' });
  expect(await iam.listAccountAliases({})).toMatchObject({ AccountAliases: ['second'], IsTruncated: false });
  await iam.deleteAccountAlias({ AccountAlias: 'second' });
  expect((await iam.listAccountAliases({})).AccountAliases).toEqual([]);
});

test('no two accounts have the same alias', async () => {
  const { iam, plane } = await iamWorld();
  await plane.store.commit([accountSettings.create('210987654321', '', 'settings', { alias: 'taken' })]);
  await expect(iam.createAccountAlias({ AccountAlias: 'taken' })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'The account alias taken already exists.',
    $metadata: { httpStatusCode: 409 },
  });
  await expect(iam.deleteAccountAlias({ AccountAlias: 'taken' })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});

test.each(['ab', 'Upper', '-a-b', 'a--b', 'ab-', 'a.b', 'a'.repeat(64)])('%s is no alias', async (AccountAlias) => {
  const { iam } = await iamWorld();
  await expect(iam.createAccountAlias({ AccountAlias })).rejects.toMatchObject({ name: 'ValidationError' });
});

const defaults = {
  MinimumPasswordLength: 6,
  RequireSymbols: false,
  RequireNumbers: false,
  RequireUppercaseCharacters: false,
  RequireLowercaseCharacters: false,
  AllowUsersToChangePassword: false,
  ExpirePasswords: false,
};

test('what UpdateAccountPasswordPolicy is not given goes back to its default', async () => {
  const { iam } = await iamWorld();
  await iam.updateAccountPasswordPolicy({ RequireSymbols: true, MaxPasswordAge: 90, PasswordReusePrevention: 5 });
  expect((await iam.getAccountPasswordPolicy({})).PasswordPolicy).toEqual({
    ...defaults,
    RequireSymbols: true,
    ExpirePasswords: true,
    MaxPasswordAge: 90,
    PasswordReusePrevention: 5,
  });
  await iam.updateAccountPasswordPolicy({});
  expect((await iam.getAccountPasswordPolicy({})).PasswordPolicy).toEqual(defaults);
});

test.each([
  { MinimumPasswordLength: 5 },
  { MinimumPasswordLength: 129 },
  { MaxPasswordAge: 1096 },
  { PasswordReusePrevention: 25 },
])('%o is out of range', async (rules) => {
  const { iam } = await iamWorld();
  await expect(iam.updateAccountPasswordPolicy(rules)).rejects.toMatchObject({ name: 'ValidationError' });
});

test('a password policy that is not there is NoSuchEntity', async () => {
  const { iam } = await iamWorld();
  const missing = {
    name: 'NoSuchEntityException',
    message: `The Password Policy with domain name ${account} cannot be found.`,
    $metadata: { httpStatusCode: 404 },
  };
  await expect(iam.getAccountPasswordPolicy({})).rejects.toMatchObject(missing);
  await expect(iam.deleteAccountPasswordPolicy({})).rejects.toMatchObject({
    ...missing,
    message: 'The account policy with name PasswordPolicy cannot be found.',
  });
  await iam.updateAccountPasswordPolicy({});
  await iam.deleteAccountPasswordPolicy({});
  await expect(iam.getAccountPasswordPolicy({})).rejects.toMatchObject(missing);
});

test('the alias and the password policy leave each other alone', async () => {
  const { iam } = await iamWorld();
  await iam.createAccountAlias({ AccountAlias: 'mine' });
  await iam.updateAccountPasswordPolicy({});
  await iam.deleteAccountPasswordPolicy({});
  expect((await iam.listAccountAliases({})).AccountAliases).toEqual(['mine']);
});

test('GetAccountSummary counts groups and instance profiles, and names the quotas', async () => {
  const { iam } = await iamWorld();
  await iam.createGroup({ GroupName: 'g' });
  await iam.createInstanceProfile({ InstanceProfileName: 'i' });
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({
    Users: 0,
    Groups: 1,
    Roles: 1,
    Policies: 1,
    InstanceProfiles: 1,
    Providers: 0,
    MFADevices: 0,
    MFADevicesInUse: 0,
    GroupsQuota: 300,
    GroupsPerUserQuota: 10,
    GroupPolicySizeQuota: 5120,
    AttachedPoliciesPerGroupQuota: 10,
    InstanceProfilesQuota: 1000,
  });
});

test('GetAccountSummary also names the quotas of what cannot be made here', async () => {
  const { iam } = await iamWorld();
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({
    ServerCertificates: 0,
    ServerCertificatesQuota: 20,
    SigningCertificatesPerUserQuota: 2,
    PolicyVersionsInUseQuota: 10_000,
    GlobalEndpointTokenVersion: 1,
  });
});

test('a policy that is attached has one version in use', async () => {
  const { iam } = await iamWorld();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  const { Policy } = await iam.createPolicy({ PolicyName: 'p', PolicyDocument: policy('Allow', 's3:*') });
  await iam.attachRolePolicy({ RoleName: 'r', PolicyArn: Policy?.Arn });
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({ Policies: 1, PolicyVersionsInUse: 1 });
});
