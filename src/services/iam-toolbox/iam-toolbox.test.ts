import { IAM } from '@aws-sdk/client-iam';
import { STS } from '@aws-sdk/client-sts';
import { beforeEach, expect, test } from 'vitest';
import { account, type Credentials, region, rootCredentials, startControlPlane } from '../../../test/sdk-harness.ts';
import { accountRegister } from '../../identity/accounts.ts';
import { sign } from '../../sigv4/sign.ts';
import { iamService } from '../iam/iam-service.ts';
import { credentialsOf, iamArn, policy, trust } from '../iam/testing/iam-world.ts';
import { stsService } from '../sts/sts-service.ts';
import { iamToolboxService } from './iam-toolbox-service.ts';

let plane: Awaited<ReturnType<typeof startControlPlane>>;
let alice: Credentials;

const anotherPolicy = policy('Allow', 'iam:*', '*', { Bool: { 'aws:SecureTransport': 'false' } });
const listOnly = policy('Allow', 'iam:ListUsers');

beforeEach(async () => {
  plane = await startControlPlane((parts) => ({
    iam: iamService(parts),
    sts: stsService(parts),
    'iam-toolbox': iamToolboxService(parts),
  }));
  const iam = plane.client(IAM);
  await iam.createUser({ UserName: 'alice' });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'mine', PolicyDocument: listOnly });
  alice = credentialsOf((await iam.createAccessKey({ UserName: 'alice' })).AccessKey);
});

/** The authorization id of a call of alice's that was denied. */
async function deniedId(): Promise<string> {
  const error = await plane
    .client(IAM, alice)
    .createUser({ UserName: 'bob' })
    .then(() => undefined)
    .catch((problem) => problem);
  return String(error.$metadata.requestId).replaceAll('-', '');
}

async function ask(path: string, query = '', credentials: Credentials = rootCredentials) {
  const unsigned = {
    method: 'GET',
    path: `/authorization-details/${path}`,
    query,
    headers: [['Host', 'iam.amazonaws.com']] as [string, string][],
    body: Buffer.alloc(0),
    receivedAt: plane.clock.now,
    sourceIp: '127.0.0.1',
    secure: false,
  };
  const signed = sign(unsigned, { credentials, region, service: 'iam', at: plane.clock.now });
  const { status, body } = await plane.handle({ ...unsigned, headers: [...unsigned.headers, ...signed] });
  return { status, answer: JSON.parse(String(body)) };
}

test('an implicit denial: what was asked, by which policies, and no matched policy', async () => {
  const { status, answer } = await ask(await deniedId());
  expect(status).toBe(200);
  expect(answer.requestContext).toMatchObject({
    'aws:PrincipalArn': iamArn('user/alice'),
    'aws:username': 'alice',
    'aws:PrincipalAccount': account,
    'aws:SourceIp': '127.0.0.1',
  });
  const [evaluation] = answer.evaluations;
  expect(evaluation).toMatchObject({
    action: 'iam:CreateUser',
    resource: iamArn('user/bob'),
    evaluatedEffect: 'IMPLICIT_DENY',
    matchedPolicies: [],
    checks: [{ checkType: 'PRINCIPAL', evaluatedEffect: 'IMPLICIT_DENY', targetArn: iamArn('user/alice') }],
    failedConditions: [],
  });
  const [policyInfo] = answer.policies;
  expect(policyInfo).toMatchObject({
    type: 'IDENTITY_BASED_POLICY',
    inline: true,
    attachedTo: [{ arn: iamArn('user/alice') }],
  });
});

