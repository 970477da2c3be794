import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';

const RoleArn = iamArn('role/r');
const alice = iamArn('user/alice');
const RoleSessionName = 'session';

/** A user `alice` and a role `r` that trusts her, unless told otherwise. */
async function world(options: { trusted?: string; own?: string; role?: string; maxSession?: number } = {}) {
  const made = await iamWorld();
  const clients = await made.user('alice', options.own);
  await made.iam.createRole({
    RoleName: 'r',
    AssumeRolePolicyDocument: options.trusted ?? trust({ AWS: alice }),
    ...(options.maxSession && { MaxSessionDuration: options.maxSession }),
  });
  if (options.role) await made.iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: options.role });
  const assume = async (input: object = {}) => {
    const answer = await clients.sts.assumeRole({ RoleArn, RoleSessionName, ...input });
    return { answer, clients: made.as(credentialsOf(answer.Credentials)) };
  };
  return { ...made, clients, assume };
}

const denied = (action = 'sts:AssumeRole', end = '') => ({
  name: 'AccessDenied',
  message: `User: ${alice} is not authorized to perform: ${action} on resource: ${RoleArn}${end}`,
  $metadata: { httpStatusCode: 403 },
});

test('AssumeRole answers credentials of the role that end after an hour', async () => {
  const { assume, plane, iam } = await world();
  const { answer, clients } = await assume();
  const { RoleId } = (await iam.getRole({ RoleName: 'r' })).Role ?? {};
  const Arn = `arn:aws:sts::${account}:assumed-role/r/session`;
  expect(answer.AssumedRoleUser).toEqual({ AssumedRoleId: `${RoleId}:session`, Arn });
  expect(answer.Credentials?.Expiration?.getTime()).toBe(Math.floor(plane.clock.now / 1000) * 1000 + 3_600_000);
  expect(answer).not.toHaveProperty('PackedPolicySize');
  const caller = await clients.sts.getCallerIdentity({});
  expect(caller).toMatchObject({ Arn, UserId: `${RoleId}:session`, Account: account });
});

test('the session does what the role may, and no more', async () => {
  const { assume } = await world({ role: policy('Allow', 'iam:ListUsers') });
  const { clients } = await assume();
  await clients.iam.listUsers({});
  await expect(clients.iam.listRoles({})).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(clients.iam.getUser({})).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'Must specify userName when calling with non-User credentials',
  });
});

test('a session ends when its time is over', async () => {
  const { assume, plane, as } = await world();
  const { answer } = await assume({ DurationSeconds: 900 });
  plane.clock.now += 899_000;
  await as(credentialsOf(answer.Credentials)).sts.getCallerIdentity({});
  plane.clock.now += 2000;
  const late = as(credentialsOf(answer.Credentials)).sts.getCallerIdentity({});
  await expect(late).rejects.toMatchObject({ name: 'ExpiredToken' });
});

const toAccount = trust({ AWS: account });
const toLambda = trust({ Service: 'lambda.amazonaws.com' });
const silent = ' because no identity-based policy allows the sts:AssumeRole action';
const mayAssume = policy('Allow', 'sts:AssumeRole', RoleArn);

test.each([
  ['the trust policy names the user', {}],
  ['it names the account, whose policies allow', { trusted: toAccount, own: mayAssume }],
])('AssumeRole is allowed when %s', async (_, options) => {
  await (await world(options)).assume();
});

test.each([
  ['the trust policy names the account, whose policies are silent', { trusted: toAccount }, silent],
  ['only the user’s own policies allow', { trusted: toLambda, own: mayAssume }, ''],
  [
    'the user’s own policies deny',
    { own: policy('Deny', 'sts:*') },
    ' with an explicit deny in an identity-based policy',
  ],
])('AssumeRole is denied when %s', async (_, options, end) => {
  const { assume } = await world(options);
  await expect(assume()).rejects.toMatchObject(denied('sts:AssumeRole', end));
});

test('a role that does not exist is denied in the same words as one that does not trust', async () => {
  const { clients } = await world({ own: policy('Allow', '*') });
  const none = clients.sts.assumeRole({ RoleArn: iamArn('role/none'), RoleSessionName });
  await expect(none).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `User: ${alice} is not authorized to perform: sts:AssumeRole on resource: ${iamArn('role/none')}`,
  });
  const wrongPath = clients.sts.assumeRole({ RoleArn: iamArn('role/path/r'), RoleSessionName });
  await expect(wrongPath).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('the root user assumes no role', async () => {
  const { sts } = await world({ trusted: trust({ AWS: '*' }) });
  await expect(sts.assumeRole({ RoleArn, RoleSessionName })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: 'Roles may not be assumed by root accounts.',
  });
});

