/** Why was I denied, and who may: the commands of a running server, asked about what real clients did. */
import { execFile } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateResourceCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
  UpdateRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  DeleteUserCommand,
  DeleteUserPolicyCommand,
  GetUserCommand,
  IAMClient,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, DecodeAuthorizationMessageCommand, STSClient } from '@aws-sdk/client-sts';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Api, createApi, deploy, protect } from '../examples/story/api.ts';
import { call, sign } from '../examples/story/call.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { makeWorld, type World } from '../examples/story/world.ts';

const region = 'ap-northeast-1';
const account = '123456789012';
const dataFolder = mkdtempSync(join(tmpdir(), 'why-denied-'));
const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
let server: LocalServer;
let world: World;
let api: Api;

interface Keys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
}

beforeAll(async () => {
  server = await startLocalServer(dataFolder);
  const { endpoint, credentials } = server;
  world = makeWorld({ region, endpoint, credentials, prefix: 'why-', patience: 0 });
  api = await createApi(world, makeCleanup());
  await protect(world, api);
  await addPetMethod(api.id);
  await deploy(world, api, 'dev');
});
afterAll(() => server.stop());

/** GET /pets/{petId}, with AWS_IAM. */
async function addPetMethod(restApiId: string): Promise<void> {
  const { items } = await world.apigateway.send(new GetResourcesCommand({ restApiId }));
  const parentId = items?.find(({ path }) => path === '/pets')?.id;
  const { id: resourceId } = await world.apigateway.send(
    new CreateResourceCommand({ restApiId, parentId, pathPart: '{petId}' }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  const requestTemplates = { 'application/json': '{"statusCode": 200}' };
  await world.apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM' }));
  await world.apigateway.send(new PutMethodResponseCommand({ ...method, statusCode: '200' }));
  await world.apigateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  await world.apigateway.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200' }));
}

/** Runs the command; a refusal is an exit code, not an error. */
function sekisho(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((resolve) => {
    const options = { env: { PATH: process.env['PATH'], SEKISHO_DATA_DIR: dataFolder } };
    execFile(process.execPath, [command, ...args], options, (error, out, err) => {
      resolve({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}

async function makeUser(UserName: string, PolicyDocument?: string): Promise<Keys> {
  await world.iam.send(new CreateUserCommand({ UserName }));
  if (PolicyDocument) await world.iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'mine', PolicyDocument }));
  const { AccessKey } = await world.iam.send(new CreateAccessKeyCommand({ UserName }));
  return { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
}

const document = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const allow = (Resource: string | string[], more: object = {}) => ({
  Effect: 'Allow',
  Action: 'execute-api:Invoke',
  Resource,
  ...more,
});
const methodArn = (method: string, path = '') =>
  `arn:aws:execute-api:${region}:${account}:${api.id}/dev/${method}/${path}`;

async function invoke(credentials: Keys, path = '/', method = 'GET') {
  const url = world.invokeUrl(api.id, 'dev', path);
  const answer = await call(await sign({ method, url, headers: {} }, { credentials, region }));
  return { ...answer, requestId: answer.headers['x-amzn-requestid'] ?? '' };
}

test('a denial is explained by its request id, and the change that is shown lets exactly this call through', async () => {
  const wrongVerb = document(
    allow(methodArn('POST')),
    allow('*', { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
  );
  const keys = await makeUser('ann', wrongVerb);
  const { status, requestId } = await invoke(keys);
  expect(status).toBe(403);
  const { code, out } = await sekisho('explain', requestId);
  expect(code).toBe(0);
  const lines = [
    `Authorization id  ${requestId.replaceAll('-', '')}`,
    `on         ${methodArn('GET')}`,
    `by         arn:aws:iam::${account}:user/ann`,
    'Decision   implicit-deny by the identity-based policy layer',
    'Bool aws:MultiFactorAuthPresent wants true and it is absent',
    `its resource is ${methodArn('POST')}`,
    `a new inline policy of arn:aws:iam::${account}:user/ann`,
  ];
  for (const line of lines) expect(out).toContain(line);

  const told = JSON.parse((await sekisho('explain', requestId, '--json')).out);
  const { DecodedMessage } = await world.sts.send(
    new DecodeAuthorizationMessageCommand({ EncodedMessage: told.encodedMessage }),
  );
  expect(JSON.parse(DecodedMessage ?? '')).toMatchObject({
    allowed: false,
    explicitDeny: false,
    context: { action: 'execute-api:Invoke', resource: methodArn('GET') },
  });
  const [{ changes }] = told.rulings;
  expect(changes).toHaveLength(1);
  const PolicyDocument = document(changes[0].add);
  await world.iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'change', PolicyDocument }));
  expect((await invoke(keys)).status).toBe(200);
  expect((await invoke(keys, '/pets')).status).toBe(403);
});

test('by its authorization id, the deciding statement with its line in the document', async () => {
  const pretty = JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: [allow('*'), { Sid: 'Never', Effect: 'Deny', Action: 'execute-api:*', Resource: methodArn('GET') }],
    },
    undefined,
    2,
  );
  const { requestId } = await invoke(await makeUser('bob', pretty));
  const { out } = await sekisho('explain', requestId.replaceAll('-', ''));
  const line = pretty.slice(0, pretty.indexOf('"Never"')).split('\n').length - 1;
  expect(out).toContain(`Deny Never on line ${line} of mine of arn:aws:iam::${account}:user/bob`);
  expect(out).toContain('explicit-deny by the identity-based policy layer');
});

test('an allowed request is explained too, and what nobody asked is not known', async () => {
  const { requestId } = await invoke(await makeUser('cleo', document(allow(methodArn('*')))));
  const { out } = await sekisho('explain', requestId);
  expect(out).toContain('Decision   allow by the identity-based policy layer');
  expect(await sekisho('explain', 'nothing')).toMatchObject({
    code: 1,
    err: 'sekisho: There is no record of this request (any more).\n',
  });
});

test('a signature that does not match: the mistake is told to the operator, never on the wire', async () => {
  const keys = await makeUser('dora', document(allow('*')));
  const url = world.invokeUrl(api.id, 'dev', '/');
  const signed = await sign({ method: 'GET', url, headers: {} }, { credentials: keys, region });
  const refused = await call({ ...signed, method: 'POST' });
  expect(refused.status).toBe(403);
  expect(refused.body).not.toContain('turning');
  const { out } = await sekisho('explain', refused.headers['x-amzn-requestid'] ?? '');
  expect(out).toMatch(/Signature {2}.*\(method/);
  expect(out).toContain('- GET');
  expect(out).toContain('+ POST');
});

test('who-can: every principal, whether it may, and what decided; the reverse for one principal', async () => {
  await makeUser('eve', document({ ...allow(methodArn('GET')), Sid: 'Root' }));
  const { out } = await sekisho('who-can', 'execute-api:Invoke', methodArn('GET'));
  expect(out).toMatch(new RegExp(`^allow +arn:aws:iam::${account}:root +needs no policy$`, 'm'));
  expect(out).toMatch(
    new RegExp(`^allow +arn:aws:iam::${account}:user/eve +identity-based policy mine, Root on line 1$`, 'm'),
  );
  expect(out).toMatch(/^deny +anonymous /m);
  const reverse = (await sekisho('who-can', '--principal', `arn:aws:iam::${account}:user/eve`)).out;
  expect(reverse).toMatch(new RegExp(`^allow +AWS_IAM +${methodArn('GET').replaceAll('/', '\\/')} `, 'm'));
  expect(reverse).toMatch(/^deny +AWS_IAM +\S+\/GET\/pets\/\* +no identity-based policy allows it$/m);
  expect((await sekisho('who-can', '--principal', 'arn:aws:iam::1:user/x')).code).toBe(1);
});

test('policy generate: what was seen and no more; with --wildcard the parameters of paths', async () => {
  const keys = await makeUser('fay', document(allow('*')));
  for (const path of ['/', '/pets/1', '/pets/2*']) expect((await invoke(keys, path)).status).toBe(200);
  const principal = `arn:aws:iam::${account}:user/fay`;
  const exact = JSON.parse((await sekisho('policy', 'generate', '--principal', principal, '--since', '1h')).out);
  expect(exact.Statement).toEqual([
    {
      Effect: 'Allow',
      Action: ['execute-api:Invoke'],
      Resource: [methodArn('GET'), methodArn('GET', 'pets/1'), methodArn('GET', 'pets/2${*}')],
    },
  ]);
  const put = (PolicyDocument: string) =>
    world.iam.send(new PutUserPolicyCommand({ UserName: 'fay', PolicyName: 'mine', PolicyDocument }));
  await put(JSON.stringify(exact));
  expect((await invoke(keys, '/pets/2*')).status).toBe(200);
  expect((await invoke(keys, '/pets/23')).status).toBe(403);
  const wide = JSON.parse((await sekisho('policy', 'generate', '--principal', principal, '--wildcard')).out);
  expect(wide.Statement[0].Resource).toEqual([methodArn('GET'), methodArn('GET', 'pets/*')]);
  await put(JSON.stringify(wide));
  expect((await invoke(keys, '/pets/23')).status).toBe(200);
  expect((await invoke(keys, '/', 'POST')).status).toBe(403);
});

test('policy coverage: exit code 1 while a statement was never used', async () => {
  const deny = { Sid: 'NoPost', Effect: 'Deny', Action: 'execute-api:Invoke', Resource: methodArn('POST') };
  const keys = await makeUser('gus', document(allow(methodArn('GET'), { Sid: 'Get' }), deny));
  const coverage = (...more: string[]) =>
    sekisho('policy', 'coverage', '--principal', `arn:aws:iam::${account}:user/gus`, ...more);
  expect(await coverage()).toMatchObject({ code: 1, out: expect.stringContaining('0 of 2 statements were used') });
  await invoke(keys);
  expect((await coverage()).out).toMatch(/^1 calls +Allow +mine +Get +line 1\nnever fired +Deny/m);
  expect((await coverage()).code).toBe(1);
  expect((await coverage('--ignore-denies')).code).toBe(0);
  await invoke(keys, '/', 'POST');
  expect((await coverage()).code).toBe(0);
});

test('another account: both sides must allow an invoke and an AssumeRole', async () => {
  expect((await sekisho('account', 'create', '111122223333')).out).toContain('Account 111122223333 is there.');
  expect((await sekisho('account', 'create', '111122223333')).code).toBe(1);
  const env = (await sekisho('env', '--account', '111122223333')).out;
  const value = (name: string) => new RegExp(`^export ${name}='(.*)'$`, 'm').exec(env)?.[1] ?? '';
  const root = { accessKeyId: value('AWS_ACCESS_KEY_ID'), secretAccessKey: value('AWS_SECRET_ACCESS_KEY') };
  const theirs = new IAMClient({ region, endpoint: server.endpoint, credentials: root });
  await theirs.send(new CreateUserCommand({ UserName: 'guest' }));
  const give = (PolicyDocument: string) =>
    theirs.send(new PutUserPolicyCommand({ UserName: 'guest', PolicyName: 'p', PolicyDocument }));
  const everything = { Effect: 'Allow', Action: '*', Resource: '*' };
  await give(document(everything));
  const { AccessKey } = await theirs.send(new CreateAccessKeyCommand({ UserName: 'guest' }));
  const keys = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  expect((await invoke(keys)).status).toBe(403);
  const guest = 'arn:aws:iam::111122223333:user/guest';
  const policy = document({ ...allow('execute-api:/*'), Principal: { AWS: [guest, account] } });
  const patchOperations = [{ op: 'replace' as const, path: '/policy', value: policy }];
  await world.apigateway.send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations }));
  await deploy(world, api, 'dev');
  expect((await invoke(keys)).status).toBe(200);
  await theirs.send(new DeleteUserPolicyCommand({ UserName: 'guest', PolicyName: 'p' }));
  expect((await invoke(keys)).status).toBe(403);

  const trust = document({ Effect: 'Allow', Principal: { AWS: guest }, Action: 'sts:AssumeRole' });
  await world.iam.send(new CreateRoleCommand({ RoleName: 'shared', AssumeRolePolicyDocument: trust }));
  await world.iam.send(
    new PutRolePolicyCommand({ RoleName: 'shared', PolicyName: 'p', PolicyDocument: document(allow('*')) }),
  );
  const sts = new STSClient({ region, endpoint: server.endpoint, credentials: keys });
  const RoleArn = `arn:aws:iam::${account}:role/shared`;
  const assume = () => sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'visit' }));
  await expect(assume()).rejects.toMatchObject({ name: 'AccessDenied' });
  await give(document({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: RoleArn }));
  const { Credentials } = await assume();
  const session = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  expect((await invoke(session)).status).toBe(200);
  expect((await sekisho('account', 'list')).out).toBe(`${account}\n111122223333\n`);
});