test('an explicit denial names the statement; a condition that failed is told besides', async () => {
  const iam = plane.client(IAM);
  const deny = {
    Version: '2012-10-17',
    Statement: [
      { Sid: 'NoUsers', Effect: 'Deny', Action: 'iam:CreateUser', Resource: '*' },
      {
        Effect: 'Allow',
        Action: 'iam:CreateUser',
        Resource: '*',
        Condition: { StringEquals: { 'aws:RequestTag/team': 'red' } },
      },
    ],
  };
  const { Policy } = await iam.createPolicy({ PolicyName: 'deny', PolicyDocument: JSON.stringify(deny) });
  await iam.attachUserPolicy({ UserName: 'alice', PolicyArn: Policy?.Arn ?? '' });
  const { answer } = await ask(await deniedId());
  const uri = iamArn('policy/deny');
  expect(answer.evaluations[0]).toMatchObject({
    evaluatedEffect: 'EXPLICIT_DENY',
    matchedPolicies: [{ uri, matchedStatements: [{ sid: 'NoUsers', evaluatedEffect: 'DENY' }] }],
    failedConditions: [
      {
        uri,
        sid: 'Statement2',
        statementEffect: 'ALLOW',
        operator: 'StringEquals',
        key: 'aws:RequestTag/team',
        expected: ['red'],
      },
    ],
  });
  expect(answer.evaluations[0].failedConditions[0]).not.toHaveProperty('actual');
});

test('the policy is the one of the denial, not the one of today', async () => {
  const iam = plane.client(IAM);
  const id = await deniedId();
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'mine', PolicyDocument: anotherPolicy });
  const { answer } = await ask(id);
  const uri = encodeURIComponent(answer.policies[0].uri);
  const shown = await ask(`${id}/policy`, `policyUri=${uri}`);
  expect(shown.answer).toEqual({ policyDocument: JSON.parse(listOnly) });
});

test.each([
  ['an id that nobody has', () => 'a'.repeat(32), '', 404],
  ['an id that is none', () => 'NOT-AN-ID', '', 400],
  ['a token of nobody', deniedId, 'nextToken=x', 400],
  ['a policy that was not asked', async () => `${await deniedId()}/policy`, 'policyUri=arn', 404],
  ['no policy', async () => `${await deniedId()}/policy`, '', 400],
])('%s is refused (texts unverified)', async (_, path, query, status) => {
  expect(await ask(await path(), query)).toMatchObject({ status, answer: { message: expect.any(String) } });
});

test('asking needs iam:GetRequestAuthorizationDetails', async () => {
  expect(await ask(await deniedId(), '', alice)).toMatchObject({
    status: 403,
    answer: {
      message: `User: ${iamArn('user/alice')} is not authorized to perform: iam:GetRequestAuthorizationDetails on resource: * because no identity-based policy allows the iam:GetRequestAuthorizationDetails action`,
    },
  });
});

test('another account learns nothing of it', async () => {
  const register = accountRegister(plane.store, plane.sealer, { account, ...rootCredentials }, 0);
  const other = (await register.create('111122223333', 0))!;
  expect(await ask(await deniedId(), '', other)).toMatchObject({ status: 404 });
});

test('of a resource of another account the caller does not learn its policy, such as the external id that it asks for', async () => {
  const other = (await plane.accounts.create('111122223333', 0))!;
  const condition = { StringEquals: { 'sts:ExternalId': 'between-us' } };
  const AssumeRolePolicyDocument = trust({ AWS: account }, 'sts:AssumeRole', condition);
  await plane.client(IAM, other).createRole({ RoleName: 'r', AssumeRolePolicyDocument });
  const mayAssume = policy('Allow', 'sts:AssumeRole');
  await plane.client(IAM).putUserPolicy({ UserName: 'alice', PolicyName: 'mine', PolicyDocument: mayAssume });
  const RoleArn = 'arn:aws:iam::111122223333:role/r';
  const assumption = plane.client(STS, alice).assumeRole({ RoleArn, RoleSessionName: 'session' });
  const error = await assumption.catch((problem) => problem);
  const { status, answer } = await ask(String(error.$metadata.requestId).replaceAll('-', ''));
  expect(status).toBe(200);
  expect(JSON.stringify(answer)).not.toContain('between-us');
  expect(answer.policies.map(({ type }: { type: string }) => type)).toEqual(['IDENTITY_BASED_POLICY']);
  expect(answer.evaluations[0]).toMatchObject({ evaluatedEffect: 'IMPLICIT_DENY', failedConditions: [] });
});
