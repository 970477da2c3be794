import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  APIGatewayClient,
  CreateBasePathMappingCommand,
  CreateDeploymentCommand,
  CreateDomainNameCommand,
  CreateRestApiCommand,
  GetRestApisCommand,
} from '@aws-sdk/client-api-gateway';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeMock } from '../src/services/apigateway/testing/apigateway-fixture.ts';
import { missing, testWith } from './optional-program.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const run = promisify(execFile);
const folder = mkdtempSync(join(tmpdir(), 'https-'));
const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');
const file = join(folder, 'ca.pem');
const certificateArn = 'arn:aws:acm:eu-west-1:123456789012:certificate/0a1b2c3d-4e5f-6789-abcd-ef0123456789';
const policy = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
    {
      ...{ Effect: 'Deny', Principal: '*', Action: 'execute-api:Invoke', Resource: 'execute-api:/*' },
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ],
});

let server: SpawnedServer;
let port: string;
let apiId: string;
let ca: string;

async function printCa(): Promise<string> {
  const env = { PATH: process.env['PATH'], SEKISHO_CONSOLE_TOKEN: 'the-token-of-the-tests' };
  return (await run(process.execPath, [command, 'ca', '--data-dir', folder], { env })).stdout;
}

beforeAll(async () => {
  server = await spawnServer(folder);
  ({ port } = new URL(server.options.endpoint));
  const { gateway } = server;
  const { id = '', rootResourceId = '' } = await gateway.send(new CreateRestApiCommand({ name: 'pets', policy }));
  apiId = id;
  await makeMock(server, id, rootResourceId, '$context.domainName');
  await gateway.send(new CreateDeploymentCommand({ restApiId: id, stageName: 'dev' }));
  for (const domainName of ['api.example.com', '*.example.org']) {
    await gateway.send(
      new CreateDomainNameCommand({
        domainName,
        regionalCertificateArn: certificateArn,
        endpointConfiguration: { types: ['REGIONAL'] },
      }),
    );
    await gateway.send(new CreateBasePathMappingCommand({ domainName, restApiId: id, stage: 'dev' }));
  }
  ca = await printCa();
  writeFileSync(file, ca);
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** Asks as a client would whose DNS leads a name here: it trusts what `sekisho ca` printed, and nothing else. */
function ask(host: string, path: string, trusted = ca): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { host };
    const options = { host: '127.0.0.1', port, servername: host, path, headers, ca: trusted, agent: false };
    const asking = request(options, async (incoming) => {
      const chunks: Buffer[] = [];
      for await (const chunk of incoming) chunks.push(chunk);
      resolve(`${incoming.statusCode} ${Buffer.concat(chunks)}`);
    });
    asking.on('error', reject).end();
  });
}

describe('https on the same port', () => {
  test.each([
    ['an API by the name that it has on AWS', (id: string) => `${id}.execute-api.eu-west-1.amazonaws.com`, '/dev/'],
    ['an API by the name that it has here', (id: string) => `${id}.execute-api.eu-west-1.localhost`, '/dev/'],
    ['a custom domain', () => 'api.example.com', '/'],
    ['a wildcard', () => 'shop.example.org', '/'],
  ])('%s', async (_, hostOf, path) => {
    expect(await ask(hostOf(apiId), path)).toBe(`200 ${hostOf(apiId)}`);
  });

  test('names that are not served are shown no certificate of theirs', async () => {
    await expect(ask('www.example.com', '/')).rejects.toMatchObject({ code: 'ERR_TLS_CERT_ALTNAME_INVALID' });
  });

  test("the root for AWS's names vouches for no custom domain", async () => {
    const [aws = ''] = ca.match(/-----BEGIN[^-]+-----[^-]+-----END[^-]+-----\n/) ?? [];
    expect(await ask(`${apiId}.execute-api.eu-west-1.amazonaws.com`, '/dev/', aws)).toMatch(/^200 /);
    await expect(ask('api.example.com', '/', aws)).rejects.toThrow();
  });

  test('what was trusted is trusted after a restart; the key is readable by its user alone', async () => {
    expect(statSync(join(folder, 'authority.key')).mode & 0o777).toBe(0o600);
    await server.stop();
    server = await spawnServer(folder);
    ({ port } = new URL(server.options.endpoint));
    expect(await ask('api.example.com', '/')).toBe('200 api.example.com');
  });
});

describe('clients that trust it', () => {
  test('SDK for JavaScript v3', async () => {
    const endpoint = `https://127.0.0.1:${port}`;
    const client = new APIGatewayClient({ ...server.options, endpoint, requestHandler: { httpsAgent: { ca } } });
    expect((await client.send(new GetRestApisCommand({}))).items).toHaveLength(1);
  });

  testWith(missing('curl', '--version'), 'curl --cacert', async () => {
    const resolve = `api.example.com:${port}:127.0.0.1`;
    const { stdout } = await run('curl', [
      '-sS',
      '--cacert',
      file,
      '--resolve',
      resolve,
      `https://api.example.com:${port}/`,
    ]);
    expect(stdout).toBe(`api.example.com:${port}`);
  });

  testWith(missing('python3', '-c', 'import boto3'), 'boto3', async () => {
    const program = 'import boto3; print(len(boto3.client("apigateway").get_rest_apis()["items"]))';
    const { accessKeyId, secretAccessKey } = server.options.credentials;
    const env = {
      ...{ PATH: process.env['PATH'], AWS_CA_BUNDLE: file, AWS_ENDPOINT_URL: `https://localhost:${port}` },
      ...{ AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey, AWS_REGION: 'eu-west-1' },
      ...{ AWS_DEFAULT_REGION: 'eu-west-1', HOME: folder },
    };
    expect((await run('python3', ['-c', program], { env })).stdout).toBe('1\n');
  });
});
