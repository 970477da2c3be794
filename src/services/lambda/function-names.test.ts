import {
  DeleteFunctionCommand,
  DeleteFunctionConcurrencyCommand,
  GetFunctionCodeSigningConfigCommand,
  GetFunctionCommand,
  GetFunctionConcurrencyCommand,
  GetFunctionConfigurationCommand,
  InvokeCommand,
  ListVersionsByFunctionCommand,
  UpdateFunctionCodeCommand,
  UpdateFunctionConfigurationCommand,
} from '@aws-sdk/client-lambda';
import { beforeAll, describe, expect, test } from 'vitest';
import { region } from '../../../test/sdk-harness.ts';
import { type LambdaFixture, lambdaFixture } from './testing/lambda-fixture.ts';

const account = '123456789012';
const arn = `arn:aws:lambda:${region}:${account}:function:hello`;
let fixture: LambdaFixture;

beforeAll(async () => {
  fixture = await lambdaFixture();
  await fixture.create();
});

const get = (FunctionName: string, Qualifier?: string) =>
  fixture.lambda.send(new GetFunctionCommand({ FunctionName, Qualifier }));

describe('a function is found', () => {
  test.each([
    ['by name', 'hello', arn],
    ['by ARN', arn, arn],
    ['by partial ARN', `${account}:function:hello`, arn],
    ['by name and qualifier', 'hello:$LATEST', `${arn}:$LATEST`],
    ['by partial ARN and qualifier', `${account}:function:hello:$LATEST`, `${arn}:$LATEST`],
    ['by ARN and qualifier', `${arn}:$LATEST`, `${arn}:$LATEST`],
  ])('%s', async (_name, functionName, shown) => {
    expect((await get(functionName)).Configuration?.FunctionArn).toBe(shown);
  });

  test('by a name that ends like the name of a region', async () => {
    await fixture.create({ FunctionName: 'hello-1' });
    expect((await get('hello-1:$LATEST')).Configuration?.FunctionArn).toBe(`${arn}-1:$LATEST`);
  });

  test('by name and the Qualifier parameter; the ARN bears the qualifier', async () => {
    expect((await get('hello', '$LATEST')).Configuration?.FunctionArn).toBe(`${arn}:$LATEST`);
    expect((await get('hello:$LATEST', '$LATEST')).Configuration?.FunctionArn).toBe(`${arn}:$LATEST`);
  });
});

describe('qualifiers', () => {
  const mismatch = {
    name: 'InvalidParameterValueException',
    Type: 'User',
    message: 'The derived qualifier from the function name does not match the specified qualifier.',
  };
  test.each([
    ['GetFunction', GetFunctionCommand],
    ['GetFunctionConfiguration', GetFunctionConfigurationCommand],
    ['DeleteFunction', DeleteFunctionCommand],
    ['Invoke', InvokeCommand],
  ])('%s: two qualifiers must be the same', async (_name, Command) => {
    const command = new Command({ FunctionName: 'some-function:1', Qualifier: '$LATEST' });
    await expect(fixture.lambda.send(command as GetFunctionCommand)).rejects.toMatchObject(mismatch);
  });

  test.each([
    ['a version', '1221'],
    ['an alias', 'aliasdoesnotexist'],
  ])('%s that is not there is not found', async (_name, qualifier) => {
    const missing = { name: 'ResourceNotFoundException', message: `Function not found: ${arn}:${qualifier}` };
    await expect(get('hello', qualifier)).rejects.toMatchObject(missing);
    await expect(get(`${arn}:${qualifier}`)).rejects.toMatchObject(missing);
  });

  test('a qualifier that cannot be one', async () => {
    await expect(get('hello', 'invalid-qualifier-with-?-char')).rejects.toMatchObject({
      name: 'ValidationException',
      message:
        "1 validation error detected: Value 'invalid-qualifier-with-?-char' at 'qualifier' failed to satisfy constraint: Member must satisfy regular expression pattern: \\$(LATEST(\\.PUBLISHED)?)|[a-zA-Z0-9-_$]+",
    });
  });

  test('$LATEST is not deleted by itself, whether the function exists or not', async () => {
    const message = '$LATEST version cannot be deleted without deleting the function.';
    for (const FunctionName of ['hello', 'some-function']) {
      const command = new DeleteFunctionCommand({ FunctionName, Qualifier: '$LATEST' });
      await expect(fixture.lambda.send(command)).rejects.toMatchObject({
        name: 'InvalidParameterValueException',
        message,
      });
    }
  });

  test('unverified: a version that is not there is deleted without complaint', async () => {
    await fixture.lambda.send(new DeleteFunctionCommand({ FunctionName: 'hello', Qualifier: '1221' }));
    expect((await get('hello')).Configuration?.FunctionName).toBe('hello');
  });
});

