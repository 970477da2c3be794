import {
  AttachRolePolicyCommand,
  CreateRoleCommand,
  DeleteRoleCommand,
  DeleteRolePolicyCommand,
  DetachRolePolicyCommand,
  PutRolePolicyCommand,
} from '@aws-sdk/client-iam';
import type { Cleanup } from './cleanup.ts';
import type { World } from './world.ts';

export interface ExecutionRole {
  readonly name: string;
  readonly arn: string;
}

const trustLambda = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

export const invokeFullAccess = 'arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess';
const writeLogs = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';
const inlineName = 'invoke-exactly-this';

/** A role that Lambda may assume, and that may write logs: nothing else. */
export async function createExecutionRole(world: World, cleanup: Cleanup): Promise<ExecutionRole> {
  const { iam } = world;
  const name = `${world.prefix}role`;
  const AssumeRolePolicyDocument = JSON.stringify(trustLambda);
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName: name, AssumeRolePolicyDocument }));
  cleanup.later(`role ${name}`, () => iam.send(new DeleteRoleCommand({ RoleName: name })));
  await attach(world, name, writeLogs);
  cleanup.later(`policy of role ${name}`, () => detach(world, name, writeLogs));
  return { name, arn: Role?.Arn ?? '' };
}

export async function attach({ iam }: World, RoleName: string, PolicyArn: string): Promise<void> {
  await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn }));
}

export async function detach({ iam }: World, RoleName: string, PolicyArn: string): Promise<void> {
  await iam.send(new DetachRolePolicyCommand({ RoleName, PolicyArn }));
}

/** Least privilege: one method of one path of one stage. */
export async function allowExactly(
  { iam }: World,
  role: ExecutionRole,
  resource: string,
  cleanup: Cleanup,
): Promise<void> {
  const statement = { Effect: 'Allow', Action: 'execute-api:Invoke', Resource: resource };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  const place = { RoleName: role.name, PolicyName: inlineName };
  await iam.send(new PutRolePolicyCommand({ ...place, PolicyDocument }));
  cleanup.later(`inline policy of role ${role.name}`, () => iam.send(new DeleteRolePolicyCommand(place)));
}
