import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APIGatewayClient, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CloudWatchLogsClient,
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  DeleteLogGroupCommand,
  DeleteLogStreamCommand,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  PutLogEventsCommand,
  PutRetentionPolicyCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import { CreateRoleCommand, CreateUserCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam';
import {
  CreateFunctionCommand,
  DeleteFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionCodeCommand,
  waitUntilFunctionActiveV2,
} from '@aws-sdk/client-lambda';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { zipOf } from '../examples/story/zip.ts';
import { defaultAccount, defaultHost } from '../src/server/configuration.ts';
import { type RunningServer, startServer } from '../src/server/start-server.ts';
import { type Disk, type Fault, sqliteError, systemError } from './disk-faults.ts';

const disk = vi.hoisted((): Disk => ({ fault: undefined }));
vi.mock('node:fs/promises', async (original) => {
  const { faultyFileSystem } = await import('./disk-faults.ts');
  return faultyFileSystem(await original(), disk);
});
vi.mock('node:sqlite', async (original) => {
  const { faultyDatabase } = await import('./disk-faults.ts');
  const sqlite = await original<typeof import('node:sqlite')>();
  return { ...sqlite, DatabaseSync: faultyDatabase(sqlite.DatabaseSync, disk) };
});

const rootKey = { accessKeyId: 'AKIAFAILINGDISK00000', secretAccessKey: 'failing' };
const consoleToken = 'the-token-of-the-tests';
const dataFolder = mkdtempSync(join(tmpdir(), 'failing-disk-'));
const said: string[] = [];
let server: RunningServer;
let iam: IAMClient;
let lambda: LambdaClient;
let logs: CloudWatchLogsClient;
let gateway: APIGatewayClient;
let Role = '';

const policy = (statement: object) =>
  JSON.stringify({ Version: '2012-10-17', Statement: [{ Effect: 'Allow', ...statement }] });

beforeAll(async () => {
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => said.push(String(text)) > 0);
  server = await startServer({
    ...{ host: defaultHost, port: 0, dataFolder, preparedRuntimes: '', account: defaultAccount, auth: 'enforce' },
    ...{ denialReasons: true, authorizationIds: false, rootKey, consoleToken },
  });
  const options = { endpoint: server.url, region: 'eu-west-1', credentials: rootKey, maxAttempts: 1 };
  iam = new IAMClient(options);
  lambda = new LambdaClient(options);
  logs = new CloudWatchLogsClient(options);
  gateway = new APIGatewayClient(options);
  const AssumeRolePolicyDocument = policy({ Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' });
  Role = (await iam.send(new CreateRoleCommand({ RoleName: 'r', AssumeRolePolicyDocument }))).Role?.Arn ?? '';
  const PolicyDocument = policy({ Action: 'logs:*', Resource: '*' });
  await iam.send(new PutRolePolicyCommand({ RoleName: 'r', PolicyName: 'p', PolicyDocument }));
});

afterEach(() => {
  disk.fault = undefined;
});

afterAll(async () => {
  await server.close();
  expect(said.filter((text) => text.includes('defect'))).toEqual([]);
});

const zip = (text: string) =>
  zipOf({ 'index.mjs': `export const handler = async () => { console.log('${text}'); return '${text}'; };` });

async function createFunction(FunctionName: string) {
  const ZipFile = await zip(FunctionName);
  const made = { FunctionName, Role, Runtime: 'nodejs24.x', Handler: 'index.handler' } as const;
  await lambda.send(new CreateFunctionCommand({ ...made, Code: { ZipFile } }));
}

const group = (logGroupName: string) => logs.send(new CreateLogGroupCommand({ logGroupName }));
const stream = (logGroupName: string) => logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName: 's' }));
const put = (logGroupName: string, message: string) =>
  logs.send(
    new PutLogEventsCommand({ logGroupName, logStreamName: 's', logEvents: [{ timestamp: Date.now(), message }] }),
  );

async function messages(logGroupName: string) {
  const { events } = await logs.send(new FilterLogEventsCommand({ logGroupName }));
  return (events ?? []).map(({ message }) => message);
}

