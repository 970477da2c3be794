import { hash } from 'node:crypto';
import {
  DeleteFunctionCommand,
  GetFunctionConfigurationCommand,
  UpdateFunctionCodeCommand,
  type UpdateFunctionCodeCommandInput,
  UpdateFunctionConfigurationCommand,
  type UpdateFunctionConfigurationCommandInput,
  waitUntilFunctionUpdatedV2,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { lambdaService } from '../lambda-service.ts';
import { lambdaFixture, memoryBlobs } from '../testing/lambda-fixture.ts';

const FunctionName = 'hello';
const arn = `arn:aws:lambda:${region}:123456789012:function:hello`;
const updateInProgress = {
  name: 'ResourceConflictException',
  message: `The operation cannot be performed at this time. An update is in progress for resource: ${arn}`,
  $metadata: { httpStatusCode: 409 },
};

async function settled() {
  const fixture = await lambdaFixture({ settles: false });
  await fixture.create();
  const settle = async () => {
    for (const task of fixture.waiting.splice(0)) await task();
  };
  await settle();
  const { lambda } = fixture;
  return {
    ...fixture,
    settle,
    show: () => lambda.send(new GetFunctionConfigurationCommand({ FunctionName })),
    updateCode: (input: Partial<UpdateFunctionCodeCommandInput> = {}) =>
      lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: Buffer.from('new zip'), ...input })),
    updateConfiguration: (input: Partial<UpdateFunctionConfigurationCommandInput>) =>
      lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, ...input })),
  };
}

test('RevisionId changes at creation, settling, update and settling: four ids', async () => {
  const fixture = await lambdaFixture({ settles: false });
  const ids = [(await fixture.create()).RevisionId];
  const show = () => fixture.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }));
  await fixture.waiting.pop()?.();
  ids.push((await show()).RevisionId);
  const update = await fixture.lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }));
  ids.push(update.RevisionId);
  await fixture.waiting.pop()?.();
  ids.push((await show()).RevisionId);
  expect(new Set(ids).size).toBe(4);
});

test('an update is InProgress, then Successful; the function stays Active', async () => {
  const { updateConfiguration, settle, show } = await settled();
  expect(await updateConfiguration({ Timeout: 9 })).toMatchObject({
    State: 'Active',
    Timeout: 9,
    LastUpdateStatus: 'InProgress',
    LastUpdateStatusReason: 'The function is being created.',
    LastUpdateStatusReasonCode: 'Creating',
  });
  await settle();
  expect(await show()).toMatchObject({ State: 'Active', LastUpdateStatus: 'Successful', Timeout: 9 });
});

test('the waiter of the SDK sees the update end', async () => {
  const { create, lambda } = await lambdaFixture();
  await create();
  await new Promise(setImmediate);
  await lambda.send(new UpdateFunctionCodeCommand({ FunctionName, ZipFile: Buffer.from('new zip') }));
  const waited = await waitUntilFunctionUpdatedV2({ client: lambda, maxWaitTime: 5 }, { FunctionName });
  expect(waited.state).toBe('SUCCESS');
});

test('while an update is in progress another one is a conflict (recorded Nov 2025)', async () => {
  const { updateConfiguration, updateCode } = await settled();
  await updateCode();
  await expect(updateConfiguration({ Timeout: 9 })).rejects.toMatchObject(updateInProgress);
  await expect(updateCode()).rejects.toMatchObject(updateInProgress);
});

test('a function that is being created takes no update', async () => {
  const { create, lambda } = await lambdaFixture({ settles: false });
  await create();
  await expect(lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName, Timeout: 9 }))).rejects.toMatchObject(
    {
      name: 'ResourceConflictException',
      message:
        'The operation cannot be performed at this time. The function is currently in the following state: Pending',
    },
  );
});

test('UpdateFunctionCode changes hash and size, and ends the environments', async () => {
  const { updateCode, runtime } = await settled();
  const retired = runtime.retired.length;
  expect(await updateCode()).toMatchObject({ CodeSha256: hash('sha256', 'new zip', 'base64'), CodeSize: 7 });
  expect(runtime.retired.slice(retired)).toEqual([arn]);
});

test('DryRun changes nothing; unverified: it shows the hash that would be', async () => {
  const { updateCode, show } = await settled();
  const before = await show();
  expect(await updateCode({ DryRun: true })).toMatchObject({ CodeSha256: hash('sha256', 'new zip', 'base64') });
  expect((await show()).RevisionId).toBe(before.RevisionId);
  expect((await show()).CodeSha256).toBe(before.CodeSha256);
});

