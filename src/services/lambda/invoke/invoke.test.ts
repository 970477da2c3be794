import {
  DeleteFunctionCommand,
  InvokeCommand,
  type InvokeCommandInput,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { lambdaFixture } from '../testing/lambda-fixture.ts';

const arn = `arn:aws:lambda:${region}:123456789012:function:hello`;

async function invokable(settings?: Parameters<typeof lambdaFixture>[0]) {
  const fixture = await lambdaFixture(settings);
  await fixture.create({ Environment: { Variables: { A1: 'x' } } });
  const invoke = (input: Partial<InvokeCommandInput> = {}) =>
    fixture.lambda.send(new InvokeCommand({ FunctionName: 'hello', ...input }));
  return { ...fixture, invoke };
}

test('a synchronous invocation answers the payload and the executed version', async () => {
  const { invoke, runtime } = await invokable();
  const answer = await invoke({ Payload: '{"a": 1}' });
  expect(answer.StatusCode).toBe(200);
  expect(answer.Payload?.transformToString()).toBe('"done"');
  expect(answer.ExecutedVersion).toBe('$LATEST');
  expect(answer.FunctionError).toBeUndefined();
  expect(answer.LogResult).toBeUndefined();
  expect(runtime.invocations[0]).toMatchObject({
    run: {
      functionName: 'hello',
      functionArn: arn,
      version: '$LATEST',
      runtime: 'nodejs22.x',
      handler: 'index.handler',
      timeoutSeconds: 3,
      memoryMb: 128,
      environment: { A1: 'x' },
      region,
      account: '123456789012',
      logGroup: '/aws/lambda/hello',
      role: 'arn:aws:iam::123456789012:role/runner',
    },
    event: {
      payload: Buffer.from('{"a": 1}'),
      invokedArn: arn,
      requestId: answer.$metadata.requestId,
      traceId: expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24};Parent=[0-9a-f]{16};Sampled=0$/),
    },
  });
});

test('no payload is an empty object', async () => {
  const { invoke, runtime } = await invokable();
  await invoke();
  expect(runtime.invocations[0]?.event.payload.toString()).toBe('{}');
});

test('the function learns the ARN by which it was called', async () => {
  const { invoke, runtime } = await invokable();
  await invoke({ Qualifier: '$LATEST' });
  expect(runtime.invocations[0]?.event.invokedArn).toBe(`${arn}:$LATEST`);
});

test('LogType=Tail answers the end of the log in base 64', async () => {
  const { invoke } = await invokable();
  const { LogResult } = await invoke({ LogType: 'Tail' });
  expect(Buffer.from(LogResult ?? '', 'base64').toString()).toBe('END\n');
});

test('an error of the function is a 200 with X-Amz-Function-Error', async () => {
  const { invoke, runtime } = await invokable();
  runtime.result = { payload: Buffer.from('{"errorMessage":"x"}'), functionError: 'Unhandled', logTail: '' };
  const answer = await invoke();
  expect(answer).toMatchObject({ StatusCode: 200, FunctionError: 'Unhandled' });
  expect(answer.Payload?.transformToString()).toBe('{"errorMessage":"x"}');
});

test('DryRun answers 204 and runs nothing', async () => {
  const { invoke, runtime } = await invokable();
  expect((await invoke({ InvocationType: 'DryRun' })).StatusCode).toBe(204);
  expect(runtime.invocations).toEqual([]);
});

test('Event is not implemented and says so', async () => {
  const { invoke, runtime } = await invokable();
  await expect(invoke({ InvocationType: 'Event' })).rejects.toMatchObject({
    name: 'NotImplementedException',
    $metadata: { httpStatusCode: 501 },
    message: expect.stringContaining('invocation type Event'),
  });
  expect(runtime.invocations).toEqual([]);
});

test.each([
  ['no JSON', 'not json'],
  ['bytes that are not UTF-8', Uint8Array.of(0x22, 0x0a, 0x87, 0x22)],
  ['JSON and more', '{} {}'],
  ['an abyss', '['.repeat(10_000)],
])('a payload of %s is refused', async (_name, Payload) => {
  const { invoke } = await invokable();
  await expect(invoke({ Payload })).rejects.toMatchObject({
    name: 'InvalidRequestContentException',
    Type: 'User',
    message: expect.stringMatching(/^Could not parse request body into json: Could not parse payload into json: /),
    $metadata: { httpStatusCode: 400 },
  });
});

test('6 MB are taken, a byte more is refused; unverified: the number in the text', async () => {
  const { invoke } = await invokable();
  const most = JSON.stringify('x'.repeat(6_291_454));
  expect((await invoke({ Payload: most })).StatusCode).toBe(200);
  await expect(invoke({ Payload: `${most} ` })).rejects.toMatchObject({
    name: 'RequestEntityTooLargeException',
    message: 'Request must be smaller than 6291456 bytes for the InvokeFunction operation',
    $metadata: { httpStatusCode: 413 },
  });
});

test('the client context is decoded, and must be a JSON object', async () => {
  const { invoke, runtime } = await invokable();
  await invoke({ ClientContext: Buffer.from('{"custom":\n{"a":"é"}}').toString('base64') });
  expect(runtime.invocations[0]?.event.clientContext).toBe('{"custom":{"a":"é"}}');
  for (const wrong of ['not base 64 of json', Buffer.from('[1]').toString('base64')]) {
    await expect(invoke({ ClientContext: wrong })).rejects.toMatchObject({ name: 'InvalidRequestContentException' });
  }
});

test('a function that has not settled is settled by its first invocation', async () => {
  const { invoke, runtime } = await invokable({ settles: false });
  expect((await invoke()).StatusCode).toBe(200);
  expect(runtime.invocations.length).toBe(1);
});

test('an unpacked package that is lost is unpacked again', async () => {
  const { invoke, runtime } = await invokable();
  runtime.installed.clear();
  await invoke();
  expect(runtime.installed.size).toBe(1);
});

test('environments are kept for one build: the key changes with the configuration, not with settling', async () => {
  const { invoke, runtime, lambda, waiting } = await invokable({ settles: false });
  await invoke();
  await waiting.pop()?.();
  await invoke();
  await lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'hello', Timeout: 9 }));
  await invoke();
  const [first, second, third] = runtime.invocations.map(({ run }) => run.key);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test('a function that is deleted takes its environments with it, and so does an empty store', async () => {
  const { lambda, runtime, create, store } = await invokable();
  const before = runtime.retired.length;
  await lambda.send(new DeleteFunctionCommand({ FunctionName: 'hello' }));
  expect(runtime.retired.slice(before)).toEqual([arn]);
  await create();
  const after = runtime.retired.length;
  await store.clear();
  expect(runtime.retired.slice(after)).toEqual([arn]);
});