type Named = new (input: { FunctionName: string }) => GetFunctionCommand;

const named = [
  ['GetFunction', GetFunctionCommand, ''],
  ['GetFunctionConfiguration', GetFunctionConfigurationCommand, ''],
  ['GetFunctionConcurrency', GetFunctionConcurrencyCommand, ''],
  ['DeleteFunctionConcurrency', DeleteFunctionConcurrencyCommand, ''],
  ['GetFunctionCodeSigningConfig', GetFunctionCodeSigningConfigCommand, ''],
  ['ListVersionsByFunction', ListVersionsByFunctionCommand, ''],
  ['UpdateFunctionConfiguration', UpdateFunctionConfigurationCommand, ''],
  ['UpdateFunctionCode', UpdateFunctionCodeCommand, ''],
  ['DeleteFunction', DeleteFunctionCommand, ''],
  // Since 2025 Invoke says of which version it speaks.
  ['Invoke', InvokeCommand, ':$LATEST'],
].map(([name, Command, suffix]) => [name, Command as unknown as Named, suffix] as const);

test.each(named)('%s: a function that is not there is not found', async (_name, Command, suffix) => {
  for (const FunctionName of ['__proto__', 'nobody']) {
    await expect(fixture.lambda.send(new Command({ FunctionName }))).rejects.toMatchObject({
      name: 'ResourceNotFoundException',
      Type: 'User',
      message: `Function not found: arn:aws:lambda:${region}:${account}:function:${FunctionName}${suffix}`,
      $metadata: { httpStatusCode: 404 },
    });
  }
});

test.each(named)('%s: functions of other regions are not reachable', async (_name, Command) => {
  const FunctionName = `arn:aws:lambda:ap-southeast-1:${account}:function:hello`;
  await expect(fixture.lambda.send(new Command({ FunctionName }))).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Functions from 'ap-southeast-1' are not reachable in this region ('${region}')`,
  });
});

test.each(named)('%s: functions of other accounts are denied', async (_name, Command) => {
  const FunctionName = `arn:aws:lambda:${region}:210987654321:function:hello`;
  await expect(fixture.lambda.send(new Command({ FunctionName }))).rejects.toMatchObject({
    name: 'AccessDeniedException',
    $metadata: { httpStatusCode: 403 },
  });
});

test('a name that is no function name (recorded Nov 2025)', async () => {
  const FunctionName = `arn:aws:lambda:${region}:123400000000@function:myfn`;
  await expect(fixture.lambda.send(new InvokeCommand({ FunctionName }))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining(
      `1 validation error detected: Value '${FunctionName}' at 'functionName' failed to satisfy constraint: Member must satisfy regular expression pattern: (arn:(aws[a-zA-Z-]*)?:lambda:)?((eusc-)?[a-z]{2}((-gov)|(-iso([a-z]?)))?-[a-z]+-\\d{1}:)?(\\d{12}:)?(function:`,
    ),
  });
});

test('a name with a dot is looked for, and no function can have it (recorded Nov 2025)', async () => {
  await expect(get('he.llo')).rejects.toMatchObject({
    name: 'ResourceNotFoundException',
    message: `Function not found: arn:aws:lambda:${region}:${account}:function:he.llo`,
  });
  await expect(get('a'.repeat(256))).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  await expect(get('a'.repeat(257))).rejects.toMatchObject({
    name: 'ValidationException',
    message: expect.stringContaining('Member must have length less than or equal to 256'),
  });
  await expect(fixture.create({ FunctionName: 'he.llo' })).rejects.toMatchObject({ name: 'ValidationException' });
});

test('a function is not made in another account, and no word is said (recorded Nov 2025)', async () => {
  const FunctionName = `arn:aws:lambda:${region}:210987654321:function:hello`;
  const refused = await fixture.create({ FunctionName }).catch((error) => error);
  expect([refused.name, refused.$metadata.httpStatusCode]).toEqual(['AccessDeniedException', 403]);
  expect(refused.message).not.toContain('not authorized');
});

test('what no function has: reserved concurrency, code signing', async () => {
  const { $metadata: _, ...concurrency } = await fixture.lambda.send(
    new GetFunctionConcurrencyCommand({ FunctionName: 'hello' }),
  );
  expect(concurrency).toEqual({});
  const deleted = await fixture.lambda.send(new DeleteFunctionConcurrencyCommand({ FunctionName: 'hello' }));
  expect(deleted.$metadata.httpStatusCode).toBe(204);
  const { $metadata: __, ...signing } = await fixture.lambda.send(
    new GetFunctionCodeSigningConfigCommand({ FunctionName: 'hello' }),
  );
  expect(signing).toEqual({});
});
