import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { CloudWatchLogsClient, FilterLogEventsCommand } from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateAccessKeyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { CreateFunctionCommand, InvokeCommand, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { AssumeRoleCommand, GetCallerIdentityCommand } from '@aws-sdk/client-sts';
import { afterAll, expect, test } from 'vitest';
import { createApi, deploy, hello } from '../examples/story/api.ts';
import { unsigned } from '../examples/story/call.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { makeWorld } from '../examples/story/world.ts';
import { zipOf } from '../examples/story/zip.ts';

const region = 'ap-northeast-1';
const root = { accessKeyId: 'AKIARESTARTRESTART00', secretAccessKey: 'restart' };
const dataFolder = mkdtempSync(join(tmpdir(), 'restart-'));
const command = join(import.meta.dirname, '..', 'dist', 'sekisho.js');

const started: ChildProcess[] = [];
afterAll(() => {
  for (const child of started) child.kill('SIGKILL');
});

async function start() {
  const child = spawn(process.execPath, [command, 'start', '--port', '0', '--data-dir', dataFolder], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      SEKISHO_ROOT_ACCESS_KEY_ID: root.accessKeyId,
      SEKISHO_ROOT_SECRET_ACCESS_KEY: root.secretAccessKey,
    },
  });
  started.push(child);
  let endpoint = '';
  for await (const line of createInterface(child.stdout)) {
    endpoint = /listens on (\S+)/.exec(line)?.[1] ?? '';
    if (endpoint) break;
  }
  const world = makeWorld({ region, endpoint, credentials: root, prefix: 'restart-', patience: 0 });
  const kill = async () => {
    child.kill('SIGKILL');
    await once(child, 'exit');
  };
  return { world, kill, endpoint };
}

const policy = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

test('after kill -9 deployed APIs answer, functions run, sessions and keys are good, logs are there', async () => {
  const before = await start();
  const api = await createApi(before.world, makeCleanup());
  await deploy(before.world, api, 'dev');
  const AssumeRolePolicyDocument = policy({
    Principal: { Service: 'lambda.amazonaws.com', AWS: '*' },
    Action: 'sts:AssumeRole',
  });
  const { Role } = await before.world.iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument }));
  await before.world.iam.send(
    new PutRolePolicyCommand({
      RoleName: 'r',
      PolicyName: 'p',
      PolicyDocument: policy({ Action: 'logs:*', Resource: '*' }),
    }),
  );
  const ZipFile = await zipOf({
    'index.mjs': "export const handler = async () => { console.log('seen'); return 'alive'; };",
  });
  const FunctionName = 'survivor';
  const configuration = {
    FunctionName,
    Role: Role?.Arn ?? '',
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
  } as const;
  await before.world.lambda.send(new CreateFunctionCommand({ ...configuration, Code: { ZipFile } }));
  await waitUntilFunctionActiveV2({ client: before.world.lambda, maxWaitTime: 30, minDelay: 1 }, { FunctionName });
  await before.world.lambda.send(new InvokeCommand({ FunctionName }));
  await before.world.iam.send(new CreateUserCommand({ UserName: 'u' }));
  await before.world.iam.send(
    new PutUserPolicyCommand({
      UserName: 'u',
      PolicyName: 'p',
      PolicyDocument: policy({ Action: 'sts:AssumeRole', Resource: '*' }),
    }),
  );
  const { AccessKey } = await before.world.iam.send(new CreateAccessKeyCommand({ UserName: 'u' }));
  const user = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  const asUser = makeWorld({ ...before.world, credentials: user });
  const { Credentials } = await asUser.sts.send(
    new AssumeRoleCommand({ RoleArn: Role?.Arn ?? '', RoleSessionName: 'session' }),
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  await before.kill();

  const after = await start();
  expect(await unsigned(after.world.invokeUrl(api.id, 'dev', '/'))).toMatchObject({ status: 200, body: hello });
  const { Payload } = await after.world.lambda.send(new InvokeCommand({ FunctionName }));
  expect(Buffer.from(Payload ?? []).toString()).toBe('"alive"');
  const session = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const asSession = makeWorld({ ...after.world, credentials: session });
  expect(await asSession.sts.send(new GetCallerIdentityCommand({}))).toMatchObject({
    Arn: 'arn:aws:sts::123456789012:assumed-role/r/session',
  });
  expect(
    await makeWorld({ ...after.world, credentials: user }).sts.send(new GetCallerIdentityCommand({})),
  ).toMatchObject({ Arn: 'arn:aws:iam::123456789012:user/u' });
  const logs = new CloudWatchLogsClient({ region, endpoint: after.endpoint, credentials: root });
  const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName: '/aws/lambda/survivor' }));
  expect(events?.filter(({ message }) => message?.includes('seen'))).toHaveLength(2);
  await after.kill();
});
