import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIGateway } from '@aws-sdk/client-api-gateway';
import { IAM } from '@aws-sdk/client-iam';
import { type Credentials, STS } from '@aws-sdk/client-sts';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { type OidcProvider, startOidcProvider } from '../src/services/sts/testing/oidc-provider-fixture.ts';

// Sessions of every kind against the server as it is run, over its socket.
const region = 'eu-west-1';
const account = '123456789012';
const RoleSessionName = 'session';
let server: LocalServer;
let idp: OidcProvider;
let iam: IAM;

beforeAll(async () => {
  server = await startLocalServer();
  idp = await startOidcProvider();
  iam = new IAM({ region, ...server });
});
afterAll(async () => {
  idp.close();
  await server.stop();
});
afterEach(() => vi.unstubAllEnvs());

const policy = (Effect: string, Action: string | string[], Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect, Action, Resource: '*', ...(Condition && { Condition }) },
  });

const trust = (Principal: object, Action: string, Condition?: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal, Action, ...(Condition && { Condition }) },
  });

/** Clients of a session. */
function as(shown: Credentials | undefined) {
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = shown ?? {};
  const credentials = { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken };
  const settings = { region, endpoint: server.endpoint, credentials, maxAttempts: 1 };
  return { apigateway: new APIGateway(settings), iam: new IAM(settings), sts: new STS(settings) };
}

/** The STS of a new user with one policy. */
async function user(UserName: string, PolicyDocument: string): Promise<STS> {
  await iam.createUser({ UserName });
  await iam.putUserPolicy({ UserName, PolicyName: 'p', PolicyDocument });
  const { AccessKey } = await iam.createAccessKey({ UserName });
  return as({ ...AccessKey, SessionToken: undefined, Expiration: undefined } as Credentials).sts;
}

const denied = { name: 'AccessDeniedException' };

test('a federated user does what its user and the session policy both allow', async () => {
  const sts = await user('broker', policy('Allow', ['sts:GetFederationToken', 'apigateway:*', 'iam:*']));
  const Policy = policy('Allow', ['apigateway:GET', 'iam:*']);
  const { Credentials } = await sts.getFederationToken({ Name: 'visitor', Policy });
  const visitor = as(Credentials);
  await visitor.apigateway.getRestApis({});
  const post = visitor.apigateway.createRestApi({ name: 'api' });
  await expect(post).rejects.toMatchObject({
    ...denied,
    message: expect.stringMatching(
      /^User: arn:aws:sts::123456789012:federated-user\/visitor is not authorized .* because no session policy allows/,
    ),
  });
  await expect(visitor.iam.listUsers({})).rejects.toMatchObject({ name: 'InvalidClientTokenId' });
});

test('without a session policy a federated user may do nothing', async () => {
  const sts = await user('careless', policy('Allow', '*'));
  const { apigateway } = as((await sts.getFederationToken({ Name: 'visitor' })).Credentials);
  await expect(apigateway.getRestApis({})).rejects.toMatchObject(denied);
});

test('sessions that were issued before a moment are revoked by a policy, later ones are not', async () => {
  const RoleName = 'revoked';
  const sts = await user('worker', policy('Allow', 'sts:AssumeRole'));
  const AssumeRolePolicyDocument = trust({ AWS: account }, 'sts:AssumeRole');
  const { Role } = await iam.createRole({ RoleName, AssumeRolePolicyDocument });
  await iam.putRolePolicy({ RoleName, PolicyName: 'p', PolicyDocument: policy('Allow', 'apigateway:GET') });
  const session = async () =>
    as((await sts.assumeRole({ RoleArn: Role?.Arn, RoleSessionName })).Credentials).apigateway;
  const revoke = (moment: number) => {
    const older = { DateLessThan: { 'aws:TokenIssueTime': new Date(moment).toISOString() } };
    return iam.putRolePolicy({ RoleName, PolicyName: 'Revoke', PolicyDocument: policy('Deny', '*', older) });
  };
  const old = await session();
  await old.getRestApis({});
  await revoke(Date.now() - 60_000);
  await old.getRestApis({});
  await revoke(Date.now() + 60_000);
  await expect(old.getRestApis({})).rejects.toMatchObject({
    ...denied,
    message: expect.stringMatching(/with an explicit deny in an identity-based policy$/),
  });
});

test('unchanged code finds its role by the web identity that its environment names', async () => {
  const { OpenIDConnectProviderArn } = await iam.createOpenIDConnectProvider({
    Url: idp.issuer,
    ClientIDList: ['my-app'],
  });
  const forUser1 = { StringEquals: { [`${new URL(idp.issuer).host}:sub`]: 'user-1' } };
  const AssumeRolePolicyDocument = trust(
    { Federated: OpenIDConnectProviderArn },
    'sts:AssumeRoleWithWebIdentity',
    forUser1,
  );
  const { Role } = await iam.createRole({ RoleName: 'pod', AssumeRolePolicyDocument });
  const tokenFile = join(mkdtempSync(join(tmpdir(), 'token-')), 'token');
  writeFileSync(tokenFile, await idp.token(Date.now()));
  vi.stubEnv('AWS_WEB_IDENTITY_TOKEN_FILE', tokenFile);
  vi.stubEnv('AWS_ROLE_ARN', Role?.Arn ?? '');
  vi.stubEnv('AWS_ROLE_SESSION_NAME', RoleSessionName);
  vi.stubEnv('AWS_ENDPOINT_URL', server.endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', undefined);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', undefined);
  expect(await new STS({ region }).getCallerIdentity({})).toMatchObject({
    Arn: `arn:aws:sts::${account}:assumed-role/pod/session`,
  });
});
