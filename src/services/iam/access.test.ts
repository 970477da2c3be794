import { describe, expect, test } from 'vitest';
import { credentialsOf, iamArn, iamWorld, lambdaTrust, policy } from './testing/iam-world.ts';

const alice = iamArn('user/alice');
const boundary = iamArn('policy/b');
const readOnly = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

type Clients = Awaited<ReturnType<Awaited<ReturnType<typeof iamWorld>>['user']>>;
type Row = [name: string, act: (clients: Clients) => Promise<unknown>, action: string, resource: string];

/** What a user without permissions is told, which names the action and the ARN that were asked about. */
const rows: Row[] = [
  ['CreateUser', ({ iam }) => iam.createUser({ UserName: 'n', Path: '/p/' }), 'iam:CreateUser', iamArn('user/p/n')],
  ['GetUser of the caller', ({ iam }) => iam.getUser({}), 'iam:GetUser', alice],
  ['CreateAccessKey of the caller', ({ iam }) => iam.createAccessKey({}), 'iam:CreateAccessKey', alice],
  ['ListUsers', ({ iam }) => iam.listUsers({}), 'iam:ListUsers', iamArn('user/')],
  ['ListRoles below a path', ({ iam }) => iam.listRoles({ PathPrefix: '/p/' }), 'iam:ListRoles', iamArn('role/p/')],
  ['ListPolicies', ({ iam }) => iam.listPolicies({}), 'iam:ListPolicies', 'policy path /'],
  ['GetAccountSummary', ({ iam }) => iam.getAccountSummary({}), 'iam:GetAccountSummary', '*'],
  ['ListGroups', ({ iam }) => iam.listGroups({}), 'iam:ListGroups', iamArn('group/')],
  [
    'CreateGroup',
    ({ iam }) => iam.createGroup({ GroupName: 'n', Path: '/p/' }),
    'iam:CreateGroup',
    iamArn('group/p/n'),
  ],
  ['a group with a path', ({ iam }) => iam.getGroup({ GroupName: 'g' }), 'iam:GetGroup', iamArn('group/p/g')],
  ['GetLoginProfile of the caller', ({ iam }) => iam.getLoginProfile({}), 'iam:GetLoginProfile', alice],
  [
    'an instance profile',
    ({ iam }) => iam.getInstanceProfile({ InstanceProfileName: 'i' }),
    'iam:GetInstanceProfile',
    iamArn('instance-profile/p/i'),
  ],
  [
    'GetAccountAuthorizationDetails',
    ({ iam }) => iam.getAccountAuthorizationDetails({}),
    'iam:GetAccountAuthorizationDetails',
    '*',
  ],
  [
    'ListPoliciesGrantingServiceAccess',
    ({ iam }) => iam.listPoliciesGrantingServiceAccess({ Arn: alice, ServiceNamespaces: ['s3'] }),
    'iam:ListPoliciesGrantingServiceAccess',
    alice,
  ],
  ['ListMFADevices of the caller', ({ iam }) => iam.listMFADevices({}), 'iam:ListMFADevices', alice],
  ['ListVirtualMFADevices', ({ iam }) => iam.listVirtualMFADevices({}), 'iam:ListVirtualMFADevices', '*'],
  [
    'CreateVirtualMFADevice',
    ({ iam }) => iam.createVirtualMFADevice({ VirtualMFADeviceName: 'n', Path: '/p/' }),
    'iam:CreateVirtualMFADevice',
    iamArn('mfa/p/n'),
  ],
  [
    'ListMFADeviceTags',
    ({ iam }) => iam.listMFADeviceTags({ SerialNumber: iamArn('mfa/d') }),
    'iam:ListMFADeviceTags',
    iamArn('mfa/d'),
  ],
  [
    'CreateOpenIDConnectProvider',
    ({ iam }) => iam.createOpenIDConnectProvider({ Url: 'https://idp.example.com/x' }),
    'iam:CreateOpenIDConnectProvider',
    iamArn('oidc-provider/idp.example.com/x'),
  ],
  [
    'GetOpenIDConnectProvider',
    ({ iam }) => iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: iamArn('oidc-provider/o.example.com') }),
    'iam:GetOpenIDConnectProvider',
    iamArn('oidc-provider/o.example.com'),
  ],
  ['ListSAMLProviders', ({ iam }) => iam.listSAMLProviders({}), 'iam:ListSAMLProviders', '*'],
  [
    'GenerateServiceLastAccessedDetails',
    ({ iam }) => iam.generateServiceLastAccessedDetails({ Arn: alice }),
    'iam:GenerateServiceLastAccessedDetails',
    alice,
  ],
  [
    'SimulatePrincipalPolicy',
    ({ iam }) => iam.simulatePrincipalPolicy({ PolicySourceArn: alice, ActionNames: ['s3:GetObject'] }),
    'iam:SimulatePrincipalPolicy',
    alice,
  ],
  [
    'SimulateCustomPolicy',
    ({ iam }) => iam.simulateCustomPolicy({ PolicyInputList: [policy('Allow', 'a:b')], ActionNames: ['a:b'] }),
    'iam:SimulateCustomPolicy',
    '*',
  ],
  ['a role with a path', ({ iam }) => iam.getRole({ RoleName: 'r' }), 'iam:GetRole', iamArn('role/p/r')],
  ['a role that is not there', ({ iam }) => iam.getRole({ RoleName: 'none' }), 'iam:GetRole', iamArn('role/none')],
  ['a policy', ({ iam }) => iam.getPolicy({ PolicyArn: boundary }), 'iam:GetPolicy', boundary],
  [
    'AttachRolePolicy',
    ({ iam }) => iam.attachRolePolicy({ RoleName: 'r', PolicyArn: readOnly }),
    'iam:AttachRolePolicy',
    iamArn('role/p/r'),
  ],
];

