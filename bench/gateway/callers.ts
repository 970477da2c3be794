import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand } from '@aws-sdk/client-sts';
import { makeWorld, type World } from '../../examples/story/world.ts';
import type { SigningCredentials } from '../../src/sigv4/sign.ts';

/** Who calls: nobody, the root user, a user by a long-term key, a role by a session. */
export type Caller = 'unsigned' | 'root' | 'user' | 'role';

export type Callers = Readonly<Record<Caller, SigningCredentials | undefined>>;

/** An access key as IAM and STS answer it. */
interface AnsweredKey {
  readonly AccessKeyId: string | undefined;
  readonly SecretAccessKey: string | undefined;
  readonly SessionToken?: string | undefined;
}

const account = '123456789012';
const userName = 'caller';
const userArn = `arn:aws:iam::${account}:user/${userName}`;

/** Makes a user and a role that may invoke the GETs of an API; returns the credentials of each caller. */
export async function makeCallers(world: World, apiId: string): Promise<Callers> {
  const invoke = {
    Action: 'execute-api:Invoke',
    Resource: `arn:aws:execute-api:${world.region}:${account}:${apiId}/*/GET/*`,
  };
  const user = await makeUser(world, policy(invoke));
  const role = await assumeRole(makeWorld({ ...world, credentials: user }), await makeRole(world, policy(invoke)));
  return { unsigned: undefined, root: await world.signer(), user, role };
}

/** Makes a user who may call whatever methods of an API. */
export function makeUserOf(world: World, apiId: string): Promise<SigningCredentials> {
  const Resource = `arn:aws:execute-api:${world.region}:*:${apiId}/*`;
  return makeUser(world, policy({ Action: 'execute-api:Invoke', Resource }));
}

async function makeUser({ iam }: World, PolicyDocument: string): Promise<SigningCredentials> {
  await iam.send(new CreateUserCommand({ UserName: userName }));
  await iam.send(new PutUserPolicyCommand({ UserName: userName, PolicyName: 'invoke', PolicyDocument }));
  return credentialsOf((await iam.send(new CreateAccessKeyCommand({ UserName: userName }))).AccessKey);
}

/** Trusts the user by name, which is enough within an account. */
async function makeRole({ iam }: World, PolicyDocument: string): Promise<string> {
  const trust = policy({ Action: 'sts:AssumeRole', Principal: { AWS: userArn } });
  const RoleName = 'execution-role';
  const { Role } = await iam.send(new CreateRoleCommand({ RoleName, AssumeRolePolicyDocument: trust }));
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName: 'invoke', PolicyDocument }));
  return Role?.Arn ?? '';
}

async function assumeRole({ sts }: World, RoleArn: string): Promise<SigningCredentials> {
  const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'session' }));
  return credentialsOf(Credentials);
}

function policy(statement: object): string {
  return JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', ...statement } });
}

function credentialsOf(made: AnsweredKey | undefined): SigningCredentials {
  const { AccessKeyId: accessKeyId = '', SecretAccessKey: secretAccessKey = '', SessionToken } = made ?? {};
  return { accessKeyId, secretAccessKey, ...(SessionToken !== undefined && { sessionToken: SessionToken }) };
}
