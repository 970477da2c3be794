import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateRoleCommand, CreateUserCommand, GetUserCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import { CreateFunctionCommand, InvokeCommand, waitUntilFunctionActiveV2 } from '@aws-sdk/client-lambda';
import { afterEach, describe, expect, test } from 'vitest';
import { zipOf } from '../examples/story/zip.ts';
import { type SmallDisk, smallDisk, whyNoSmallDisk } from './small-disk.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const why = whyNoSmallDisk();
if (why) process.stderr.write(`skipped: full disks, for ${why}\n`);

const refused = { name: 'ServiceUnavailable', $metadata: { httpStatusCode: 503 } };
const logGroupName = '/kept';
const logStreamName = 'stream';
let disk: SmallDisk;
let server: SpawnedServer;

async function startOn(megabytes: number) {
  disk = smallDisk(megabytes);
  server = await spawnServer(disk.path);
}

afterEach(async () => {
  await server.stop('SIGKILL');
  disk.unmount();
});

/** Does something over and over until it is refused. Answers how often it was acknowledged. */
async function untilRefused(act: (n: number) => Promise<unknown>): Promise<number> {
  for (let n = 0; n < 20_000; n++) {
    const error = await act(n).then(
      () => undefined,
      (thrown) => thrown,
    );
    if (error === undefined) continue;
    expect(error).toMatchObject(refused);
    expect(error.message).toMatch(/was not stored: .*Nothing was changed\.$/);
    expect(error.message).not.toContain(disk.path);
    return n;
  }
  throw new Error('the disk was never full');
}

