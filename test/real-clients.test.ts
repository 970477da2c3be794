import { execFile } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import aws4 from 'aws4';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { type LocalServer, startLocalServer } from '../examples/story/local-server.ts';
import { packageTypescript } from '../examples/story/packages.ts';
import { makeWorld, type World } from '../examples/story/world.ts';
import { missing, testWith } from './optional-program.ts';

const run = promisify(execFile);
const region = 'ap-northeast-1';
const hello = '{"statusCode": 200, "message": "Hello, world!"}';
let server: LocalServer;
let world: World;
let url: string;
let environment: Record<string, string | undefined>;

beforeAll(async () => {
  server = await startLocalServer();
  const { endpoint, credentials } = server;
  world = makeWorld({ region, endpoint, credentials, prefix: 'clients-', patience: 0 });
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  url = world.invokeUrl(api.id, 'dev', '/');
  environment = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
    CLIENT_ZIP: await clientZip(),
    OPENAPI_FILE: `${import.meta.dirname}/openapi/hand-written.yaml`,
  };
});
afterAll(() => server.stop());

/** The TypeScript client of the story, packaged into a file. */
async function clientZip(): Promise<string> {
  const file = join(mkdtempSync(join(tmpdir(), 'clients-')), 'client.zip');
  writeFileSync(file, (await packageTypescript()).zip);
  return file;
}

/** The denial of a function that a client made: as `{"Message": ...}`. */
function functionDenial(name: string): RegExp {
  return new RegExp(
    `User: arn:aws:sts::123456789012:assumed-role/${name}/${name} is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:ap-northeast-1:\\*{8}9012:\\w{10}/dev/GET/ because no identity-based policy allows the execute-api:Invoke action`,
  );
}

describe('curl', () => {
  const curl = async (...args: string[]) => (await run('curl', ['-sS', ...args])).stdout;
  const noSigV4 = missing('curl', '--aws-sigv4', 'aws:amz', '--version');

  testWith(noSigV4, 'curl --aws-sigv4 gets the 200', async () => {
    const { accessKeyId, secretAccessKey } = server.credentials;
    const signed = ['--aws-sigv4', `aws:amz:${region}:execute-api`, '--user', `${accessKeyId}:${secretAccessKey}`];
    expect(await curl(...signed, url)).toBe(hello);
  });

  testWith(missing('curl', '--version'), 'unsigned, it gets the whole refusal', async () => {
    const answer = await curl('-i', url);
    expect(answer).toMatch(/^HTTP\/1\.1 403 Forbidden\r\n/);
    expect(answer).toMatch(/\r\nContent-Type: application\/json\r\n/);
    expect(answer).toMatch(/\r\nx-amzn-ErrorType: MissingAuthenticationTokenException\r\n/);
    expect(answer).toMatch(/\r\nx-amzn-RequestId: [0-9a-f-]{36}\r\n/);
    expect(answer).toMatch(/\r\nx-amz-apigw-id: [\w-]{14,16}=\r\n/);
    expect(answer).toMatch(/\r\nContent-Length: 42\r\n/);
    expect(answer).toMatch(/\r\n\r\n\{"message":"Missing Authentication Token"\}$/);
  });
});

test('aws4 (header form, as Postman signs too) gets the 200', async () => {
  const { host, pathname } = new URL(url);
  const { headers } = aws4.sign({ host, path: pathname, service: 'execute-api', region }, { ...server.credentials });
  const { Host: _, ...sent } = headers as Record<string, string>;
  expect(await (await fetch(url, { headers: sent })).text()).toBe(hello);
});

