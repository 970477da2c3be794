import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateRoleCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, GetFunctionCommand } from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { call, presign, sign, unsigned } from '../examples/story/call.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { makeWorld, type World } from '../examples/story/world.ts';
import { zipOf } from '../examples/story/zip.ts';
import { sealer } from '../src/identity/sealer.ts';
import { mintSession } from '../src/identity/sessions/session-tokens.ts';

// What the story cannot show against AWS in a few minutes: sessions that have ended, APIs that never were.
const region = 'ap-northeast-1';
const dataFolder = mkdtempSync(join(tmpdir(), 'real-life-'));
let server: LocalServer;
let world: World;
let url: string;
let roleId: string;

beforeAll(async () => {
  server = await startLocalServer(dataFolder);
  const { endpoint, credentials } = server;
  world = makeWorld({ region, endpoint, credentials, prefix: 'life-', patience: 0 });
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  url = world.invokeUrl(api.id, 'dev', '/');
  const trust = { Effect: 'Allow', Principal: { AWS: '*' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  const { Role } = await world.iam.send(new CreateRoleCommand({ RoleName: 'life', AssumeRolePolicyDocument }));
  roleId = Role?.RoleId ?? '';
});
afterAll(() => server.stop());

/** A session as the server itself would have minted it an hour and a minute ago, for an hour. */
function endedSession() {
  const key = Buffer.from(readFileSync(join(dataFolder, 'sealing.key'), 'utf8'), 'hex');
  const account = '123456789012';
  const owner = {
    kind: 'role',
    account,
    name: 'life',
    arn: `arn:aws:iam::${account}:role/life`,
    id: roleId,
    sessionName: 's',
  } as const;
  const expiresAt = Date.now() - 60_000;
  return mintSession(sealer(key), owner, { issuedAt: expiresAt - 3_600_000, expiresAt, tags: [], policyArns: [] });
}

const expired = {
  status: 403,
  body: '{"message":"The security token included in the request is expired"}',
  headers: expect.objectContaining({ 'x-amzn-errortype': 'ExpiredTokenException' }),
};

test('an expired session, signed in headers and in the query', async () => {
  const credentials = endedSession();
  const draft = { method: 'GET', url, headers: {} };
  expect(await call(await sign(draft, { credentials, region }))).toEqual(expired);
  expect(await call(await presign(draft, { credentials, region }))).toEqual(expired);
});

test('an API that does not exist: 403 Forbidden, signed or not', async () => {
  const nowhere = url.replace(/restapis\/\w+/, 'restapis/zzzzzzzzzz');
  const forbidden = {
    status: 403,
    body: '{"message":"Forbidden"}',
    headers: expect.objectContaining({ 'x-amzn-errortype': 'ForbiddenException' }),
  };
  expect(await unsigned(nowhere)).toEqual(forbidden);
  const draft = { method: 'GET', url: nowhere, headers: {} };
  expect(await call(await sign(draft, { credentials: server.credentials, region }))).toEqual(forbidden);
});

test('every request leaves a trace: what was signed, which statement decided, and no secret', async () => {
  const token = readFileSync(join(dataFolder, 'console-token'), 'utf8').trim();
  const credentials = endedSession();
  const refused = await call(await sign({ method: 'GET', url, headers: {} }, { credentials, region }));
  const address = `${server.endpoint}/_sekisho/requests/${refused.headers['x-amzn-requestid']}`;
  const record = await (await fetch(address, { headers: { authorization: `Bearer ${token}` } })).text();
  expect(JSON.parse(record)).toMatchObject({
    plane: 'data',
    status: 403,
    signature: { accessKeyId: credentials.accessKeyId },
  });
  expect(record).not.toContain(credentials.secretAccessKey);
  expect(record).not.toContain(credentials.sessionToken.slice(0, 40));
});

test("the link to a function's package: the same bytes, signed, and of nobody else", async () => {
  const zip = await zipOf({ 'index.mjs': 'export const handler = async () => 1;' });
  const trust = { Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' };
  const AssumeRolePolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [trust] });
  const { Role } = await world.iam.send(new CreateRoleCommand({ RoleName: 'linked', AssumeRolePolicyDocument }));
  const configuration = {
    FunctionName: 'linked',
    Role: Role?.Arn ?? '',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
  } as const;
  await world.lambda.send(new CreateFunctionCommand({ ...configuration, Code: { ZipFile: zip } }));
  const { Code } = await world.lambda.send(new GetFunctionCommand({ FunctionName: 'linked' }));
  const location = new URL(Code?.Location ?? '');
  expect(Buffer.from(await (await fetch(location)).arrayBuffer())).toEqual(zip);
  location.searchParams.set('expires', String(Date.now() + 86_400_000));
  expect((await fetch(location)).status).toBe(403);
});

test('the status page says how functions run, to whoever has the console token', async () => {
  const token = readFileSync(join(dataFolder, 'console-token'), 'utf8').trim();
  const status = await fetch(`${server.endpoint}/_sekisho/status`, { headers: { authorization: `Bearer ${token}` } });
  expect(await status.json()).toMatchObject({
    functions: { launcher: expect.stringMatching(/^(not probed|bubblewrap|process)$/) },
  });
  expect((await fetch(`${server.endpoint}/_sekisho/status`)).status).toBe(401);
});
