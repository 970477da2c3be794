import { CreateAccessKeyCommand, CreateUserCommand, type IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';

/** A policy of these statements. */
export function policyOf(...Statement: readonly object[]): string {
  return JSON.stringify({ Version: '2012-10-17', Statement });
}

/** The trust policy of a role that functions run as. */
export const lambdaTrust = policyOf({
  Effect: 'Allow',
  Principal: { Service: 'lambda.amazonaws.com' },
  Action: 'sts:AssumeRole',
});

export interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

/** A new user with a key of its own and, if a policy is given, with that as its inline policy `mine`. */
export async function newUser(iam: IAMClient, UserName: string, PolicyDocument?: string): Promise<Keys> {
  await iam.send(new CreateUserCommand({ UserName }));
  if (PolicyDocument) await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'mine', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}
