import { AddPermissionCommand } from '@aws-sdk/client-lambda';
import { beforeEach, describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import type { FunctionInvocation } from '../../../core/ports/function-invoker.ts';
import type { Outsider, Principal } from '../../../identity/principal.ts';
import type { RuledRequest } from '../../../identity/rulings/rulings.ts';
import { type LambdaFixture, lambdaFixture, memoryBlobs } from '../testing/lambda-fixture.ts';
import { functionInvoker } from './function-invoker.ts';

const arn = `arn:aws:lambda:${region}:${account}:function:hello`;
const source = `arn:aws:execute-api:${region}:${account}:abc123/dev/GET/pets`;

let world: LambdaFixture;
beforeEach(async () => {
  world = await lambdaFixture();
  await world.create();
  await new Promise(setImmediate);
});

type Invocation = FunctionInvocation<Principal | Outsider, RuledRequest>;

function invoke(more: Partial<Invocation> = {}, auth: 'enforce' | 'observe' = 'enforce') {
  const { store, identity, runtime } = world;
  const fail = (error: unknown) => {
    throw error;
  };
  const invoker = functionInvoker({ store, identity, runtime, blobs: memoryBlobs(), auth, onTrouble: fail });
  return invoker.invoke({
    ...{ functionArn: arn, payload: Buffer.from('{"a":1}'), type: 'RequestResponse', request: undefined },
    ...{ caller: { kind: 'service', service: 'apigateway.amazonaws.com' }, traceId: 'Root=1', now: Date.now() },
    keys: { 'aws:sourcearn': source, 'aws:sourceaccount': account },
    ...more,
  });
}

const denied = { kind: 'refused', status: 403 };

// https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
describe('a service needs the word of the function', () => {
  const usual = { StatementId: 's', Action: 'lambda:InvokeFunction', Principal: 'apigateway.amazonaws.com' };
  const rows: readonly [what: string, statement: object | undefined, lets: boolean][] = [
    ['no policy', undefined, false],
    ['the service, without conditions', {}, true],
    ['another service', { Principal: 's3.amazonaws.com' }, false],
    ['another action', { Action: 'lambda:GetFunction' }, false],
    ['the very method', { SourceArn: source }, true],
    ['any stage and method of the API', { SourceArn: source.replace('dev/GET/pets', '*/*/*') }, true],
    ['another API', { SourceArn: source.replace('abc123', 'xyz789') }, false],
    ['another method', { SourceArn: source.replace('GET', 'POST') }, false],
    ['another stage', { SourceArn: source.replace('dev', 'prod') }, false],
    ['its account', { SourceAccount: account }, true],
    ['another account', { SourceAccount: '111122223333' }, false],
    ['everybody, who are no services', { Principal: '*' }, false],
    ['an account, which is no service', { Principal: account }, false],
  ];
  test.each(rows)('%s', async (_, statement, lets) => {
    if (statement) await world.lambda.send(new AddPermissionCommand({ FunctionName: 'hello', ...usual, ...statement }));
    expect(await invoke()).toMatchObject(lets ? { kind: 'answered', status: 200, failed: false } : denied);
    expect(world.runtime.invocations.length).toBe(lets ? 1 : 0);
  });
});

test('whoever may invoke by identity policies needs no word of the function', async () => {
  const rootUser = {
    kind: 'root',
    account,
    arn: `arn:aws:iam::${account}:root`,
    userId: account,
    accessKeyId: 'A',
  } as const;
  expect(await invoke({ caller: rootUser, keys: {} })).toMatchObject({ kind: 'answered' });
  const [run] = world.runtime.invocations;
  expect(run?.event).toMatchObject({ payload: Buffer.from('{"a":1}'), invokedArn: arn, traceId: 'Root=1' });
});

test('observe lets denials through, and keeps them with the request', async () => {
  const request: RuledRequest = { requestId: 'r', verdicts: [] };
  expect(await invoke({ request }, 'observe')).toMatchObject({ kind: 'answered' });
  expect(request.verdicts[0]?.decision.effect).toBe('implicit-deny');
});

describe('with permission', () => {
  beforeEach(async () => {
    const permission = { StatementId: 's', Action: '*', Principal: 'apigateway.amazonaws.com' };
    await world.lambda.send(new AddPermissionCommand({ FunctionName: 'hello', ...permission }));
  });

  test('a function that is not there cannot let anybody', async () => {
    expect(await invoke({ functionArn: `${arn}2` })).toMatchObject(denied);
  });

  test('an error of the function is an answer that says so', async () => {
    world.runtime.result = { payload: Buffer.from('{"errorMessage":"x"}'), functionError: 'Unhandled', logTail: '' };
    expect(await invoke()).toMatchObject({ kind: 'answered', status: 200, failed: true });
  });

  test('what is no JSON is refused by Lambda', async () => {
    expect(await invoke({ payload: Buffer.from('x') })).toMatchObject({
      kind: 'refused',
      status: 400,
      message: expect.stringContaining('Could not parse request body into json'),
    });
  });

  test('what its caller wrote as JSON is bounded as well', async () => {
    const payload = Buffer.from(JSON.stringify('a'.repeat(6 * 1024 * 1024)));
    expect(await invoke({ payload, isJson: true })).toMatchObject({ kind: 'refused', status: 413 });
  });

  test('an Event is taken at once and run', async () => {
    expect(await invoke({ type: 'Event' })).toMatchObject({ kind: 'answered', status: 202, payload: Buffer.alloc(0) });
    await new Promise(setImmediate);
    expect(world.runtime.invocations.length).toBe(1);
  });

  test('an Event has 1 MB at most (text unverified)', async () => {
    const payload = Buffer.from(JSON.stringify('a'.repeat(1024 * 1024)));
    expect(await invoke({ type: 'Event', payload })).toMatchObject({
      kind: 'refused',
      status: 413,
      message: '1048578 byte payload is too large for the Event invocation type (limit 1048576 bytes)',
    });
  });
});