const admin = async (path: string) => {
  const headers = { authorization: `Bearer ${consoleToken}` };
  const answer = await fetch(`${server.url}/_sekisho/${path}`, { method: 'POST', headers });
  if (!answer.ok) throw Object.assign(new Error(await answer.text()), { $metadata: { httpStatusCode: answer.status } });
};

interface Writer {
  /** What it needs, made while the disk is well. */
  readonly prepare?: (name: string) => Promise<unknown>;
  readonly write: (name: string) => Promise<unknown>;
  /** Whether it writes files besides the databases. */
  readonly files?: true;
}

const withStream = (name: string) => group(name).then(() => stream(name));

const writers: Readonly<Record<string, Writer>> = {
  CreateUser: { write: (UserName) => iam.send(new CreateUserCommand({ UserName })) },
  CreateRestApi: { write: (name) => gateway.send(new CreateRestApiCommand({ name })) },
  CreateLogGroup: { write: group },
  PutRetentionPolicy: {
    prepare: group,
    write: (logGroupName) => logs.send(new PutRetentionPolicyCommand({ logGroupName, retentionInDays: 7 })),
  },
  DeleteLogGroup: {
    prepare: group,
    write: (logGroupName) => logs.send(new DeleteLogGroupCommand({ logGroupName })),
  },
  CreateLogStream: { prepare: group, write: stream },
  DeleteLogStream: {
    prepare: withStream,
    write: (logGroupName) => logs.send(new DeleteLogStreamCommand({ logGroupName, logStreamName: 's' })),
  },
  PutLogEvents: { prepare: withStream, write: (name) => put(name, 'one') },
  CreateFunction: { write: createFunction, files: true },
  UpdateFunctionCode: {
    prepare: createFunction,
    write: async (FunctionName) => {
      await waitUntilFunctionActiveV2({ client: lambda, maxWaitTime: 30, minDelay: 1 }, { FunctionName });
      await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: await zip(`${FunctionName} new`) }));
    },
    files: true,
  },
  DeleteFunction: {
    prepare: createFunction,
    write: (FunctionName) => lambda.send(new DeleteFunctionCommand({ FunctionName })),
  },
  'POST /_sekisho/accounts': { write: () => admin('accounts') },
};

const databaseFaults: Readonly<Record<string, Fault>> = {
  'SQLITE_FULL at a write': { error: sqliteError(13), at: 'run' },
  'SQLITE_FULL at COMMIT': { error: sqliteError(13), at: 'COMMIT' },
  'SQLITE_IOERR_FSYNC at COMMIT': { error: sqliteError(1034), at: 'COMMIT' },
  'SQLITE_IOERR_WRITE, and no way back': { error: sqliteError(778), at: 'COMMIT and ROLLBACK' },
  'SQLITE_BUSY at BEGIN': { error: sqliteError(5), at: 'BEGIN' },
  SQLITE_READONLY: { error: sqliteError(8), at: 'run' },
};

const fileFaults: Readonly<Record<string, Fault>> = Object.fromEntries(
  ['ENOSPC', 'EDQUOT', 'EIO', 'EACCES', 'EROFS', 'EMFILE'].map((code) => [code, { error: systemError(code) }]),
);

/** Nothing is read of a transaction that could not be taken back. */
const isOneWay = ({ at }: Fault) => at === 'COMMIT and ROLLBACK';

let names = 0;

describe.each(Object.entries(writers))('%s', (_name, { prepare, write, files }) => {
  test.each(Object.entries({ ...databaseFaults, ...(files && fileFaults) }))('%s', async (_fault, fault) => {
    const name = `name-${names++}`;
    await prepare?.(name);
    disk.fault = { ...fault };
    const error = await write(name).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ $metadata: { httpStatusCode: 503 } });
    expect((error as Error).message).toMatch(/was not stored: .*Nothing was changed/);
    expect((error as Error).message).not.toContain('secret');
    disk.fault = undefined;
    await write(name);
  });
});

