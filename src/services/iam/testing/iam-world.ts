import { IAM } from '@aws-sdk/client-iam';
import { STS } from '@aws-sdk/client-sts';
import { account, type Credentials, startControlPlane } from '../../../../test/sdk-harness.ts';
import { stsService } from '../../sts/sts-service.ts';
import { iamService } from '../iam-service.ts';

export const iamArn = (resource: string) => `arn:aws:iam::${account}:${resource}`;

export const policy = (Effect: string, Action: unknown, Resource: unknown = '*', Condition?: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect, Action, Resource, ...(Condition && { Condition }) }] });

export const trust = (Principal: unknown, Action: unknown = 'sts:AssumeRole', Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) }],
  });

export const lambdaTrust = trust({ Service: 'lambda.amazonaws.com' });

interface Shown {
  readonly AccessKeyId?: string | undefined;
  readonly SecretAccessKey?: string | undefined;
  readonly SessionToken?: string | undefined;
}

/** Credentials as a client takes them, from the answers of CreateAccessKey and AssumeRole. */
export function credentialsOf(shown: Shown | undefined): Credentials {
  return {
    accessKeyId: shown?.AccessKeyId ?? '',
    secretAccessKey: shown?.SecretAccessKey ?? '',
    ...(shown?.SessionToken && { sessionToken: shown.SessionToken }),
  };
}

/** IAM and STS in memory with a client of the root user; `user` makes a user with a key and one inline policy. */
export async function iamWorld() {
  const plane = await startControlPlane((parts) => ({ iam: iamService(parts), sts: stsService(parts) }));
  const iam = plane.client(IAM);
  const as = (credentials: Credentials) => ({
    iam: plane.client(IAM, credentials),
    sts: plane.client(STS, credentials),
  });
  const user = async (UserName: string, PolicyDocument?: string) => {
    await iam.createUser({ UserName });
    if (PolicyDocument) await iam.putUserPolicy({ UserName, PolicyName: 'inline', PolicyDocument });
    const { AccessKey } = await iam.createAccessKey({ UserName });
    return as(credentialsOf(AccessKey));
  };
  return { plane, iam, sts: plane.client(STS), as, user };
}
