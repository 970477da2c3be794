import { describe, expect, test } from 'vitest';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';

const bucket = 'arn:aws:s3:::b';
const object = `${bucket}/o`;
const allowS3 = policy('Allow', 's3:*');

type World = Awaited<ReturnType<typeof iamWorld>>;
type CustomRequest = Parameters<World['iam']['simulateCustomPolicy']>[0];

/** The one result of simulating one action. */
async function simulated(request: Partial<CustomRequest>) {
  const { iam } = await iamWorld();
  const input = { PolicyInputList: [allowS3], ActionNames: ['s3:GetObject'], ...request };
  return (await iam.simulateCustomPolicy(input)).EvaluationResults?.[0];
}

describe('the examples of the AWS CLI', () => {
  const dated =
    '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"*","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2018-08-16T12:00:00Z"}}}}';
  const at = (ContextKeyValue: string) => ({
    PolicyInputList: [dated],
    ActionNames: ['dynamodb:CreateBackup'],
    ContextEntries: [
      { ContextKeyName: 'aws:CurrentTime', ContextKeyValues: [ContextKeyValue], ContextKeyType: 'date' as const },
    ],
  });

  test('a policy whose condition holds allows, and its statement is shown with its place', async () => {
    expect(await simulated(at('2019-04-25T11:00:00Z'))).toEqual({
      EvalActionName: 'dynamodb:CreateBackup',
      EvalResourceName: '*',
      EvalDecision: 'allowed',
      MatchedStatements: [
        {
          SourcePolicyId: 'PolicyInputList.1',
          SourcePolicyType: 'IAM Policy',
          StartPosition: { Line: 1, Column: 38 },
          EndPosition: { Line: 1, Column: 167 },
        },
      ],
      MissingContextValues: [],
    });
  });

  test('one whose condition does not hold is an implicit deny without statements', async () => {
    expect(await simulated(at('2014-04-25T11:00:00Z'))).toMatchObject({
      EvalDecision: 'implicitDeny',
      MatchedStatements: [],
      MissingContextValues: [],
    });
  });

  test('a key that was not given is missing', async () => {
    expect(await simulated({ ...at(''), ContextEntries: [] })).toMatchObject({
      EvalDecision: 'implicitDeny',
      MissingContextValues: ['aws:CurrentTime'],
    });
  });

  test('context keys are listed as they stand in resources and conditions', async () => {
    const { iam } = await iamWorld();
    const PolicyInputList = [
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"dynamodb:*","Resource":"arn:aws:dynamodb:us-west-2:123456789012:table/${aws:username}","Condition":{"DateGreaterThan":{"aws:CurrentTime":"2015-08-16T12:00:00Z"}}}}',
    ];
    const { ContextKeyNames } = await iam.getContextKeysForCustomPolicy({ PolicyInputList });
    expect(ContextKeyNames).toEqual(['aws:username', 'aws:CurrentTime']);
  });
});

describe('the decision', () => {
  const denyDelete = policy('Deny', 's3:DeleteObject');
  test.each([
    ['allowed', ['s3:GetObject'], [allowS3, denyDelete]],
    ['explicitDeny', ['s3:DeleteObject'], [allowS3, denyDelete]],
    ['implicitDeny', ['ec2:RunInstances'], [allowS3, denyDelete]],
  ])('is %s', async (decision, ActionNames, PolicyInputList) => {
    expect((await simulated({ ActionNames, PolicyInputList }))?.EvalDecision).toBe(decision);
  });

  test('of an explicit deny rests on the statements that deny alone', async () => {
    const result = await simulated({ ActionNames: ['s3:DeleteObject'], PolicyInputList: [allowS3, denyDelete] });
    expect(result?.MatchedStatements?.map((each) => each.SourcePolicyId)).toEqual(['PolicyInputList.2']);
  });

  test('is told for each resource', async () => {
    const PolicyInputList = [policy('Allow', 's3:*', `${bucket}/*`)];
    const result = await simulated({ PolicyInputList, ResourceArns: [object, 'arn:aws:s3:::other/o'] });
    expect(result?.EvalDecision).toBe('implicitDeny');
    const each = result?.ResourceSpecificResults?.map((one) => [one.EvalResourceName, one.EvalResourceDecision]);
    expect(each).toEqual([
      [object, 'allowed'],
      ['arn:aws:s3:::other/o', 'implicitDeny'],
    ]);
  });

  test('about one resource stands in both places', async () => {
    const result = await simulated({ ResourceArns: [object] });
    expect(result).toMatchObject({ EvalResourceName: object, EvalDecision: 'allowed', EvalDecisionDetails: {} });
    expect(result?.ResourceSpecificResults).toMatchObject([
      { EvalResourceName: object, EvalResourceDecision: 'allowed' },
    ]);
    // Recorded on AWS: details that are empty stand above alone.
    expect(result?.ResourceSpecificResults?.[0]).not.toHaveProperty('EvalDecisionDetails');
  });
});

