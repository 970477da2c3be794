import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CloudWatchLogsClient,
  DescribeLogStreamsCommand,
  FilterLogEventsCommand,
  GetLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateFunctionCommand,
  InvokeCommand,
  LambdaClient,
  UpdateFunctionCodeCommand,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ControlPlane, startControlPlane } from '../../../../test/sdk-harness.ts';
import { createLambdaRuntime, type LambdaRuntime } from '../../../runtime/lambda-runtime.ts';
import { zipFiles } from '../../../runtime/testing/zip-fixture.ts';
import { fileBlobs } from '../../../store/blobs.ts';
import { logSegments } from '../../../store/log-segments.ts';
import { functionLogSink } from '../../logs/functions/function-log-sink.ts';
import { logsService } from '../../logs/logs-service.ts';
import { lambdaService } from '../lambda-service.ts';
import { makeRole } from '../testing/lambda-fixture.ts';
import { executionCredentials } from './execution-credentials.ts';

const nodeRuntime = `nodejs${process.versions.node.split('.')[0]}.x`;
const root = mkdtempSync(join(tmpdir(), 'lambda-service-'));
const segments = logSegments(':memory:');
const zip = zipFiles({
  'index.mjs': `
    export const handler = async (event, context) => {
      if (event.fail) throw new TypeError('no such luck');
      console.log('hello', event.name);
      return { name: event.name, arn: context.invokedFunctionArn, key: process.env.AWS_ACCESS_KEY_ID.slice(0, 4) };
    };`,
});
let plane: ControlPlane;
let runtime: LambdaRuntime;
let lambda: LambdaClient;
let logs: CloudWatchLogsClient;
let role: string;

beforeAll(async () => {
  const fail = (error: unknown) => {
    throw error;
  };
  plane = await startControlPlane(({ store, assumeRole, accounts, identity }) => {
    const functionLogs = functionLogSink({
      ...{ store, segments, identity, now: Date.now },
      onTrouble: fail,
      onStored: () => {},
    });
    runtime = createLambdaRuntime({
      root: join(root, 'runtime'),
      clock: Date.now,
      logs: functionLogs,
      credentials: executionCredentials({ assumeRole, clock: Date.now }),
    });
    const blobs = fileBlobs(join(root, 'blobs'));
    const codeLocation = (sha256Hex: string) => sha256Hex;
    return {
      lambda: lambdaService({ store, blobs, runtime, assumeRole, accounts, codeLocation, onTrouble: fail }),
      logs: logsService({ store, segments, functionLogs }),
    };
  });
  const statements = [{ Effect: 'Allow', Action: 'logs:*', Resource: '*' }];
  role = await makeRole(plane, 'logger', { statements });
  lambda = plane.client(LambdaClient);
  logs = plane.client(CloudWatchLogsClient);
});

afterAll(async () => {
  await runtime.close();
  segments.close();
  rmSync(root, { recursive: true, force: true });
});

async function create(FunctionName: string, Role = role) {
  const configuration = { Role, Runtime: nodeRuntime as 'nodejs22.x', Handler: 'index.handler', Timeout: 20 };
  return lambda.send(new CreateFunctionCommand({ FunctionName, ...configuration, Code: { ZipFile: zip } }));
}

const invoke = (FunctionName: string, event: object) =>
  lambda.send(new InvokeCommand({ FunctionName, Payload: JSON.stringify(event), LogType: 'Tail' }));

test('a function runs as its role, and its log is in CloudWatch Logs', async () => {
  const { FunctionArn } = await create('greeter');
  const answer = await invoke('greeter', { name: 'world' });
  expect(answer.FunctionError).toBeUndefined();
  expect(JSON.parse(answer.Payload!.transformToString())).toEqual({ name: 'world', arn: FunctionArn, key: 'ASIA' });

  const tail = Buffer.from(answer.LogResult ?? '', 'base64').toString();
  const { requestId } = answer.$metadata;
  expect(tail).toContain(`START RequestId: ${requestId} Version: $LATEST\n`);
  expect(tail).toContain(`\t${requestId}\tINFO\thello world\n`);
  expect(tail).toContain(`REPORT RequestId: ${requestId}\t`);

  const logGroupName = '/aws/lambda/greeter';
  const { logStreams } = await logs.send(new DescribeLogStreamsCommand({ logGroupName }));
  const logStreamName = logStreams?.[0]?.logStreamName ?? '';
  expect(logStreamName).toMatch(/^\d{4}\/\d\d\/\d\d\/\[\$LATEST\][0-9a-f]{32}$/);
  const { events } = await logs.send(new GetLogEventsCommand({ logGroupName, logStreamName, startFromHead: true }));
  expect(events?.map(({ message }) => message?.split(/[ \t\n]/)[0])).toEqual([
    'INIT_START',
    'START',
    expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    'END',
    'REPORT',
  ]);
  // Recorded on AWS: LogResult has no INIT_START.
  const afterInit = events?.slice(1).map(({ message }) => message);
  expect(afterInit?.join('')).toBe(tail);
});

test('an error of the function is answered as its runtime gave it', async () => {
  await create('failing');
  const answer = await invoke('failing', { fail: true });
  expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
  expect(JSON.parse(answer.Payload!.transformToString())).toMatchObject({
    errorType: 'TypeError',
    errorMessage: 'no such luck',
    trace: expect.any(Array),
  });
});

test('new code is what runs after the update', async () => {
  await create('changing');
  expect((await invoke('changing', { name: 'a' })).Payload?.transformToString()).toContain('"a"');
  const ZipFile = zipFiles({ 'index.mjs': 'export const handler = async () => "new";' });
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName: 'changing', ZipFile }));
  await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 5 }, { FunctionName: 'changing' });
  expect((await invoke('changing', {})).Payload?.transformToString()).toBe('"new"');
});

test('without logs permissions the function runs and its log does not appear', async () => {
  const silent = await makeRole(plane, 'silent');
  await create('silent', silent);
  expect((await invoke('silent', { name: 'x' })).FunctionError).toBeUndefined();
  const group = { logGroupName: '/aws/lambda/silent' };
  await expect(logs.send(new FilterLogEventsCommand(group))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('what is no ZIP is refused (recorded Jan 2026)', async () => {
  const Code = { ZipFile: Buffer.from('this is not a zipfile, just a random string') };
  const configuration = { Role: role, Runtime: nodeRuntime as 'nodejs22.x', Handler: 'index.handler' };
  await expect(
    lambda.send(new CreateFunctionCommand({ FunctionName: 'broken', ...configuration, Code })),
  ).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
    Type: 'User',
    message: 'Could not unzip uploaded file. Please check your file, then try to upload again.',
  });
});
