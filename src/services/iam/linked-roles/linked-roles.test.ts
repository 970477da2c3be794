import { expect, test } from 'vitest';
import { managedPolicy } from '../../../identity/policies/managed-policies.ts';
import { iamArn, iamWorld, lambdaTrust, policy } from '../testing/iam-world.ts';
import { linkedServices } from './linked-services.ts';

const AWSServiceName = 'ops.apigateway.amazonaws.com';
const RoleName = 'AWSServiceRoleForAPIGateway';
const arn = iamArn(`role/aws-service-role/${AWSServiceName}/${RoleName}`);

async function world() {
  const made = await iamWorld();
  await made.iam.createServiceLinkedRole({ AWSServiceName, Description: 'mine' });
  return made;
}

test('the role is named by its service, which alone may take it on', async () => {
  const { iam } = await world();
  const { Role } = await iam.getRole({ RoleName });
  expect(Role).toMatchObject({ Arn: arn, Path: `/aws-service-role/${AWSServiceName}/`, Description: 'mine' });
  expect(JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''))).toMatchObject({
    Statement: [{ Effect: 'Allow', Principal: { Service: AWSServiceName }, Action: 'sts:AssumeRole' }],
  });
  expect((await iam.listAttachedRolePolicies({ RoleName })).AttachedPolicies).toEqual([
    {
      PolicyName: 'APIGatewayServiceRolePolicy',
      PolicyArn: 'arn:aws:iam::aws:policy/aws-service-role/APIGatewayServiceRolePolicy',
    },
  ]);
});

/** AWS's own managed policies as they are kept here lack this one. */
const unknownPolicies = ['AmazonLexBotPolicy'];

test.each([...linkedServices])('the policy of %s is one that AWS keeps', (_, { policy: name, roleName }) => {
  const kept = managedPolicy(`arn:aws:iam::aws:policy/aws-service-role/${name}`)?.name;
  expect(kept).toBe(unknownPolicies.includes(name) ? undefined : name);
  expect(roleName.length).toBeLessThanOrEqual(64);
});

test('a service has one linked role, told apart by a suffix where it takes one', async () => {
  const { iam } = await world();
  await expect(iam.createServiceLinkedRole({ AWSServiceName })).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: `Service role name ${RoleName} has been taken in this account, please try a different suffix.`,
    $metadata: { httpStatusCode: 400 },
  });
  await expect(iam.createServiceLinkedRole({ AWSServiceName, CustomSuffix: 'x' })).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: `Custom suffix is not allowed for ${AWSServiceName}`,
  });
  const scaling = { AWSServiceName: 'autoscaling.amazonaws.com', CustomSuffix: 'x' };
  const { Role } = await iam.createServiceLinkedRole(scaling);
  expect(Role?.RoleName).toBe('AWSServiceRoleForAutoScaling_x');
});

test.each(['nothing.amazonaws.com', '__proto__', 'ECS.amazonaws.com'])('%s links no role', async (service) => {
  const { iam } = await world();
  await expect(iam.createServiceLinkedRole({ AWSServiceName: service })).rejects.toMatchObject({
    name: 'AccessDenied',
    message: `Cannot find Service Linked Role template for ${service}`,
    $metadata: { httpStatusCode: 403 },
  });
});

type Iam = Awaited<ReturnType<typeof iamWorld>>['iam'];
const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';
const PolicyDocument = policy('Allow', 's3:*');

test.each<[string, (iam: Iam) => Promise<unknown>]>([
  ['AttachRolePolicy', (iam) => iam.attachRolePolicy({ RoleName, PolicyArn })],
  ['DetachRolePolicy', (iam) => iam.detachRolePolicy({ RoleName, PolicyArn })],
  ['PutRolePolicy', (iam) => iam.putRolePolicy({ RoleName, PolicyName: 'p', PolicyDocument })],
  ['DeleteRolePolicy', (iam) => iam.deleteRolePolicy({ RoleName, PolicyName: 'p' })],
  ['UpdateAssumeRolePolicy', (iam) => iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: lambdaTrust })],
  ['UpdateRole of the session’s length', (iam) => iam.updateRole({ RoleName, MaxSessionDuration: 7200 })],
  ['PutRolePermissionsBoundary', (iam) => iam.putRolePermissionsBoundary({ RoleName, PermissionsBoundary: PolicyArn })],
  ['DeleteRolePermissionsBoundary', (iam) => iam.deleteRolePermissionsBoundary({ RoleName })],
  ['AddRoleToInstanceProfile', (iam) => iam.addRoleToInstanceProfile({ InstanceProfileName: 'i', RoleName })],
  ['DeleteRole', (iam) => iam.deleteRole({ RoleName })],
])('%s refuses a service-linked role', async (_, act) => {
  const { iam } = await world();
  await iam.createInstanceProfile({ InstanceProfileName: 'i' });
  await expect(act(iam)).rejects.toMatchObject({
    name: 'UnmodifiableEntityException',
    message: `Cannot perform the operation on the protected role '${RoleName}' - this role is only modifiable by AWS`,
    $metadata: { httpStatusCode: 400 },
  });
});