describe('context', () => {
  const under = (Condition: object) => [policy('Allow', 's3:*', '*', Condition)];
  type Type = 'string' | 'stringList' | 'boolean' | 'ip' | 'numeric';
  const entry = (ContextKeyName: string, ContextKeyType: Type, ...ContextKeyValues: string[]) => ({
    ContextEntries: [{ ContextKeyName, ContextKeyType, ContextKeyValues }],
  });

  test.each([
    ['string', { StringEquals: { 's3:prefix': 'a' } }, entry('S3:Prefix', 'string', 'a')],
    ['boolean', { Bool: { 'aws:SecureTransport': 'true' } }, entry('aws:SecureTransport', 'boolean', 'true')],
    ['ip', { IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }, entry('aws:SourceIp', 'ip', '10.1.2.3')],
    ['numeric', { NumericLessThan: { 's3:max-keys': '5' } }, entry('s3:max-keys', 'numeric', '4')],
    [
      'stringList',
      { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['a', 'b'] } },
      entry('aws:TagKeys', 'stringList', 'a', 'b'),
    ],
  ])('of type %s decides', async (_, condition, context) => {
    const PolicyInputList = under(condition);
    expect((await simulated({ PolicyInputList, ...context }))?.EvalDecision).toBe('allowed');
    const [first] = context.ContextEntries;
    const other = { ContextEntries: [{ ...first!, ContextKeyValues: ['192.168.1.1'] }] };
    expect((await simulated({ PolicyInputList, ...other }))?.EvalDecision).toBe('implicitDeny');
  });

  test('keys of statements about another action or resource are not missing', async () => {
    const PolicyInputList = [
      policy('Allow', 's3:PutObject', '*', { StringEquals: { 'a:Other': 'x' } }),
      policy('Allow', 's3:GetObject', bucket, { StringEquals: { 'b:Other': 'x' } }),
      policy('Deny', 's3:Get*', '*', { StringEquals: { 'c:Mine': '${d:Also}' } }),
      policy('Allow', 's3:*', 'arn:aws:s3:::${e:Bucket}/*'),
    ];
    const named = await simulated({ PolicyInputList, ResourceArns: [object] });
    expect(named?.MissingContextValues).toEqual([]);
    expect(named?.ResourceSpecificResults?.[0]?.MissingContextValues).toEqual(['c:Mine', 'd:Also', 'e:Bucket']);
  });

  test('unverified: the caller gives aws:username unless an entry does', async () => {
    const PolicyInputList = [policy('Allow', 's3:*', 'arn:aws:s3:::${aws:username}/*')];
    const CallerArn = iamArn('user/team/alice');
    const about = { PolicyInputList, CallerArn, ResourceArns: ['arn:aws:s3:::alice/x'] };
    expect((await simulated(about))?.EvalDecision).toBe('allowed');
    const asBob = await simulated({ ...about, ...entry('aws:username', 'string', 'bob') });
    expect(asBob?.EvalDecision).toBe('implicitDeny');
  });
});

describe('a permissions boundary', () => {
  test('limits, and its own decision is told', async () => {
    const PermissionsBoundaryPolicyInputList = [policy('Allow', 's3:PutObject')];
    expect(await simulated({ PermissionsBoundaryPolicyInputList })).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
    expect(await simulated({ PermissionsBoundaryPolicyInputList, ActionNames: ['s3:PutObject'] })).toMatchObject({
      EvalDecision: 'allowed',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: true },
    });
  });

  test('unverified: there is one at most', async () => {
    const PermissionsBoundaryPolicyInputList = [allowS3, allowS3];
    await expect(simulated({ PermissionsBoundaryPolicyInputList })).rejects.toMatchObject({
      name: 'InvalidInputException',
    });
  });
});