test('a resource policy means the user that it names: one of the same name made later gets nothing', async () => {
  const keys = await makeUser('ivy');
  const named = `arn:aws:iam::${account}:user/ivy`;
  const setPolicy = (policy: string) =>
    world.apigateway.send(
      new UpdateRestApiCommand({
        restApiId: api.id,
        patchOperations: [{ op: 'replace', path: '/policy', value: policy }],
      }),
    );
  const policy = (...AWS: string[]) => document({ ...allow('execute-api:/*'), Principal: { AWS } });
  await setPolicy(policy(named));
  await deploy(world, api, 'dev');
  expect((await invoke(keys)).status).toBe(200);
  await world.iam.send(new DeleteAccessKeyCommand({ UserName: 'ivy', AccessKeyId: keys.accessKeyId }));
  const { User } = await world.iam.send(new GetUserCommand({ UserName: 'ivy' }));
  await world.iam.send(new DeleteUserCommand({ UserName: 'ivy' }));
  expect((await invoke(await makeUser('ivy'))).status).toBe(403);
  const shown = await world.apigateway.send(new GetRestApiCommand({ restApiId: api.id }));
  expect(shown.policy).toContain(User?.UserId);
  expect(shown.policy).not.toContain(named);
  await expect(setPolicy(policy(`${named}-who-never-was`))).rejects.toMatchObject({
    name: 'BadRequestException',
    message: 'Invalid policy document. Please check the policy syntax and ensure that Principals are valid.',
  });
  await setPolicy('');
  await deploy(world, api, 'dev');
});