describe('AWS CLI', () => {
  const aws = async (...args: string[]) =>
    run('aws', [...args, '--output', 'json'], { env: environment as NodeJS.ProcessEnv });
  const noCli = missing('aws', '--version');

  testWith(noCli, 'names the caller', async () => {
    expect(JSON.parse((await aws('sts', 'get-caller-identity')).stdout)).toEqual({
      UserId: '123456789012',
      Account: '123456789012',
      Arn: 'arn:aws:iam::123456789012:root',
    });
  });

  testWith(noCli, 'makes, lists and deletes a role', async () => {
    const trust = JSON.stringify({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    });
    const made = await aws('iam', 'create-role', '--role-name', 'cli', '--assume-role-policy-document', trust);
    expect(JSON.parse(made.stdout).Role).toMatchObject({
      RoleName: 'cli',
      AssumeRolePolicyDocument: JSON.parse(trust),
    });
    const listed = JSON.parse((await aws('iam', 'list-roles')).stdout) as { Roles: { RoleName: string }[] };
    expect(listed.Roles.map(({ RoleName }) => RoleName)).toContain('cli');
    await aws('iam', 'delete-role', '--role-name', 'cli');
    const again = aws('iam', 'get-role', '--role-name', 'cli');
    await expect(again).rejects.toThrow(
      '(NoSuchEntity) when calling the GetRole operation: The role with name cli cannot be found.',
    );
  });

  testWith(noCli, 'walks the story', async () => {
    const script = `${import.meta.dirname}/clients/cli-walk.sh`;
    const { stdout } = await run('bash', [script], { env: environment as NodeJS.ProcessEnv });
    const seen = Object.fromEntries(
      stdout
        .trim()
        .split('\n')
        .map((line) => [line.split(' ')[0], line.replace(/^\w+ /, '')]),
    );
    expect(seen).toEqual({
      open: hello,
      before: hello,
      after: '{"message":"Missing Authentication Token"}',
      denied: expect.stringMatching(functionDenial('cli-story')),
      allowed: '{"statusCode":200,"message":"Hello, world!"}',
      importedUnsigned: '403',
      importedSigned: '200',
      exported: 'attachment; filename="swagger_1.0.json"',
      putAgain: '4',
    });
  });

  testWith(noCli, 'walks the papers', async () => {
    const script = `${import.meta.dirname}/clients/cli-papers.sh`;
    const { stdout } = await run('bash', [script], { env: environment as NodeJS.ProcessEnv });
    expect(stdout.trim().split('\n')).toEqual([
      'groups cli-group',
      expect.stringMatching(/^may allowed\t.*list/),
      'mayNot implicitDeny\tNone',
      'provider arn:aws:iam::123456789012:oidc-provider/idp.example.com',
      'report 1',
      'visitor arn:aws:sts::123456789012:federated-user/visitor',
      expect.stringContaining(
        '(EntityAlreadyExists) when calling the CreateGroup operation: Group with name cli-group already exists.',
      ),
    ]);
  });

  testWith(noCli, 'lists APIs, functions and log groups', async () => {
    const apis = JSON.parse((await aws('apigateway', 'get-rest-apis')).stdout) as { items: { name: string }[] };
    expect(apis.items.map(({ name }) => name)).toContain('clients-api');
    expect(JSON.parse((await aws('lambda', 'list-functions')).stdout).Functions).toEqual(expect.any(Array));
    expect(JSON.parse((await aws('logs', 'describe-log-groups')).stdout).logGroups).toEqual(expect.any(Array));
  });

  testWith(noCli, 'is told what is not implemented', async () => {
    await expect(aws('iam', 'list-server-certificates')).rejects.toThrow(
      /NotImplementedException.*iam:ListServerCertificates is not implemented by Sekisho/s,
    );
  });
});

