import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CreateDeploymentCommand, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  GetUserCommand,
  IAMClient,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeMock } from '../src/services/apigateway/testing/apigateway-fixture.ts';
import { askHost } from './host-request.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const folder = mkdtempSync(join(tmpdir(), 'networks-'));
const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
/** Of this machine alone; that of another file of tests is another. */
const address = '127.77.0.2';
const open = JSON.stringify({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' }],
});

let server: SpawnedServer;
let host: string;

beforeAll(async () => {
  server = await spawnServer(folder);
  const { gateway } = server;
  const { id: restApiId = '', rootResourceId = '' } = await gateway.send(
    new CreateRestApiCommand({ name: 'inner', endpointConfiguration: { types: ['PRIVATE'] }, policy: open }),
  );
  await makeMock(server, restApiId, rootResourceId, '$context.identity.vpcId');
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'dev' }));
  host = `${restApiId}.execute-api.${server.options.region}.amazonaws.com`;
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function sekisho(...args: string[]): Promise<string> {
  const env = { PATH: process.env['PATH'], SEKISHO_CONSOLE_TOKEN: 'the-token-of-the-tests' };
  const all = [command, ...args, '--data-dir', folder];
  return (await promisify(execFile)(process.execPath, all, { env })).stdout;
}

const within = () => server.options.endpoint.replace('127.0.0.1', address);
const askInside = () => askHost(within(), host, '/dev/');
const made = async (...args: string[]) =>
  JSON.parse(await sekisho('vpc-endpoint', 'create', '--vpc', 'vpc-1', '--address', address, '--json', ...args)) as {
    id: string;
  };
const forbidden = { status: 403, body: '{"message":"Forbidden"}' };

test('a private API answers on the address of an endpoint and nowhere else, also after a restart', async () => {
  expect(await askHost(server.options.endpoint, host, '/dev/')).toEqual(forbidden);
  await expect(askInside()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  const { id } = await made();
  expect(await askInside()).toEqual({ status: 200, body: 'vpc-1' });
  expect(await sekisho('vpc-endpoint', 'list')).toBe(`${id}  vpc-1  ${address}\n`);
  await server.stop();
  server = await spawnServer(folder);
  expect(await askInside()).toEqual({ status: 200, body: 'vpc-1' });
  await sekisho('vpc-endpoint', 'delete', id);
  await expect.poll(() => askInside().catch(({ code }) => code)).toBe('ECONNREFUSED');
});

// Sockets write an IPv4 address so, and the shortest form of an IPv6 one: what comes there must be known to come by the endpoint.
test('an address is one, however it was written', async () => {
  const written = ['--address', `::ffff:${address}`, '--json'];
  const { id } = JSON.parse(await sekisho('vpc-endpoint', 'create', '--vpc', 'vpc-1', ...written));
  expect(await askInside()).toEqual({ status: 200, body: 'vpc-1' });
  await expect(made()).rejects.toMatchObject({ stderr: expect.stringMatching(/There is an endpoint on/) });
  await sekisho('vpc-endpoint', 'delete', id);
});

test("what the endpoint's policy denies is explained by it", async () => {
  const file = join(folder, 'endpoint-policy.json');
  writeFileSync(file, open.replace('"Allow"', '"Deny"').replace('execute-api:/*', '*'));
  const { id } = await made('--policy', file);
  const response = await askInside();
  expect(response.body).toMatch(/with an explicit deny in a VPC endpoint policy"}$/);
  const listed = (await (await server.ask('requests?limit=1')).json()) as { requests: { requestId: string }[] };
  expect(await sekisho('explain', listed.requests[0]?.requestId ?? '')).toContain('VPC endpoint policy');
  await sekisho('vpc-endpoint', 'delete', id);
});

test.each([
  [['--vpc', 'x', '--address', address], /vpcId takes/],
  [['--vpc', 'vpc-1', '--address', 'localhost'], /address takes an IP/],
  [['--vpc', 'vpc-1', '--address', '203.0.113.1'], /cannot be listened on/],
  [['--vpc', 'vpc-1', '--address', address, '--service', 'sts'], /service takes execute-api/],
  [['--vpc', 'vpc-1', '--address', address, '--policy', '/nonexistent'], /cannot be read/],
  [['--vpc', 'vpc-1'], /takes --vpc and --address/],
])('what cannot be an endpoint is refused: %j', async (args, problem) => {
  await expect(sekisho('vpc-endpoint', 'create', ...args)).rejects.toMatchObject({
    stderr: expect.stringMatching(problem),
  });
});

test('calls of the services that come by an endpoint carry its keys', async () => {
  const { id } = await made();
  await server.iam.send(new CreateUserCommand({ UserName: 'inside' }));
  const statement = {
    Effect: 'Allow',
    Action: 'iam:GetUser',
    Resource: '*',
    Condition: { StringEquals: { 'aws:SourceVpce': id } },
  };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
  await server.iam.send(new PutUserPolicyCommand({ UserName: 'inside', PolicyName: 'p', PolicyDocument }));
  const { AccessKey } = await server.iam.send(new CreateAccessKeyCommand({ UserName: 'inside' }));
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  const getUser = (endpoint: string) =>
    new IAMClient({ ...server.options, endpoint, credentials }).send(new GetUserCommand({}));
  expect((await getUser(within())).User?.UserName).toBe('inside');
  await expect(getUser(server.options.endpoint)).rejects.toMatchObject({ name: 'AccessDenied' });
});
