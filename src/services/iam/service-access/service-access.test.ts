import { describe, expect, test } from 'vitest';
import { validatePolicy } from '../../../policy/index.ts';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';
import { grantsNamespace } from './grants-namespace.ts';

const statement = (rest: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', Resource: '*', ...rest }] });

describe('a policy grants access to s3', () => {
  test.each([
    ['an action of it', { Action: 's3:GetObject' }, true],
    ['an action of it, whatever the case', { Action: 'S3:getobject' }, true],
    ['some of its actions', { Action: ['ec2:*', 's3:Get*'] }, true],
    ['every action', { Action: '*' }, true],
    ['an action under a condition', { Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } }, true],
    ['an action of another service', { Action: 's3express:CreateSession' }, false],
    ['a deny', { Action: 's3:*', Effect: 'Deny' }, false],
    ['all but another service', { NotAction: 'ec2:*' }, true],
    ['all but one of its actions', { NotAction: 's3:GetObject' }, true],
    ['all but itself', { NotAction: ['s3:*'] }, false],
  ])('by %s: %o', (_, rest, granted) => {
    expect(grantsNamespace(validatePolicy(statement(rest), 'identity'), 's3')).toBe(granted);
  });
});

async function world() {
  const made = await iamWorld();
  const { iam } = made;
  await iam.createUser({ UserName: 'alice', Path: '/p/' });
  await iam.createGroup({ GroupName: 'team' });
  await iam.addUserToGroup({ GroupName: 'team', UserName: 'alice' });
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  await iam.putUserPolicy({ UserName: 'alice', PolicyName: 'mine', PolicyDocument: policy('Allow', 's3:GetObject') });
  await iam.putGroupPolicy({ GroupName: 'team', PolicyName: 'ours', PolicyDocument: policy('Allow', 'lambda:*') });
  await iam.attachGroupPolicy({ GroupName: 'team', PolicyArn: 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess' });
  return made;
}

test('a user has the policies of its groups too; inline ones are told with their holder', async () => {
  const { iam } = await world();
  const Arn = iamArn('user/p/alice');
  const ServiceNamespaces = ['s3', 'lambda', 'ec2'];
  const { PoliciesGrantingServiceAccess } = await iam.listPoliciesGrantingServiceAccess({ Arn, ServiceNamespaces });
  const s3 = 'arn:aws:iam::aws:policy/AmazonS3ReadOnlyAccess';
  const byNamespace = new Map(PoliciesGrantingServiceAccess?.map((each) => [each.ServiceNamespace, each.Policies]));
  expect(byNamespace.get('s3')).toEqual([
    { PolicyName: 'mine', PolicyType: 'INLINE', EntityType: 'USER', EntityName: 'alice' },
    { PolicyName: 'AmazonS3ReadOnlyAccess', PolicyType: 'MANAGED', PolicyArn: s3 },
  ]);
  expect(byNamespace.get('lambda')).toEqual([
    { PolicyName: 'ours', PolicyType: 'INLINE', EntityType: 'GROUP', EntityName: 'team' },
  ]);
  expect(byNamespace.get('ec2')).toEqual([]);
});

test.each([
  ['user/alice', 'NoSuchEntityException'],
  ['user/none', 'NoSuchEntityException'],
  ['role/none', 'NoSuchEntityException'],
  ['policy/none', 'InvalidInputException'],
  ['__proto__/none', 'InvalidInputException'],
  ['constructor', 'InvalidInputException'],
])('unverified: the ARN of %s is refused with %s', async (resource, name) => {
  const { iam } = await world();
  const asked = iam.listPoliciesGrantingServiceAccess({ Arn: iamArn(resource), ServiceNamespaces: ['s3'] });
  await expect(asked).rejects.toMatchObject({ name });
});

test.each(['group/team', 'role/r'])('%s can be asked about', async (resource) => {
  const { iam } = await world();
  const asked = { Arn: iamArn(resource), ServiceNamespaces: ['ec2'] };
  expect((await iam.listPoliciesGrantingServiceAccess(asked)).PoliciesGrantingServiceAccess).toEqual([
    { ServiceNamespace: 'ec2', Policies: [] },
  ]);
});