test('without a server, and with arguments that say nothing: what is wrong, and an exit code', async () => {
  expect(await sekisho('explain')).toMatchObject({
    code: 2,
    err: expect.stringMatching(/^sekisho: ID is missing\nusage: /),
  });
  expect(await sekisho('policy', 'generate')).toMatchObject({ code: 2 });
  expect(await sekisho('policy', 'generate', '--principal', 'x', '--since', 'soon')).toMatchObject({ code: 2 });
  expect(await sekisho('who-can', 'nothing', 'arn')).toMatchObject({ code: 1 });
  const elsewhere = mkdtempSync(join(tmpdir(), 'nobody-'));
  expect(await sekisho('explain', 'x', '--data-dir', elsewhere)).toMatchObject({
    code: 1,
    err: `sekisho: no server runs on ${elsewhere}; this starts one: npm run -s sekisho -- start --data-dir '${elsewhere}'\n`,
  });
});

test('a signature of another secret: no known mistake explains it', async () => {
  const { accessKeyId } = await makeUser('hal');
  const { requestId, status } = await invoke({ accessKeyId, secretAccessKey: 'of somebody else' });
  expect(status).toBe(403);
  const { out } = await sekisho('explain', requestId);
  expect(out).toContain(`most likely the secret is not the one of access key ${accessKeyId}`);
});