describe('the policy of a resource', () => {
  const CallerArn = iamArn('user/alice');
  const resourcePolicy = (Effect: string, Action: string) =>
    JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect, Principal: { AWS: CallerArn }, Action, Resource: `${bucket}/*` }],
    });
  const none = [policy('Allow', 'ec2:*')];
  const about = { CallerArn, ResourceArns: [object], PolicyInputList: none };

  test('is enough in one account', async () => {
    const result = await simulated({ ...about, ResourcePolicy: resourcePolicy('Allow', 's3:GetObject') });
    expect(result).toMatchObject({ EvalDecision: 'allowed', EvalDecisionDetails: {} });
    expect(result?.MatchedStatements).toMatchObject([
      { SourcePolicyId: 'ResourcePolicy', SourcePolicyType: 'Resource Policy' },
    ]);
  });

  test('needs the caller’s policies too when the resource is another account’s', async () => {
    const ResourcePolicy = resourcePolicy('Allow', 's3:GetObject');
    const theirs = { ...about, ResourcePolicy, ResourceOwner: 'arn:aws:iam::999999999999:root' };
    expect(await simulated(theirs)).toMatchObject({
      EvalDecision: 'implicitDeny',
      EvalDecisionDetails: { 'IAM Policy': 'implicitDeny', 'Resource Policy': 'allowed' },
    });
    const both = await simulated({ ...theirs, PolicyInputList: [allowS3] });
    expect(both?.EvalDecision).toBe('allowed');
  });

  test('can deny', async () => {
    const ResourcePolicy = resourcePolicy('Deny', 's3:*');
    const result = await simulated({ ...about, PolicyInputList: [allowS3], ResourcePolicy });
    expect(result?.EvalDecision).toBe('explicitDeny');
    expect(result?.MatchedStatements?.map((each) => each.SourcePolicyId)).toEqual(['ResourcePolicy']);
  });

  test('unverified: needs a caller and a resource', async () => {
    const ResourcePolicy = resourcePolicy('Allow', 's3:*');
    await expect(simulated({ ResourcePolicy, ResourceArns: [object] })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Invalid caller - Caller cannot be null or empty.',
    });
    await expect(simulated({ ResourcePolicy, CallerArn })).rejects.toMatchObject({
      message: 'ResourceNames are not in a valid ARN format: *.',
    });
  });
});

describe('a principal', () => {
  async function world() {
    const made = await iamWorld();
    const { iam } = made;
    await iam.createUser({ UserName: 'alice' });
    await iam.createGroup({ GroupName: 'team' });
    await iam.addUserToGroup({ GroupName: 'team', UserName: 'alice' });
    await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'mine', PolicyDocument: policy('Allow', 's3:GetObject') });
    await iam.putGroupPolicy({
      GroupName: 'team',
      PolicyName: 'ours',
      PolicyDocument: policy('Allow', 's3:PutObject'),
    });
    const { Policy } = await iam.createPolicy({ PolicyName: 'managed', PolicyDocument: policy('Allow', 's3:List*') });
    await iam.attachUserPolicy({ UserName: 'alice', PolicyArn: Policy?.Arn });
    await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
    await iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: policy('Allow', 'lambda:*') });
    const ask = async (resource: string, ...ActionNames: string[]) => {
      const asked = await iam.simulatePrincipalPolicy({ PolicySourceArn: iamArn(resource), ActionNames });
      return asked.EvaluationResults?.map((each) => [
        each.EvalDecision,
        each.MatchedStatements?.map(({ SourcePolicyId }) => SourcePolicyId).join(),
      ]);
    };
    return { ...made, ask };
  }

  test('has its policies under their names, a user also those of its groups', async () => {
    const { ask } = await world();
    const decisions = await ask('user/alice', 's3:GetObject', 's3:PutObject', 's3:ListBucket', 's3:DeleteObject');
    expect(decisions).toEqual([
      ['allowed', 'user_alice_mine'],
      ['allowed', 'group_team_ours'],
      ['allowed', 'managed'],
      ['implicitDeny', ''],
    ]);
    expect(await ask('group/team', 's3:PutObject', 's3:GetObject')).toEqual([
      ['allowed', 'group_team_ours'],
      ['implicitDeny', ''],
    ]);
    expect(await ask('role/r', 'lambda:InvokeFunction')).toEqual([['allowed', 'role_r_p']]);
  });

  test('is limited by its boundary, or by the one that the request puts in its place', async () => {
    const { iam } = await world();
    await iam.createPolicy({ PolicyName: 'b', PolicyDocument: policy('Allow', 'ec2:*') });
    await iam.putUserPermissionsBoundary({ UserName: 'alice', PermissionsBoundary: iamArn('policy/b') });
    const input = { PolicySourceArn: iamArn('user/alice'), ActionNames: ['s3:GetObject'] };
    const bounded = await iam.simulatePrincipalPolicy(input);
    expect(bounded.EvaluationResults?.[0]).toMatchObject({
      EvalDecision: 'implicitDeny',
      PermissionsBoundaryDecisionDetail: { AllowedByPermissionsBoundary: false },
    });
    const PermissionsBoundaryPolicyInputList = [allowS3];
    const freed = await iam.simulatePrincipalPolicy({ ...input, PermissionsBoundaryPolicyInputList });
    expect(freed.EvaluationResults?.[0]?.EvalDecision).toBe('allowed');
  });

  test('can be given more policies, and tells its context keys', async () => {
    const { iam } = await world();
    const PolicySourceArn = iamArn('role/r');
    const PolicyInputList = [policy('Deny', 'lambda:*', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } })];
    const { ContextKeyNames } = await iam.getContextKeysForPrincipalPolicy({ PolicySourceArn, PolicyInputList });
    expect(ContextKeyNames).toEqual(['aws:MultiFactorAuthPresent']);
  });

  test.each([
    [
      'arn:aws:sts::123456789012:assumed-role/r/s',
      'InvalidInputException',
      'Invalid Entity Arn: arn:aws:sts::123456789012:assumed-role/r/s does not clearly define entity type and name.',
    ],
    [
      'arn:aws:iam::999999999999:role/r',
      'InvalidInputException',
      "Invalid Policy Source Arn: caller's account 123456789012 does not have access to policies in account 999999999999",
    ],
    [iamArn('role/none'), 'NoSuchEntityException', 'The role with name none cannot be found.'],
  ])('%s is refused', async (PolicySourceArn, name, message) => {
    const { iam } = await world();
    const asked = iam.simulatePrincipalPolicy({ PolicySourceArn, ActionNames: ['s3:GetObject'] });
    await expect(asked).rejects.toMatchObject({ name, message });
  });
});

