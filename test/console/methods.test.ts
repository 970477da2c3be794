/** What stands behind a method and what it asks of callers, as a person sets it; the SDK sees the same. */
import { GetMethodCommand, type Method, PutIntegrationResponseCommand } from '@aws-sdk/client-api-gateway';
import { CreateFunctionCommand, GetPolicyCommand } from '@aws-sdk/client-lambda';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { type Api, createApi } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { createExecutionRole } from '../../examples/story/role.ts';
import type { World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { choose, openTab, press, pressInDialog, save } from './person.ts';

const shared = openConsole();
const functionArn = 'arn:aws:lambda:us-east-1:123456789012:function:pets';
let world: World;
let api: Api;

beforeAll(async () => {
  world = shared().world('methods-');
  api = await createApi(world, makeCleanup());
  const ZipFile = await zipOf({ 'index.mjs': 'export const handler = async () => ({ statusCode: 200 });' });
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler', Code: { ZipFile } } as const;
  const { arn: Role } = await createExecutionRole(world, makeCleanup());
  await world.lambda.send(new CreateFunctionCommand({ FunctionName: 'pets', Role, ...settings }));
});

const petsId = () => api.methods[2]?.resourceId ?? '';

function methodOf(httpMethod: string): Promise<Method> {
  return world.apigateway.send(new GetMethodCommand({ restApiId: api.id, resourceId: petsId(), httpMethod }));
}

/** The policy of the function, as far as it is about this API. */
async function sources(): Promise<readonly string[]> {
  const { Policy = '{}' } = await world.lambda.send(new GetPolicyCommand({ FunctionName: 'pets' }));
  const { Statement } = JSON.parse(Policy) as { Statement: { Condition: { ArnLike: Record<string, string> } }[] };
  return Statement.flatMap(({ Condition }) => Object.values(Condition.ArnLike));
}

/** Types into a field that suggests what there is, and leaves its list. */
async function suggest(page: Page, field: string, text: string): Promise<void> {
  await page.getByRole('combobox', { name: field }).fill(text);
  await page.keyboard.press('Tab');
}

testWith(noBrowser, 'a method in front of a function gets the permission that everybody forgets', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${petsId()}`);
  await press(page, 'Create method');
  await choose(page, /^Integration type/, /^Lambda function/);
  await page.getByRole('combobox', { name: 'Lambda function' }).fill('pet');
  await page.getByRole('option', { name: /pets/ }).click();
  await page.getByText('Adds a statement to its policy, for').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await pressInDialog(page, 'Create method');
  await page.getByRole('heading', { name: 'POST /pets' }).waitFor();
  await page.getByRole('link', { name: functionArn }).waitFor();
  expect((await methodOf('POST')).methodIntegration).toMatchObject({
    type: 'AWS_PROXY',
    httpMethod: 'POST',
    uri: `arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/${functionArn}/invocations`,
  });
  expect(await sources()).toEqual([`arn:aws:execute-api:us-east-1:123456789012:${api.id}/*/POST/pets`]);
  await openTab(page, 'Test');
  await press(page, 'Test');
  await page.getByText('Sending request to https://lambda.us-east-1.amazonaws.com').waitFor();
  await openTab(page, 'Flow');
  await page.getByText('Test: 200').first().waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'without the permission the method says so, and one button adds it', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${petsId()}/GET`);
  await press(page, 'Edit: Integration request');
  await choose(page, /^Integration type/, /^Lambda function/);
  await suggest(page, 'Lambda function', functionArn);
  await page.getByRole('checkbox', { name: /^Let API Gateway call/ }).click();
  await save(page);
  await page.getByText('does not let API Gateway call it').waitFor();
  await press(page, 'Add permission');
  await page.getByText('does not let API Gateway call it').waitFor({ state: 'detached' });
  expect(await sources()).toContain(`arn:aws:execute-api:us-east-1:123456789012:${api.id}/*/GET/pets`);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'an HTTP integration: its address, its mapped parameters, its cache key, its timeout', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${petsId()}/GET`);
  const dialog = page.getByRole('dialog');
  await press(page, 'Edit: Method request');
  await press(page, 'Add parameter');
  await dialog.getByRole('textbox', { name: 'Request parameters Name' }).fill('page');
  await dialog.getByRole('checkbox', { name: 'Request parameters Required' }).click();
  await save(page);
  await page.getByText('querystring.page (required)').waitFor();

  await press(page, 'Edit: Integration request');
  await choose(page, /^Integration type/, /^HTTP/);
  await page.getByRole('checkbox', { name: 'HTTP proxy integration' }).click();
  await page.getByLabel('Endpoint URL').fill('https://example.com/pets');
  await press(page, 'Parameters, timeout and cache');
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'Add mapping');
  await dialog.getByRole('textbox', { name: / Name$/ }).fill('p');
  await dialog.getByRole('textbox', { name: /Mapped from$/ }).fill('method.request.querystring.page');
  await page.getByLabel('Integration timeout').fill('5000');
  await choose(page, /^Cache key parameters/, /^method.request.querystring.page/);
  await page.keyboard.press('Escape');
  await save(page);
  const { methodIntegration, requestParameters } = await methodOf('GET');
  expect(requestParameters).toEqual({ 'method.request.querystring.page': true });
  expect(methodIntegration).toMatchObject({
    type: 'HTTP',
    httpMethod: 'GET',
    uri: 'https://example.com/pets',
    timeoutInMillis: 5000,
    requestParameters: { 'integration.request.querystring.p': 'method.request.querystring.page' },
    cacheKeyParameters: ['method.request.querystring.page'],
    integrationResponses: { 200: { statusCode: '200' } },
  });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'from a mock to HTTP and back the responses stay, an empty template too', async () => {
  const root = { restApiId: api.id, resourceId: api.methods[0]?.resourceId, httpMethod: 'GET' };
  const responseTemplates = { 'application/json': '' };
  const response = { ...root, statusCode: '200', responseTemplates };
  await world.apigateway.send(new PutIntegrationResponseCommand(response));
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${root.resourceId}/GET`);
  await press(page, 'Edit: Integration request');
  await choose(page, /^Integration type/, /^HTTP/);
  await page.getByRole('checkbox', { name: 'HTTP proxy integration' }).click();
  await page.getByLabel('Endpoint URL').fill('https://example.com');
  await save(page);
  const { methodIntegration } = await world.apigateway.send(new GetMethodCommand(root));
  expect(methodIntegration).toMatchObject({ type: 'HTTP', integrationResponses: { 200: { statusCode: '200' } } });
  expect(Object.keys(methodIntegration?.integrationResponses?.['200']?.responseTemplates ?? {})).toEqual([
    'application/json',
  ]);
  await press(page, 'Edit: Integration response 200');
  await save(page);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'what API Gateway refuses stands in the form, and nothing of the method is made', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${petsId()}`);
  await press(page, 'Create method');
  await choose(page, /^Integration type/, /^AWS service/);
  await page.getByRole('textbox', { name: 'AWS service' }).fill('sts');
  await page.getByRole('textbox', { name: 'Action name' }).fill('GetCallerIdentity');
  await pressInDialog(page, 'Create method');
  await page.getByText('Role ARN must be specified for AWS integrations').waitFor();
  await expect(methodOf('PUT')).rejects.toThrow('Invalid Method identifier specified');
  await suggest(page, 'Execution role', 'arn:aws:iam::123456789012:role/caller');
  await pressInDialog(page, 'Create method');
  await page.getByRole('heading', { name: 'PUT /pets' }).waitFor();
  expect((await methodOf('PUT')).methodIntegration).toMatchObject({
    type: 'AWS',
    uri: 'arn:aws:apigateway:us-east-1:sts:action/GetCallerIdentity',
    credentials: 'arn:aws:iam::123456789012:role/caller',
  });
  expect(problems).toEqual([]);
});