test('the external id must be the one that the trust policy asks for', async () => {
  const trusted = trust({ AWS: '*' }, 'sts:AssumeRole', { StringEquals: { 'sts:ExternalId': 'secret' } });
  const { assume } = await world({ trusted });
  await assume({ ExternalId: 'secret' });
  await expect(assume({ ExternalId: 'wrong' })).rejects.toMatchObject(denied());
  await expect(assume()).rejects.toMatchObject(denied());
});

test.each([
  [
    { RoleSessionName: 'Session1:2' },
    "Value 'Session1:2' at 'roleSessionName' failed to satisfy constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*",
  ],
  [
    { RoleSessionName: 'x' },
    "Value 'x' at 'roleSessionName' failed to satisfy constraint: Member must have length greater than or equal to 2",
  ],
  [
    { DurationSeconds: 899 },
    "Value '899' at 'durationSeconds' failed to satisfy constraint: Member must have value greater than or equal to 900",
  ],
  [
    { DurationSeconds: 43_201 },
    "Value '43201' at 'durationSeconds' failed to satisfy constraint: Member must have value less than or equal to 43200",
  ],
])('%j breaks a constraint', async (input, finding) => {
  const { assume } = await world();
  await expect(assume(input)).rejects.toMatchObject({
    name: 'ValidationError',
    message: `1 validation error detected: ${finding}`,
  });
});

test('an ARN that names no role is invalid', async () => {
  const { assume } = await world();
  const wrong = 'arn:a::::something/test-role';
  await expect(assume({ RoleArn: wrong })).rejects.toMatchObject({
    name: 'ValidationError',
    message: `${wrong} is invalid`,
  });
});

test('a session is at most as long as the role allows', async () => {
  const { assume } = await world({ maxSession: 7200 });
  await assume({ DurationSeconds: 7200 });
  await expect(assume({ DurationSeconds: 7201 })).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  });
});

test('a session from a session is at most an hour long', async () => {
  const { assume, iam } = await world({ maxSession: 7200 });
  await iam.createRole({
    RoleName: 'next',
    AssumeRolePolicyDocument: trust({ AWS: RoleArn }),
    MaxSessionDuration: 7200,
  });
  const { clients } = await assume();
  const chain = (DurationSeconds: number) =>
    clients.sts.assumeRole({ RoleArn: iamArn('role/next'), RoleSessionName, DurationSeconds });
  await chain(3600);
  await expect(chain(3601)).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
  });
});

test('session policies, inline and managed, limit the session together', async () => {
  const { assume, iam } = await world({ role: policy('Allow', 'iam:*') });
  await iam.createPolicy({ PolicyName: 'm', PolicyDocument: policy('Allow', 'iam:ListRoles') });
  const PolicyArns = [{ arn: iamArn('policy/m') }];
  const { answer, clients } = await assume({ Policy: policy('Allow', 'iam:ListUsers'), PolicyArns });
  expect(answer.PackedPolicySize).toBeGreaterThan(0);
  await clients.iam.listUsers({});
  await clients.iam.listRoles({});
  await expect(clients.iam.listPolicies({})).rejects.toMatchObject({
    message: expect.stringMatching(/because no session policy allows the iam:ListPolicies action$/),
  });
});

test('unverified: a session policy that is broken or does not exist is malformed', async () => {
  const { assume } = await world();
  const malformed = { name: 'MalformedPolicyDocumentException', $metadata: { httpStatusCode: 400 } };
  await expect(assume({ Policy: '{' })).rejects.toMatchObject(malformed);
  await expect(assume({ PolicyArns: [{ arn: iamArn('policy/none') }] })).rejects.toMatchObject(malformed);
});

test('passing session tags needs sts:TagSession in the trust policy as well', async () => {
  const Tags = [{ Key: 'Team', Value: 'red' }];
  const { assume, iam } = await world({
    role: policy('Allow', 'iam:*', '*', { StringEquals: { 'aws:PrincipalTag/team': 'red' } }),
  });
  await expect(assume({ Tags })).rejects.toMatchObject(denied('sts:TagSession'));
  const asked = {
    StringEquals: { 'aws:RequestTag/Team': 'red' },
    'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] },
  };
  await iam.updateAssumeRolePolicy({
    RoleName: 'r',
    PolicyDocument: trust({ AWS: alice }, ['sts:AssumeRole', 'sts:TagSession'], asked),
  });
  await (await assume({ Tags })).clients.iam.listUsers({});
  await expect(assume({ Tags: [{ Key: 'Team', Value: 'blue' }] })).rejects.toMatchObject(denied());
});

