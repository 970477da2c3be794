import {
  CreateFunctionCommand,
  GetFunctionCommand,
  InvokeCommand,
  LambdaClient,
  ListFunctionsCommand,
  TagResourceCommand,
  UntagResourceCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { describe, expect, test } from 'vitest';
import { region } from '../../../test/sdk-harness.ts';
import { lambdaFixture, makeUser } from './testing/lambda-fixture.ts';

const arn = `arn:aws:lambda:${region}:123456789012:function:hello`;
const role = 'arn:aws:iam::123456789012:role/runner';
const allow = (Action: string | string[], Resource: string, Condition?: object) => ({
  ...{ Effect: 'Allow', Action, Resource },
  ...(Condition && { Condition }),
});

async function asUser(statements: readonly object[]) {
  const fixture = await lambdaFixture();
  await fixture.create({ Tags: { team: 'a' } });
  await new Promise(setImmediate);
  const credentials = await makeUser(fixture, 'alice', statements);
  return { ...fixture, lambda: fixture.client(LambdaClient, credentials) };
}

const denied = (action: string, resource: string) => ({
  name: 'AccessDeniedException',
  $metadata: { httpStatusCode: 403 },
  message: `User: arn:aws:iam::123456789012:user/alice is not authorized to perform: ${action} on resource: ${resource} because no identity-based policy allows the ${action} action`,
});

describe('lambda:InvokeFunction', () => {
  test('is the action of Invoke, on the ARN of the function', async () => {
    const { lambda } = await asUser([allow('lambda:InvokeFunction', arn)]);
    expect((await lambda.send(new InvokeCommand({ FunctionName: 'hello' }))).StatusCode).toBe(200);
    await expect(lambda.send(new InvokeCommand({ FunctionName: 'other' }))).rejects.toMatchObject(
      denied('lambda:InvokeFunction', arn.replace('hello', 'other')),
    );
  });

  test('a policy for the function does not cover a qualified invocation, nor the other way round', async () => {
    const unqualified = await asUser([allow('lambda:InvokeFunction', arn)]);
    const command = new InvokeCommand({ FunctionName: 'hello', Qualifier: '$LATEST' });
    await expect(unqualified.lambda.send(command)).rejects.toMatchObject(
      denied('lambda:InvokeFunction', `${arn}:$LATEST`),
    );
    const qualified = await asUser([allow('lambda:InvokeFunction', `${arn}:*`)]);
    expect((await qualified.lambda.send(command)).StatusCode).toBe(200);
    await expect(qualified.lambda.send(new InvokeCommand({ FunctionName: 'hello' }))).rejects.toMatchObject(
      denied('lambda:InvokeFunction', arn),
    );
  });

  test('a DryRun asks the same question', async () => {
    const { lambda } = await asUser([allow('lambda:GetFunction', '*')]);
    const command = new InvokeCommand({ FunctionName: 'hello', InvocationType: 'DryRun' });
    await expect(lambda.send(command)).rejects.toMatchObject(denied('lambda:InvokeFunction', arn));
  });
});

test('other operations are actions of their own name', async () => {
  const { lambda } = await asUser([allow('lambda:GetFunction', arn)]);
  expect((await lambda.send(new GetFunctionCommand({ FunctionName: arn }))).Configuration?.FunctionArn).toBe(arn);
  await expect(lambda.send(new UpdateFunctionConfigurationCommand({ FunctionName: 'hello' }))).rejects.toMatchObject(
    denied('lambda:UpdateFunctionConfiguration', arn),
  );
});

test('ListFunctions is asked about everything', async () => {
  const some = await asUser([allow('lambda:ListFunctions', arn)]);
  await expect(some.lambda.send(new ListFunctionsCommand({}))).rejects.toMatchObject(
    denied('lambda:ListFunctions', '*'),
  );
  const all = await asUser([allow('lambda:List*', '*')]);
  expect((await all.lambda.send(new ListFunctionsCommand({}))).Functions?.length).toBe(1);
});

describe('iam:PassRole', () => {
  const passTo = (service: string) => allow('iam:PassRole', role, { StringEquals: { 'iam:PassedToService': service } });
  const lambdaActions = allow('lambda:*', '*');

  const give = new UpdateFunctionConfigurationCommand({ FunctionName: 'hello', Role: role });
  const code = { ZipFile: Buffer.from('zip') };
  const configuration = { Role: role, Runtime: 'nodejs22.x', Handler: 'index.handler', Code: code } as const;
  const create = new CreateFunctionCommand({ FunctionName: 'mine', ...configuration });

  test.each([
    ['not at all', [lambdaActions]],
    ['to another service', [lambdaActions, passTo('ec2.amazonaws.com')]],
  ])('without it nobody gives a function a role: %s', async (_name, statements) => {
    const { lambda } = await asUser(statements);
    await expect(lambda.send(create)).rejects.toMatchObject(denied('iam:PassRole', role));
    await expect(lambda.send(give)).rejects.toMatchObject(denied('iam:PassRole', role));
    const other = new UpdateFunctionConfigurationCommand({ FunctionName: 'hello', Timeout: 9 });
    expect(await lambda.send(other)).toMatchObject({ Timeout: 9 });
  });

  test('with it a role is given', async () => {
    const { lambda } = await asUser([lambdaActions, passTo('lambda.amazonaws.com')]);
    expect(await lambda.send(create)).toMatchObject({ Role: role });
    expect(await lambda.send(give)).toMatchObject({ Role: role });
  });

  test('nobody passes a role of another account', async () => {
    const { lambda } = await asUser([lambdaActions, allow('iam:PassRole', '*')]);
    const Role = 'arn:aws:iam::210987654321:role/runner';
    const refused = { name: 'AccessDeniedException', message: 'Cross-account pass role is not allowed.' };
    const made = new CreateFunctionCommand({ FunctionName: 'mine', ...configuration, Role });
    await expect(lambda.send(made)).rejects.toMatchObject(refused);
    const changed = new UpdateFunctionConfigurationCommand({ FunctionName: 'hello', Role });
    await expect(lambda.send(changed)).rejects.toMatchObject(refused);
  });

  test('a policy may name the function that the role is for', async () => {
    const condition = { ArnEquals: { 'iam:AssociatedResourceArn': arn } };
    const { lambda } = await asUser([lambdaActions, allow('iam:PassRole', role, condition)]);
    expect(await lambda.send(give)).toMatchObject({ Role: role });
    await expect(lambda.send(create)).rejects.toMatchObject(denied('iam:PassRole', role));
  });
});

describe('tags', () => {
  test('a policy may ask for tags of the function', async () => {
    const condition = (team: string) => ({ StringEquals: { 'aws:ResourceTag/team': team } });
    const mine = await asUser([allow('lambda:GetFunction', '*', condition('a'))]);
    expect((await mine.lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).Tags).toEqual({ team: 'a' });
    const others = await asUser([allow('lambda:GetFunction', '*', condition('b'))]);
    await expect(others.lambda.send(new GetFunctionCommand({ FunctionName: 'hello' }))).rejects.toMatchObject(
      denied('lambda:GetFunction', arn),
    );
  });

  test('unverified: to create a function with tags is to tag it', async () => {
    const { lambda } = await asUser([allow(['lambda:CreateFunction', 'iam:PassRole'], '*')]);
    const configuration = { Role: role, Runtime: 'nodejs22.x', Handler: 'index.handler' } as const;
    const Code = { ZipFile: Buffer.from('zip') };
    const create = (Tags?: Record<string, string>) =>
      lambda.send(new CreateFunctionCommand({ FunctionName: 'mine', ...configuration, Code, Tags }));
    await expect(create({ team: 'a' })).rejects.toMatchObject(
      denied('lambda:TagResource', arn.replace('hello', 'mine')),
    );
    expect((await create()).FunctionName).toBe('mine');
  });

  test('a policy may ask for tags of the request', async () => {
    const only = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team'] } };
    const { lambda } = await asUser([allow('lambda:TagResource', arn, only)]);
    const tag = (Tags: Record<string, string>) => lambda.send(new TagResourceCommand({ Resource: arn, Tags }));
    expect((await tag({ team: 'b' })).$metadata.httpStatusCode).toBe(204);
    await expect(tag({ team: 'b', other: 'c' })).rejects.toMatchObject(denied('lambda:TagResource', arn));
  });

  test('a policy may say which tags are taken away', async () => {
    const { lambda } = await asUser([
      allow('lambda:UntagResource', arn, { 'ForAnyValue:StringEquals': { 'aws:TagKeys': ['team'] } }),
    ]);
    const untag = (TagKeys: string[]) => lambda.send(new UntagResourceCommand({ Resource: arn, TagKeys }));
    await expect(untag(['cost'])).rejects.toMatchObject(denied('lambda:UntagResource', arn));
    expect((await untag(['team'])).$metadata.httpStatusCode).toBe(204);
  });
});
