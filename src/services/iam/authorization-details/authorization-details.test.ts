import type { GetAccountAuthorizationDetailsCommandOutput } from '@aws-sdk/client-iam';
import { expect, test } from 'vitest';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const document = policy('Allow', 's3:*', '*', { StringEquals: { 'aws:username': "it's" } });

async function world() {
  const made = await iamWorld();
  const { iam } = made;
  await iam.createUser({ UserName: 'alice', Tags: [{ Key: 'a', Value: 'b' }] });
  await iam.createGroup({ GroupName: 'team' });
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  await iam.createPolicy({ PolicyName: 'own', PolicyDocument: document });
  await iam.createInstanceProfile({ InstanceProfileName: 'profile' });
  await iam.addRoleToInstanceProfile({ InstanceProfileName: 'profile', RoleName: 'r' });
  await iam.addUserToGroup({ GroupName: 'team', UserName: 'alice' });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'inline', PolicyDocument: document });
  await iam.attachGroupPolicy({ GroupName: 'team', PolicyArn: readOnly });
  await iam.attachRolePolicy({ RoleName: 'r', PolicyArn: iamArn('policy/own') });
  return made;
}

/** Names of everything in an answer. */
function namesIn(details: GetAccountAuthorizationDetailsCommandOutput): (string | undefined)[] {
  return [
    ...(details.UserDetailList ?? []).map((user) => user.UserName),
    ...(details.GroupDetailList ?? []).map((group) => group.GroupName),
    ...(details.RoleDetailList ?? []).map((role) => role.RoleName),
    ...(details.Policies ?? []).map((each) => each.PolicyName),
  ];
}

test('users, groups, roles and policies are shown with all that they have', async () => {
  const { iam } = await world();
  const details = await iam.getAccountAuthorizationDetails({});
  expect(details.IsTruncated).toBe(false);
  expect(details.UserDetailList).toMatchObject([
    {
      UserName: 'alice',
      Arn: iamArn('user/alice'),
      GroupList: ['team'],
      UserPolicyList: [{ PolicyName: 'inline' }],
      AttachedManagedPolicies: [],
      Tags: [{ Key: 'a', Value: 'b' }],
    },
  ]);
  const shown = details.UserDetailList?.[0]?.UserPolicyList?.[0]?.PolicyDocument ?? '';
  expect(shown).toMatch(/^[\w.~%-]+$/);
  expect(decodeURIComponent(shown)).toBe(document);
  expect(details.GroupDetailList).toMatchObject([
    { GroupName: 'team', GroupPolicyList: [], AttachedManagedPolicies: [{ PolicyArn: readOnly }] },
  ]);
  expect(details.RoleDetailList).toMatchObject([
    {
      RoleName: 'r',
      InstanceProfileList: [{ InstanceProfileName: 'profile' }],
      RolePolicyList: [],
      RoleLastUsed: {},
      Tags: [],
      AttachedManagedPolicies: [{ PolicyName: 'own', PolicyArn: iamArn('policy/own') }],
    },
  ]);
});

test('a user without inline policies has no list of them; of a role no duration is told', async () => {
  const { iam } = await iamWorld();
  await iam.createUser({ UserName: 'bob' });
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  const { UserDetailList, RoleDetailList } = await iam.getAccountAuthorizationDetails({});
  expect(UserDetailList).toMatchObject([{ UserName: 'bob', GroupList: [], AttachedManagedPolicies: [], Tags: [] }]);
  expect(UserDetailList?.[0]).not.toHaveProperty('UserPolicyList');
  expect(RoleDetailList?.[0]).not.toHaveProperty('MaxSessionDuration');
});

test('of AWS’s policies those in use are shown; a customer’s with every version', async () => {
  const { iam } = await world();
  const PolicyArn = iamArn('policy/own');
  await iam.createPolicyVersion({ PolicyArn, PolicyDocument: policy('Allow', 's3:GetObject'), SetAsDefault: true });
  const { Policies = [] } = await iam.getAccountAuthorizationDetails({});
  expect(Policies.map((each) => each.Arn).sort()).toEqual([PolicyArn, readOnly]);
  const own = Policies.find((each) => each.Arn === PolicyArn);
  expect(own).toMatchObject({ AttachmentCount: 1, DefaultVersionId: 'v2' });
  expect(own?.PolicyVersionList?.map((version) => [version.VersionId, version.IsDefaultVersion])).toEqual([
    ['v2', true],
    ['v1', false],
  ]);
  expect(decodeURIComponent(own?.PolicyVersionList?.[1]?.Document ?? '')).toBe(document);
});

test.each([
  ['User', ['alice']],
  ['Group', ['team']],
  ['Role', ['r']],
  ['LocalManagedPolicy', ['own']],
] as const)('the filter %s shows nothing else', async (type, names) => {
  const { iam } = await world();
  expect(namesIn(await iam.getAccountAuthorizationDetails({ Filter: [type] }))).toEqual(names);
});

test('unverified: the filter AWSManagedPolicy shows all of AWS’s policies', async () => {
  const { iam } = await world();
  const details = await iam.getAccountAuthorizationDetails({ Filter: ['AWSManagedPolicy'], MaxItems: 3 });
  expect([details.Policies?.length, details.IsTruncated]).toEqual([3, true]);
});

test('pages run through all lists without a gap', async () => {
  const { iam } = await world();
  const names: (string | undefined)[] = [];
  let Marker: string | undefined;
  do {
    const page = await iam.getAccountAuthorizationDetails({ MaxItems: 1, Marker });
    names.push(...namesIn(page));
    Marker = page.Marker;
  } while (Marker !== undefined);
  expect(names.sort()).toEqual(['ReadOnlyAccess', 'alice', 'own', 'r', 'team']);
});