test('transitive tags go on to the next session, others do not', async () => {
  const tagged = ['sts:AssumeRole', 'sts:TagSession'];
  const { assume, iam, as } = await world({ trusted: trust({ AWS: '*' }, tagged) });
  await iam.createRole({ RoleName: 'next', AssumeRolePolicyDocument: trust({ AWS: RoleArn }, tagged) });
  const allowed = (key: string) =>
    policy('Allow', 'iam:*', '*', { StringEquals: { [`aws:PrincipalTag/${key}`]: 'v' } });
  const Tags = [
    { Key: 'kept', Value: 'v' },
    { Key: 'lost', Value: 'v' },
  ];
  const { clients } = await assume({ Tags, TransitiveTagKeys: ['Kept'] });
  const chain = (more: object = {}) =>
    clients.sts.assumeRole({ RoleArn: iamArn('role/next'), RoleSessionName, ...more });
  const next = as(credentialsOf((await chain()).Credentials));
  const grant = (key: string) => iam.putRolePolicy({ RoleName: 'next', PolicyName: 'p', PolicyDocument: allowed(key) });
  await grant('kept');
  await next.iam.listUsers({});
  await grant('lost');
  await expect(next.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
  await expect(chain({ Tags: [{ Key: 'KEPT', Value: 'w' }] })).rejects.toMatchObject({ name: 'InvalidParameterValue' });
});

test.each([
  [
    'twice',
    {
      Tags: [
        { Key: 'a', Value: '1' },
        { Key: 'A', Value: '2' },
      ],
    },
    'Duplicate tag keys found. Please note that Tag keys are case insensitive.',
  ],
  [
    'transitive without a tag',
    { TransitiveTagKeys: ['a'] },
    'The specified transitive tag key must be included in the requested tags.',
  ],
])('a session tag key that is there %s is refused', async (_, input, message) => {
  const { assume } = await world();
  await expect(assume(input)).rejects.toMatchObject({ name: 'InvalidParameterValue', message });
});

test('tags that do not pack into their space are too large', async () => {
  const { assume } = await world({ trusted: trust({ AWS: '*' }, 'sts:*') });
  const random = () => crypto.randomUUID();
  const Tags = Array.from({ length: 50 }, () => ({ Key: random(), Value: random() + random() + random() }));
  await expect(assume({ Tags })).rejects.toMatchObject({
    name: 'PackedPolicyTooLargeException',
    message: expect.stringMatching(/^Packed size of session tags consumes \d+% of allotted space\.$/),
  });
});

test('a source identity needs sts:SetSourceIdentity and stays with the chain', async () => {
  const { assume, iam } = await world();
  const asked = { SourceIdentity: 'alice' };
  await expect(assume(asked)).rejects.toMatchObject(denied('sts:SetSourceIdentity'));
  const actions = ['sts:AssumeRole', 'sts:SetSourceIdentity'];
  await iam.updateAssumeRolePolicy({ RoleName: 'r', PolicyDocument: trust({ AWS: [alice, RoleArn] }, actions) });
  const { answer, clients } = await assume(asked);
  expect(answer.SourceIdentity).toBe('alice');
  const again = await clients.sts.assumeRole({ RoleArn, RoleSessionName });
  expect(again.SourceIdentity).toBe('alice');
  const other = clients.sts.assumeRole({ RoleArn, RoleSessionName, SourceIdentity: 'bob' });
  await expect(other).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('contexts from other providers are not implemented and say so', async () => {
  const { assume } = await world();
  const ProvidedContexts = [
    { ProviderArn: 'arn:aws:iam::aws:contextProvider/IdentityCenter', ContextAssertion: 'text' },
  ];
  await expect(assume({ ProvidedContexts })).rejects.toMatchObject({
    message: 'The parameter ProvidedContexts of sts:AssumeRole is not implemented by Sekisho.',
    $metadata: { httpStatusCode: 501 },
  });
});

test('a session ends with its role, also when the role is made again', async () => {
  const { assume, iam } = await world();
  const { clients } = await assume();
  await iam.deleteRole({ RoleName: 'r' });
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: trust({ AWS: alice }) });
  await expect(clients.sts.getCallerIdentity({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
});

test.each(['arn:aws:execute-api:*', 'arn:aws:sqs', 'arn:aws:execute-api:us-east-1:*', 'arn:aws:s3::*'])(
  'a session policy of a role does not take the incomplete ARN %s',
  async (resource) => {
    const { assume } = await world();
    await expect(assume({ Policy: policy('Allow', '*', ['*', resource]) })).rejects.toMatchObject({
      name: 'MalformedPolicyDocumentException',
      $metadata: { httpStatusCode: 400 },
    });
  },
);

test('a session policy of a role takes whole ARNs, variables in them too', async () => {
  const { assume } = await world();
  const account = '$'.concat('{aws:PrincipalAccount}');
  await assume({ Policy: policy('Allow', '*', ['*', 'arn:aws:s3:::b', `arn:aws:iam::${account}:role/x`]) });
});