testWith(missing('python3', '-c', 'import boto3, requests'), 'boto3, botocore signer, requests_aws4auth', async () => {
  const { stdout } = await run('python3', [`${import.meta.dirname}/clients/boto3_walk.py`], {
    env: environment as NodeJS.ProcessEnv,
  });
  const seen = JSON.parse(stdout) as Record<string, unknown>;
  const allowed = [200, { hello: 'boto' }];
  expect(seen).toMatchObject({
    account: '123456789012',
    again: 'User with name boto already exists.',
    denied: [
      403,
      {
        Message: expect.stringMatching(
          /^User: arn:aws:iam::123456789012:user\/team\/boto is not authorized to perform: execute-api:Invoke on resource: arn:aws:execute-api:ap-northeast-1:\*{8}9012:\w{10}\/dev\/GET\/ because no identity-based policy allows the execute-api:Invoke action$/,
        ),
      },
    ],
    allowed,
    imported: [403, 200, 200],
    exported: ['application/octet-stream', 'attachment; filename="oas30_1.0.yaml"', 'openapi: 3.0.1'],
    listUsers: expect.stringMatching(
      /AccessDenied.* is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user\/ because no identity-based policy allows the iam:ListUsers action/,
    ),
    log: ['hello'],
    functionDenied: { Message: expect.stringMatching(functionDenial('boto')) },
    functionAllowed: { hello: 'boto' },
    boto3InsideOfAFunction: 'arn:aws:sts::123456789012:assumed-role/boto/inner',
    notImplemented: expect.stringMatching(/lambda:PublishVersion is not implemented by Sekisho/),
  });
  expect([allowed, 'not installed']).toContainEqual(seen['requestsAws4auth']);
});

testWith(
  missing('python3', '-c', 'import boto3'),
  'boto3 walks the papers: groups, MFA, federation, reports, simulation',
  async () => {
    const { stdout } = await run('python3', [`${import.meta.dirname}/clients/boto3_papers.py`], {
      env: environment as NodeJS.ProcessEnv,
    });
    const { toolbox, ...seen } = JSON.parse(stdout) as Record<string, unknown>;
    const user = 'User: arn:aws:iam::123456789012:user/papers is not authorized to perform';
    expect(seen).toEqual({
      groupAllows: ['papers'],
      group: ['papers'],
      deleteFullGroup: 'DeleteConflict: Cannot delete entity, must remove users from group first.',
      withoutGroup: `AccessDenied: ${user}: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action`,
      bounded: `AccessDenied: ${user}: iam:CreateUser on resource: arn:aws:iam::123456789012:user/x because no permissions boundary allows the iam:CreateUser action`,
      simulated: { 'iam:ListUsers': 'allowed', 'iam:CreateUser': 'implicitDeny', 's3:GetObject': 'implicitDeny' },
      custom: ['allowed', 1],
      contextKeys: [],
      malformed: 'MalformedPolicyDocument: Actions/Conditions must be prefaced by a vendor, e.g., iam, sdb, ec2, etc.',
      qrCode: true,
      wrongCodes: 'InvalidAuthenticationCode',
      devices: 1,
      mfaSession: 'arn:aws:iam::123456789012:user/papers',
      noMfaNoIam: 'InvalidClientTokenId',
      federated: 'arn:aws:sts::123456789012:federated-user/guest',
      federatedMay: expect.any(Array),
      federatedMayNot: expect.stringMatching(
        /^AccessDeniedException: User: arn:aws:sts::123456789012:federated-user\/guest .* because no session policy allows the apigateway:POST action$/,
      ),
      'session red': 'AccessDenied',
      'session blue': 'no error',
      profile: 'papers',
      linked: '/aws-service-role/ops.apigateway.amazonaws.com/',
      alias: ['papers-please'],
      report: ['user', '<root_account>'],
      keyLastUsed: ['papers', 'sts'],
      detail: expect.arrayContaining(['papers']),
      lastAccessed: ['apigateway', 'iam', 'sts'],
      decode: 'InvalidAuthorizationMessageException',
    });
    // Only a boto3 of late 2026 knows the service.
    expect([undefined, ['apigateway:POST', 'IMPLICIT_DENY', 'apigateway:GET']]).toContainEqual(toolbox);
  },
);