test('what an update leaves out stays; what it gives replaces', async () => {
  const { updateConfiguration, settle } = await settled();
  await updateConfiguration({ Environment: { Variables: { A1: 'x' } }, Description: 'd', MemorySize: 256 });
  await settle();
  const updated = await updateConfiguration({
    Handler: 'other.handler',
    Runtime: 'python3.13',
    EphemeralStorage: { Size: 1024 },
    LoggingConfig: { LogGroup: '/mine' },
  });
  expect(updated).toMatchObject({
    Handler: 'other.handler',
    Runtime: 'python3.13',
    Environment: { Variables: { A1: 'x' } },
    Description: 'd',
    MemorySize: 256,
    EphemeralStorage: { Size: 1024 },
    LoggingConfig: { LogFormat: 'Text', LogGroup: '/mine' },
  });
});

test('an empty description is a description', async () => {
  const { updateConfiguration, settle } = await settled();
  await updateConfiguration({ Description: 'd' });
  await settle();
  expect((await updateConfiguration({ Description: '' })).Description).toBe('');
});

const wrongRevision = {
  name: 'PreconditionFailedException',
  message:
    'The Revision Id provided does not match the latest Revision Id. Call the GetFunction/GetAlias API to retrieve the latest Revision Id',
  $metadata: { httpStatusCode: 412 },
};

test('the RevisionId of an update must be the latest one', async () => {
  const { updateCode, updateConfiguration, show } = await settled();
  await expect(updateCode({ RevisionId: 'wrong' })).rejects.toMatchObject(wrongRevision);
  await expect(updateConfiguration({ Timeout: 9, RevisionId: 'wrong' })).rejects.toMatchObject(wrongRevision);
  const { RevisionId } = await show();
  expect(await updateConfiguration({ Timeout: 9, RevisionId })).toMatchObject({ Timeout: 9 });
});

test.each<[name: string, input: Partial<UpdateFunctionCodeCommandInput>, code: string, message: RegExp]>([
  [
    'no code',
    { ZipFile: undefined },
    'InvalidParameterValueException',
    /^Please provide a source for function code\.$/,
  ],
  [
    'an image for a ZIP function',
    { ZipFile: undefined, ImageUri: 'x' },
    'InvalidParameterValueException',
    /^Please don't provide ImageUri when updating a function with packageType Zip\.$/,
  ],
  ['S3', { ZipFile: undefined, S3Bucket: 'bbb', S3Key: 'k' }, 'NotImplementedException', /S3Bucket/],
  ['Publish', { Publish: true }, 'NotImplementedException', /Publish/],
])('UpdateFunctionCode with %s is refused', async (_name, input, code, message) => {
  const { updateCode } = await settled();
  await expect(updateCode(input)).rejects.toMatchObject({ name: code, message: expect.stringMatching(message) });
});

test.each<[name: string, input: Partial<UpdateFunctionConfigurationCommandInput>, code: string, message: RegExp]>([
  [
    'a role that is no ARN',
    { Role: 'r1' },
    'ValidationException',
    /^1 validation error detected: Value 'r1' at 'role'/,
  ],
  [
    'a role that is not there',
    { Role: 'arn:aws:iam::123456789012:role/nobody' },
    'InvalidParameterValueException',
    /^The role defined for the function cannot be assumed by Lambda\.$/,
  ],
  ['an unknown runtime', { Runtime: 'x' as 'java8' }, 'InvalidParameterValueException', /^Value x at 'runtime'/],
  ['a VPC', { VpcConfig: { SubnetIds: ['subnet-1'] } }, 'NotImplementedException', /VpcConfig/],
  ['a layer', { Layers: [`arn:aws:lambda:${region}:1:layer:l:1`] }, 'NotImplementedException', /Layers/],
  ['a handler with a NUL', { Handler: 'app.a\0b' }, 'InvalidParameterValueException', /^The handler holds a NUL/],
  ['a reserved variable', { Environment: { Variables: { AWS_REGION: '' } } }, 'InvalidParameterValueException', /keys/],
])('UpdateFunctionConfiguration with %s is refused', async (_name, input, code, message) => {
  const { updateConfiguration } = await settled();
  await expect(updateConfiguration(input)).rejects.toMatchObject({
    name: code,
    message: expect.stringMatching(message),
  });
});

test('a function that is deleted while it settles stays deleted', async () => {
  const fixture = await lambdaFixture({ settles: false });
  await fixture.create();
  await fixture.lambda.send(new DeleteFunctionCommand({ FunctionName }));
  await fixture.waiting.pop()?.();
  await expect(fixture.lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
  });
});

test('a function that had not settled when the server stopped settles at the next start', async () => {
  const { create, lambda, store, assumeRole, accounts, runtime } = await lambdaFixture({ settles: false });
  await create();
  const waiting: (() => Promise<unknown>)[] = [];
  const parts = { store, assumeRole, accounts, runtime, blobs: memoryBlobs(), codeLocation: String };
  lambdaService({ ...parts, onTrouble: () => {}, later: (task) => void waiting.push(task) });
  expect(waiting.length).toBe(1);
  await waiting[0]?.();
  expect(await lambda.send(new GetFunctionConfigurationCommand({ FunctionName }))).toMatchObject({ State: 'Active' });
});