async function world(permissions?: string) {
  const made = await iamWorld();
  await made.iam.createPolicy({ PolicyName: 'b', PolicyDocument: policy('Allow', 's3:*') });
  await made.iam.createRole({
    RoleName: 'r',
    Path: '/p/',
    AssumeRolePolicyDocument: lambdaTrust,
    Tags: [{ Key: 'Team', Value: 'red' }],
  });
  await made.iam.createGroup({ GroupName: 'g', Path: '/p/' });
  await made.iam.createInstanceProfile({ InstanceProfileName: 'i', Path: '/p/' });
  await made.iam.createVirtualMFADevice({ VirtualMFADeviceName: 'd' });
  await made.iam.createOpenIDConnectProvider({ Url: 'https://o.example.com' });
  const clients = await made.user('alice', permissions);
  await made.iam.createLoginProfile({ UserName: 'alice', Password: 'Correct-Horse-7' });
  return { ...made, clients };
}

test.each(rows)('%s is denied to a user without permissions', async (_, act, action, resource) => {
  const { clients } = await world();
  await expect(act(clients)).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: ${alice} is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
    $metadata: { httpStatusCode: 403 },
  });
});

test.each(rows.filter(([name]) => name !== 'a role that is not there'))(
  '%s is allowed by a policy for that action alone',
  async (_, act, action) => {
    const { clients } = await world(policy('Allow', action));
    await act(clients);
  },
);

describe('condition keys', () => {
  const attach = ({ iam }: Clients) => iam.attachRolePolicy({ RoleName: 'r', PolicyArn: readOnly });
  const create = ({ iam }: Clients) => iam.createUser({ UserName: 'n', Tags: [{ Key: 'Team', Value: 'red' }] });
  const bound = ({ iam }: Clients) => iam.createUser({ UserName: 'n', PermissionsBoundary: boundary });
  const tag = ({ iam }: Clients) => iam.tagRole({ RoleName: 'r', Tags: [{ Key: 'x', Value: 'y' }] });
  const untag = ({ iam }: Clients) => iam.untagRole({ RoleName: 'r', TagKeys: ['x'] });
  const of = (operator: string, key: string, value: unknown) => ({ [operator]: { [key]: value } });

  test.each([
    ['iam:PolicyARN', attach, of('ArnEquals', 'iam:PolicyARN', readOnly), of('ArnEquals', 'iam:PolicyARN', boundary)],
    [
      'aws:ResourceTag',
      attach,
      of('StringEquals', 'aws:ResourceTag/team', 'red'),
      of('StringEquals', 'aws:ResourceTag/team', 'x'),
    ],
    [
      'iam:ResourceTag',
      attach,
      of('StringEquals', 'iam:ResourceTag/Team', 'red'),
      of('StringEquals', 'iam:ResourceTag/Team', 'x'),
    ],
    [
      'aws:RequestTag',
      create,
      of('StringEquals', 'aws:RequestTag/Team', 'red'),
      of('StringEquals', 'aws:RequestTag/Team', 'x'),
    ],
    [
      'aws:TagKeys',
      tag,
      of('ForAllValues:StringEquals', 'aws:TagKeys', ['x']),
      of('ForAllValues:StringEquals', 'aws:TagKeys', ['z']),
    ],
    [
      'aws:TagKeys when untagging',
      untag,
      of('ForAnyValue:StringEquals', 'aws:TagKeys', 'x'),
      of('ForAnyValue:StringEquals', 'aws:TagKeys', 'z'),
    ],
    [
      'iam:PermissionsBoundary',
      bound,
      of('StringEquals', 'iam:PermissionsBoundary', boundary),
      of('StringEquals', 'iam:PermissionsBoundary', readOnly),
    ],
  ])('%s decides', async (_, act, matching, other) => {
    await act((await world(policy('Allow', 'iam:*', '*', matching))).clients);
    const refused = act((await world(policy('Allow', 'iam:*', '*', other))).clients);
    await expect(refused).rejects.toMatchObject({ name: 'AccessDenied' });
  });
});