test.each(Object.entries(databaseFaults))('lines of a function wait: %s', async (_name, fault) => {
  const name = `printer-${names++}`;
  await createFunction(name);
  await lambda.send(new InvokeCommand({ FunctionName: name }));
  const count = async () => (await messages(`/aws/lambda/${name}`)).filter((text) => text?.includes(name)).length;
  await vi.waitFor(async () => expect(await count()).toBe(1), { timeout: 10_000 });
  disk.fault = { ...fault };
  const { StatusCode } = await lambda.send(new InvokeCommand({ FunctionName: name }));
  expect(StatusCode).toBe(200);
  expect(await count().catch(({ $metadata }) => $metadata.httpStatusCode)).toBe(isOneWay(fault) ? 503 : 1);
  disk.fault = undefined;
  await vi.waitFor(async () => expect(await count()).toBe(2), { timeout: 10_000 });
});

test('a function whose creation could not be finished is ready as soon as the disk is well', async () => {
  disk.fault = { error: sqliteError(13), at: 'COMMIT', file: 'state.db', after: 1 };
  await createFunction('late');
  await new Promise(setImmediate);
  const state = async () =>
    (await lambda.send(new GetFunctionCommand({ FunctionName: 'late' }))).Configuration?.State ?? '';
  expect(await state()).toBe('Pending');
  disk.fault = undefined;
  await vi.waitFor(async () => expect(await state()).toBe('Active'), { timeout: 10_000 });
});

test('a group that was deleted while its events could not be removed is empty when it is made again', async () => {
  await withStream('again');
  await put('again', 'old');
  disk.fault = { error: sqliteError(10), at: 'run', file: 'logs.db' };
  await logs.send(new DeleteLogGroupCommand({ logGroupName: 'again' }));
  disk.fault = undefined;
  await group('again');
  expect((await logs.send(new DescribeLogStreamsCommand({ logGroupName: 'again' }))).logStreams).toEqual([]);
  await stream('again');
  expect(await messages('again')).toEqual([]);
});

test('events that cannot be written take none with them that can', async () => {
  await withStream('many');
  disk.fault = { error: sqliteError(13), at: 'COMMIT', file: 'logs.db' };
  const refused = await Promise.allSettled(Array.from({ length: 8 }, (_, n) => put('many', `lost ${n}`)));
  expect(refused.map(({ status }) => status)).toEqual(refused.map(() => 'rejected'));
  // The commit of all together fails; each alone then works.
  const failOnce = () => {
    disk.fault = undefined;
    return sqliteError(13)();
  };
  disk.fault = { error: failOnce, at: 'COMMIT', file: 'logs.db' };
  await Promise.all(Array.from({ length: 8 }, (_, n) => put('many', `kept ${n}`)));
  expect((await messages('many')).sort()).toEqual(Array.from({ length: 8 }, (_, n) => `kept ${n}`));
});

test('a reset that cannot be stored resets nothing', async () => {
  await iam.send(new CreateUserCommand({ UserName: 'stays' }));
  disk.fault = { error: sqliteError(13), at: 'COMMIT' };
  await expect(admin('reset')).rejects.toMatchObject({ $metadata: { httpStatusCode: 503 } });
  disk.fault = undefined;
  await expect(iam.send(new CreateUserCommand({ UserName: 'stays' }))).rejects.toThrow('already exists');
});

test('the server ends in peace on a disk that fails, and finds everything at its next start', async () => {
  await iam.send(new CreateUserCommand({ UserName: 'last' }));
  disk.fault = { error: sqliteError(10), at: 'COMMIT' };
  await server.close();
  disk.fault = undefined;
  server = await startServer({
    ...{ host: defaultHost, port: 0, dataFolder, preparedRuntimes: '', account: defaultAccount, auth: 'enforce' },
    ...{ denialReasons: true, authorizationIds: false, rootKey, consoleToken },
  });
  const client = new IAMClient({ endpoint: server.url, region: 'eu-west-1', credentials: rootKey });
  await expect(client.send(new CreateUserCommand({ UserName: 'last' }))).rejects.toThrow('already exists');
});