describe('InvalidInput is the answer to', () => {
  test('what is no ARN among the resources', async () => {
    await expect(simulated({ ResourceArns: ['14a050d4-021e-4efe-84bb-0871bf6d0fda'] })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'ResourceNames are not in a valid ARN format: 14a050d4-021e-4efe-84bb-0871bf6d0fda.',
    });
  });

  test('a caller that is a role', async () => {
    await expect(simulated({ CallerArn: iamArn('role/r') })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Invalid caller - Caller must be an IAM user in this context.',
    });
  });

  test('an owner that is not named as the root user of an account', async () => {
    await expect(simulated({ ResourceOwner: '123456789012' })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: "'123456789012' is not a valid as a Resource Owner.",
    });
  });

  test.each([
    ['an action with a wildcard', { ActionNames: ['s3:Get*'] }],
    ['an action without a service', { ActionNames: ['GetObject'] }],
    ['a policy that is none', { PolicyInputList: ['{}'] }],
    ['a policy that names a principal', { PolicyInputList: [lambdaTrust] }],
    ['an unknown handling of resources', { ResourceHandlingOption: 'EC3' }],
    ['two values of a type of one', { ContextEntries: [{ ContextKeyName: 'aws:x', ContextKeyValues: ['a', 'b'] }] }],
    [
      'more than can be worked out',
      {
        ResourceArns: new Array(500).fill(object),
        ActionNames: new Array(100).fill('a:b'),
        PolicyInputList: new Array(3).fill(allowS3),
      },
    ],
  ])('%s (unverified)', async (_, request) => {
    await expect(simulated(request)).rejects.toMatchObject({ name: 'InvalidInputException' });
  });
});

test('a handling of EC2’s resources is taken', async () => {
  expect((await simulated({ ResourceHandlingOption: 'EC2-VPC-EBS' }))?.EvalDecision).toBe('allowed');
});

test('policies of organizations are not simulated, and said so', async () => {
  const levels = [{ ServiceControlPolicyInputList: [allowS3] }];
  await expect(simulated({ OrderedOrganizationPolicyInputList: levels })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});

test('results come in pages, in the order of the actions', async () => {
  const { iam } = await iamWorld();
  const input = { PolicyInputList: [allowS3], ActionNames: ['s3:PutObject', 's3:GetObject', 'a:B'] };
  const first = await iam.simulateCustomPolicy({ ...input, MaxItems: 2 });
  expect(first.EvaluationResults?.map((each) => each.EvalActionName)).toEqual(['s3:PutObject', 's3:GetObject']);
  const rest = await iam.simulateCustomPolicy({ ...input, Marker: first.Marker });
  expect(rest.EvaluationResults?.map((each) => each.EvalActionName)).toEqual(['a:B']);
});
