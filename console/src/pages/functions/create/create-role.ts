import { AttachRolePolicyCommand, CreateRoleCommand, type IAMClient } from '@aws-sdk/client-iam';

const trustPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
};

const basicExecution = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole';

/** A role that Lambda may assume and that may write its log, and nothing else. Answers its ARN. */
export async function createRole(iam: IAMClient, RoleName: string): Promise<string> {
  const AssumeRolePolicyDocument = JSON.stringify(trustPolicy);
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument }));
  await iam.send(new AttachRolePolicyCommand({ RoleName, PolicyArn: basicExecution }));
  return Role!.Arn!;
}