async function eventually<Value>(ask: () => Promise<Value>, isRight: (value: Value) => boolean): Promise<Value> {
  for (let tries = 0; ; tries++) {
    const value = await ask();
    if (isRight(value) || tries > 200) return value;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const isServing = async () => {
  expect(server.process.exitCode).toBeNull();
  expect(server.process.signalCode).toBeNull();
  expect((await server.ask('health')).status).toBe(200);
};

const policy = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

async function makeRole(): Promise<string> {
  const trust = policy({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' });
  const { Role } = await server.iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument: trust }));
  const PolicyDocument = policy({ Action: 'logs:*', Resource: '*' });
  await server.iam.send(new PutRolePolicyCommand({ RoleName: 'r', PolicyName: 'p', PolicyDocument }));
  return Role?.Arn ?? '';
}

const source = 'export const handler = async ({ text }) => { console.log(text); return text; };';

async function createFunction(FunctionName: string, Role: string, ballast = 0) {
  const ZipFile = await zipOf({ 'index.mjs': source, ballast: randomBytes(ballast).toString('latin1') });
  const made = { FunctionName, Role, Runtime: 'nodejs24.x', Handler: 'index.handler' } as const;
  await server.lambda.send(new CreateFunctionCommand({ ...made, Code: { ZipFile } }));
}

async function invoke(FunctionName: string, text: string) {
  const Payload = JSON.stringify({ text });
  const answer = await server.lambda.send(new InvokeCommand({ FunctionName, Payload }));
  return Buffer.from(answer.Payload ?? []).toString();
}

const messages = async (group: string) => {
  const { events } = await server.logs.send(new FilterLogEventsCommand({ logGroupName: group }));
  // Node's runtime writes time, request and level before the text.
  return (events ?? []).map(({ message }) => message?.trim().split('\t').at(-1));
};

async function makeStream() {
  await server.logs.send(new CreateLogGroupCommand({ logGroupName }));
  await server.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
}

const put = (message: string) => {
  const logEvents = [{ timestamp: Date.now(), message }];
  return server.logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
};

const waitingLines = async () => {
  const status = (await (await server.ask('status')).json()) as { functionLogs: { waiting: number; dropped: number } };
  return status.functionLogs.waiting;
};

describe.skipIf(why)('on a disk that is full', () => {
  test('documents: what was acknowledged is there, and with room again it goes on', async () => {
    await startOn(3);
    const user = (n: number) => `user-${n}`;
    const create = (n: number) => server.iam.send(new CreateUserCommand({ UserName: user(n) }));
    const acknowledged = await untilRefused(create);
    await isServing();
    await expect(server.gateway.send(new CreateRestApiCommand({ name: 'a'.repeat(1000) }))).rejects.toMatchObject(
      refused,
    );
    expect((await server.ask('accounts', 'POST')).status).toBeGreaterThanOrEqual(400);
    disk.resize(12);
    await create(acknowledged);
    await server.stop('SIGKILL');
    server = await spawnServer(disk.path);
    for (let n = 0; n <= acknowledged; n++) await server.iam.send(new GetUserCommand({ UserName: user(n) }));
  });

  test('log events: what was acknowledged is there, and with room again it goes on', async () => {
    await startOn(3);
    await makeStream();
    const message = (n: number) => `${n} ${'x'.repeat(20_000)}`;
    const acknowledged = await untilRefused((n) => put(message(n)));
    await isServing();
    disk.resize(12);
    await put('after');
    await server.stop('SIGKILL');
    server = await spawnServer(disk.path);
    const all = [...Array.from({ length: acknowledged }, (_, n) => message(n)), 'after'];
    expect(await messages(logGroupName)).toEqual(all);
  });

  test('packages: what was acknowledged runs, nothing is left behind, and with room again it goes on', async () => {
    await startOn(4);
    const role = await makeRole();
    const acknowledged = await untilRefused((n) => createFunction(`f${n}`, role, 100_000));
    await isServing();
    const left = readdirSync(disk.path, { recursive: true }).filter((name) => /\.part$|unfinished/.test(String(name)));
    expect(left).toEqual([]);
    disk.resize(20);
    await createFunction('after', role, 100_000);
    for (let n = 0; n < acknowledged; n++) expect(await invoke(`f${n}`, 'runs')).toBe('"runs"');
    expect(await invoke('after', 'runs')).toBe('"runs"');
  });

  test('what functions log waits, is said once, and is there when there is room', async () => {
    await startOn(6);
    const role = await makeRole();
    await createFunction('printer', role);
    await waitUntilFunctionActiveV2(
      { client: server.lambda, maxWaitTime: 30, minDelay: 1 },
      { FunctionName: 'printer' },
    );
    expect(await invoke('printer', 'before')).toBe('"before"');
    expect(await messages('/aws/lambda/printer')).toContain('before');
    disk.fill();
    // The write-ahead log has room of its own until it is full.
    const long = 'y'.repeat(100_000);
    for (let n = 0; n < 60; n++) expect(await invoke('printer', `${n} ${long}`)).toBe(`"${n} ${long}"`);
    expect(await eventually(waitingLines, (lines) => lines > 0)).toBeGreaterThan(0);
    await isServing();
    disk.free();
    disk.resize(40);
    expect(await eventually(waitingLines, (lines) => lines === 0)).toBe(0);
    const seen = await messages('/aws/lambda/printer');
    for (let n = 0; n < 60; n++) expect(seen.filter((message) => message === `${n} ${long}`)).toHaveLength(1);
    expect(server.complaints().match(/cannot be stored now/g)).toHaveLength(1);
    expect(server.complaints()).toContain('What functions log can be stored again.');
    expect(server.complaints()).not.toContain('defect');
  });

  test('a function that needs the disk to start is refused, and starts when there is room', async () => {
    await startOn(6);
    const role = await makeRole();
    await createFunction('cold', role);
    disk.fill();
    await expect(invoke('cold', 'x')).rejects.toMatchObject(refused);
    await isServing();
    disk.free();
    expect(await invoke('cold', 'x')).toBe('"x"');
  });

  test('the server starts and ends as it should', async () => {
    await startOn(6);
    await server.iam.send(new CreateUserCommand({ UserName: 'kept' }));
    disk.fill();
    expect(await server.stop('SIGTERM')).toBe(0);
    expect(server.complaints()).not.toContain('defect');
    disk.fill();
    server = await spawnServer(disk.path);
    await server.iam.send(new GetUserCommand({ UserName: 'kept' }));
    expect(server.complaints()).not.toContain('defect');
    disk.free();
    await server.iam.send(new CreateUserCommand({ UserName: 'after' }));
    expect(
      await eventually(
        async () => readdirSync(disk.path),
        (names) => names.includes('server.json'),
      ),
    ).toContain('server.json');
  });

  test('a disk that can only be read is refused at once, and it is said why', async () => {
    await startOn(6);
    await server.stop('SIGTERM');
    disk.protect();
    await expect(spawnServer(disk.path)).rejects.toThrow(/sekisho: .*state\.db cannot be opened: .*read-only/);
    await expect(spawnServer(`${disk.path}/new`)).rejects.toThrow(/sekisho: .*the disk can only be read/);
  });
});