test('who creates a user with tags needs iam:TagUser as well', async () => {
  const { clients } = await world(policy('Allow', 'iam:CreateUser'));
  const made = clients.iam.createUser({ UserName: 'n', Tags: [{ Key: 'a', Value: 'b' }] });
  await expect(made).rejects.toMatchObject({ name: 'AccessDenied', message: expect.stringContaining('iam:TagUser') });
});

test('who asks when a key was last used needs the permission on its user', async () => {
  const { iam, clients } = await world(policy('Allow', 'iam:GetAccessKeyLastUsed', alice));
  await iam.createUser({ UserName: 'bob' });
  const keyOf = async (UserName: string) => (await iam.createAccessKey({ UserName })).AccessKey?.AccessKeyId;
  await clients.iam.getAccessKeyLastUsed({ AccessKeyId: await keyOf('alice') });
  const others = clients.iam.getAccessKeyLastUsed({ AccessKeyId: await keyOf('bob') });
  await expect(others).rejects.toMatchObject({ message: expect.stringContaining(iamArn('user/bob')) });
});

test('tags of a provider and of a device are condition keys; to set them at once needs the permission to tag', async () => {
  const Tags = [{ Key: 'Team', Value: 'red' }];
  const ofTeam = { StringEquals: { 'aws:ResourceTag/Team': 'red' } };
  const { iam, clients } = await world(policy('Allow', ['iam:Get*', 'iam:Create*', 'iam:List*'], '*', ofTeam));
  const { OpenIDConnectProviderArn } = await iam.createOpenIDConnectProvider({ Url: 'https://t.example.com', Tags });
  await clients.iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn });
  const { VirtualMFADevice } = await iam.createVirtualMFADevice({ VirtualMFADeviceName: 't', Tags });
  await clients.iam.listMFADeviceTags({ SerialNumber: VirtualMFADevice?.SerialNumber });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'new', PolicyDocument: policy('Allow', 'iam:Create*') });
  await expect(clients.iam.createVirtualMFADevice({ VirtualMFADeviceName: 'u', Tags })).rejects.toMatchObject({
    message: expect.stringContaining('iam:TagMFADevice'),
  });
});

test('a change of a policy counts from the next request on', async () => {
  const { iam, clients } = await world(policy('Allow', 'iam:GetUser'));
  await clients.iam.getUser({});
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'no', PolicyDocument: policy('Deny', 'iam:GetUser') });
  await expect(clients.iam.getUser({})).rejects.toMatchObject({
    message: `User: ${alice} is not authorized to perform: iam:GetUser on resource: ${alice} with an explicit deny in an identity-based policy`,
  });
});

test('a permissions boundary limits its user until it is taken away', async () => {
  const { iam, clients } = await world(policy('Allow', 'iam:*'));
  await iam.putUserPermissionsBoundary({ UserName: 'alice', PermissionsBoundary: boundary });
  expect((await iam.getUser({ UserName: 'alice' })).User?.PermissionsBoundary).toEqual({
    PermissionsBoundaryType: 'Policy',
    PermissionsBoundaryArn: boundary,
  });
  await expect(clients.iam.getUser({})).rejects.toMatchObject({
    message: expect.stringMatching(/because no permissions boundary allows the iam:GetUser action$/),
  });
  await iam.deleteUserPermissionsBoundary({ UserName: 'alice' });
  await clients.iam.getUser({});
});

test('a boundary that does not exist is NoSuchEntity', async () => {
  const { iam } = await world();
  const arn = iamArn('policy/none');
  await expect(iam.putRolePermissionsBoundary({ RoleName: 'r', PermissionsBoundary: arn })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `Scope ARN: ${arn} does not exist or is not attachable.`,
  });
});

test('a session of GetSessionToken without multi-factor authentication is no caller of IAM', async () => {
  const { clients, as } = await world(policy('Allow', 'iam:*'));
  const { Credentials } = await clients.sts.getSessionToken({});
  const own = as(credentialsOf(Credentials));
  await expect(own.iam.getUser({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
});

test('GetAccountSummary counts what there is', async () => {
  const { iam } = await world();
  const { SummaryMap } = await iam.getAccountSummary({});
  expect(SummaryMap).toMatchObject({ Users: 1, Roles: 1, Policies: 1, AccessKeysPerUserQuota: 2, Groups: 1 });
});

test('who renames a group needs the permission on both names', async () => {
  const both = policy('Allow', 'iam:UpdateGroup', [iamArn('group/p/g'), iamArn('group/p/h')]);
  const { clients } = await world(both);
  const rename = (NewGroupName: string) => clients.iam.updateGroup({ GroupName: 'g', NewGroupName });
  await expect(rename('x')).rejects.toMatchObject({ message: expect.stringContaining(iamArn('group/p/x')) });
  await rename('h');
});

test('an operation that is not there says so', async () => {
  const { iam } = await world();
  await expect(iam.uploadSSHPublicKey({ UserName: 'alice', SSHPublicKeyBody: 'ssh-rsa x' })).rejects.toMatchObject({
    message: 'iam:UploadSSHPublicKey is not implemented by Sekisho.',
    $metadata: { httpStatusCode: 501 },
  });
});
