import { ListFunctionsCommand, ListVersionsByFunctionCommand, paginateListFunctions } from '@aws-sdk/client-lambda';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { lambdaFixture } from '../testing/lambda-fixture.ts';

test('functions are listed by name, page by page, without their state', async () => {
  const { create, lambda } = await lambdaFixture();
  for (const name of ['c', 'a', 'e', 'b', 'd']) await create({ FunctionName: name });
  const pages: (string | undefined)[][] = [];
  for await (const page of paginateListFunctions({ client: lambda, pageSize: 2 }, {})) {
    pages.push((page.Functions ?? []).map((each) => each.FunctionName));
    expect(page.Functions?.[0]).not.toHaveProperty('State');
    expect(page.Functions?.[0]).not.toHaveProperty('LastUpdateStatus');
    expect(page.Functions?.[0]).not.toHaveProperty('RuntimeVersionConfig');
  }
  expect(pages).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
});

test('a page holds 50 functions at most', async () => {
  const { create, lambda } = await lambdaFixture();
  for (let at = 0; at < 51; at++) await create({ FunctionName: `f${at}` });
  const first = await lambda.send(new ListFunctionsCommand({ MaxItems: 1000 }));
  expect(first.Functions?.length).toBe(50);
  expect((await lambda.send(new ListFunctionsCommand({ Marker: first.NextMarker }))).Functions?.length).toBe(1);
});

test('with FunctionVersion=ALL the ARNs bear the version', async () => {
  const { create, lambda } = await lambdaFixture();
  await create();
  const { Functions } = await lambda.send(new ListFunctionsCommand({ FunctionVersion: 'ALL' }));
  expect(Functions?.[0]?.FunctionArn).toBe(`arn:aws:lambda:${region}:123456789012:function:hello:$LATEST`);
});

test('ListVersionsByFunction shows the unpublished version', async () => {
  const { create, lambda } = await lambdaFixture();
  await create();
  const { Versions } = await lambda.send(new ListVersionsByFunctionCommand({ FunctionName: 'hello' }));
  expect(Versions).toMatchObject([
    { Version: '$LATEST', FunctionArn: `arn:aws:lambda:${region}:123456789012:function:hello:$LATEST` },
  ]);
});

test('a function version that is none (recorded Nov 2025), and a marker that is none', async () => {
  const { lambda } = await lambdaFixture();
  const wrong = new ListFunctionsCommand({ FunctionVersion: 'invalid' as 'ALL' });
  await expect(lambda.send(wrong)).rejects.toMatchObject({
    name: 'ValidationException',
    message:
      "1 validation error detected: Value 'invalid' at 'functionVersion' failed to satisfy constraint: Member must satisfy enum value set: [ALL]",
  });
  await expect(lambda.send(new ListFunctionsCommand({ Marker: '%%%' }))).rejects.toMatchObject({
    name: 'InvalidParameterValueException',
  });
});