test('its description and tags can be changed', async () => {
  const { iam } = await world();
  await iam.updateRoleDescription({ RoleName, Description: 'new' });
  await iam.tagRole({ RoleName, Tags: [{ Key: 'a', Value: 'b' }] });
  expect((await iam.getRole({ RoleName })).Role).toMatchObject({
    Description: 'new',
    Tags: [{ Key: 'a', Value: 'b' }],
  });
  await iam.updateRole({ RoleName, Description: 'newer' });
  expect((await iam.getRole({ RoleName })).Role?.Description).toBe('newer');
});

test('its deletion is a task whose state can be asked for', async () => {
  const { iam } = await world();
  const { DeletionTaskId } = await iam.deleteServiceLinkedRole({ RoleName });
  expect(DeletionTaskId).toMatch(
    new RegExp(`^task/aws-service-role/${AWSServiceName}/${RoleName}/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`),
  );
  expect((await iam.getServiceLinkedRoleDeletionStatus({ DeletionTaskId })).Status).toBe('SUCCEEDED');
  await expect(iam.getRole({ RoleName })).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  await expect(iam.deleteServiceLinkedRole({ RoleName })).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  await expect(iam.getServiceLinkedRoleDeletionStatus({ DeletionTaskId: 'task/x/y' })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
  });
});

test('unverified: DeleteServiceLinkedRole leaves other roles alone', async () => {
  const { iam } = await world();
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument: lambdaTrust });
  await expect(iam.deleteServiceLinkedRole({ RoleName: 'r' })).rejects.toMatchObject({ name: 'NoSuchEntityException' });
  await iam.getRole({ RoleName: 'r' });
});

test.each([
  ['CreateServiceLinkedRole', (iam: Iam) => iam.createServiceLinkedRole({ AWSServiceName: 'ecs.amazonaws.com' })],
  ['DeleteServiceLinkedRole', (iam: Iam) => iam.deleteServiceLinkedRole({ RoleName })],
])('iam:AWSServiceName decides on %s', async (operation, act) => {
  const { user } = await world();
  const allowed = operation === 'CreateServiceLinkedRole' ? 'ecs.amazonaws.com' : AWSServiceName;
  const when = (service: string) =>
    policy('Allow', `iam:${operation}`, iamArn('role/aws-service-role/*'), {
      StringEquals: { 'iam:AWSServiceName': service },
    });
  const [alice, bob] = [await user('alice', when('es.amazonaws.com')), await user('bob', when(allowed))];
  await expect(act(alice.iam)).rejects.toMatchObject({ name: 'AccessDenied' });
  await act(bob.iam);
});

test('who may not create linked roles does not learn which services link one', async () => {
  const { user } = await world();
  const alice = await user('alice');
  const made = alice.iam.createServiceLinkedRole({ AWSServiceName: 'nothing.amazonaws.com' });
  await expect(made).rejects.toMatchObject({ message: expect.stringContaining('not authorized') });
});

test('a suffix may not make the name longer than 64 characters', async () => {
  const { iam } = await world();
  const long = { AWSServiceName: 'autoscaling.amazonaws.com', CustomSuffix: 'x'.repeat(40) };
  await expect(iam.createServiceLinkedRole(long)).rejects.toMatchObject({ name: 'InvalidInputException' });
});

test('the state of a deletion is asked about the role', async () => {
  const { iam, user } = await world();
  const { DeletionTaskId } = await iam.deleteServiceLinkedRole({ RoleName });
  const alice = await user('alice', policy('Allow', 'iam:GetServiceLinkedRoleDeletionStatus', arn));
  expect((await alice.iam.getServiceLinkedRoleDeletionStatus({ DeletionTaskId })).Status).toBe('SUCCEEDED');
});

test.each([...linkedServices])('%s makes its role, with a suffix only where it takes one', async (service, linked) => {
  const { iam } = await iamWorld();
  const { Role } = await iam.createServiceLinkedRole({ AWSServiceName: service });
  expect(Role).toMatchObject({ RoleName: linked.roleName, Path: `/aws-service-role/${service}/` });
  const suffixed = iam.createServiceLinkedRole({ AWSServiceName: service, CustomSuffix: 'x' });
  if (linked.takesSuffix) expect((await suffixed).Role?.RoleName).toBe(`${linked.roleName}_x`);
  else await expect(suffixed).rejects.toMatchObject({ message: `Custom suffix is not allowed for ${service}` });
});

test('the services that take a suffix are those that AWS has', () => {
  const taking = [...linkedServices].filter(([, { takesSuffix }]) => takesSuffix).map(([service]) => service);
  expect(taking).toEqual(['autoscaling.amazonaws.com', 'connect.amazonaws.com', 'lexv2.amazonaws.com']);
});

test('the answer of CreateServiceLinkedRole shows lists in the trust policy, GetRole does not', async () => {
  const { iam } = await iamWorld();
  const { Role } = await iam.createServiceLinkedRole({ AWSServiceName });
  const shown = (text = '') => JSON.parse(decodeURIComponent(text)).Statement[0];
  expect(shown(Role?.AssumeRolePolicyDocument)).toEqual({
    Action: ['sts:AssumeRole'],
    Effect: 'Allow',
    Principal: { Service: [AWSServiceName] },
  });
  expect(shown((await iam.getRole({ RoleName })).Role?.AssumeRolePolicyDocument)).toMatchObject({
    Action: 'sts:AssumeRole',
    Principal: { Service: AWSServiceName },
  });
});
