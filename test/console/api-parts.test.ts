/** What the methods of an API share, as a person makes it; the SDK sees the same, and the draft differs by it. */
import {
  CreateRequestValidatorCommand,
  GetAuthorizersCommand,
  GetGatewayResponseCommand,
  GetIntegrationResponseCommand,
  GetMethodCommand,
  GetModelCommand,
  GetRequestValidatorsCommand,
} from '@aws-sdk/client-api-gateway';
import { CreateFunctionCommand, GetPolicyCommand } from '@aws-sdk/client-lambda';
import { beforeAll, expect } from 'vitest';
import { type Api, createApi, deploy } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { createExecutionRole } from '../../examples/story/role.ts';
import type { World } from '../../examples/story/world.ts';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { choose, openTab, press, pressInDialog, save, take } from './person.ts';

const shared = openConsole();
let world: World;
let api: Api;

const decides = `export const handler = async ({ authorizationToken, methodArn }) => ({
  principalId: 'ann',
  policyDocument: {
    Version: '2012-10-17',
    Statement: [{ Effect: authorizationToken === 'in' ? 'Allow' : 'Deny', Action: 'execute-api:Invoke', Resource: methodArn }],
  },
});`;

beforeAll(async () => {
  world = shared().world('parts-');
  api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  const { arn: Role } = await createExecutionRole(world, makeCleanup());
  const Code = { ZipFile: await zipOf({ 'index.mjs': decides }) };
  const settings = { Runtime: 'nodejs22.x', Handler: 'index.handler', Code } as const;
  await world.lambda.send(new CreateFunctionCommand({ FunctionName: 'gatekeeper', Role, ...settings }));
});

const key = () => ({ restApiId: api.id, resourceId: api.methods[2]?.resourceId ?? '', httpMethod: 'GET' });

testWith(noBrowser, 'an authorizer: made with its permission, tried, and named by a method', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/authorizers`);
  await press(page, 'Create authorizer');
  await page.getByRole('textbox', { name: 'Name' }).fill('gate');
  await page.getByRole('combobox', { name: 'Lambda function' }).fill('gate');
  await take(page.getByRole('option', { name: /gatekeeper/ }));
  await page.getByRole('checkbox', { name: /^Let API Gateway call/ }).waitFor();
  await pressInDialog(page, 'Create authorizer');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { items = [] } = await world.apigateway.send(new GetAuthorizersCommand({ restApiId: api.id }));
  expect(items).toMatchObject([{ name: 'gate', type: 'TOKEN', identitySource: 'method.request.header.Authorization' }]);
  const { Policy } = await world.lambda.send(new GetPolicyCommand({ FunctionName: 'gatekeeper' }));
  expect(Policy).toContain(`:${api.id}/authorizers/${items[0]?.id}"`);

  await page.getByRole('checkbox', { name: 'Select gate' }).click();
  await press(page, 'Test');
  await page.getByLabel('Value of Authorization').fill('in');
  await pressInDialog(page, 'Test');
  await page.getByRole('dialog').getByText('"Effect": "Allow"').waitFor();
  await page.getByRole('dialog').getByText('Execution log for request').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Escape');

  const { resourceId } = key();
  await openTab(page, 'Resources');
  await page.goto(shared().address(`/apis/${api.id}/resources/${resourceId}/GET`));
  await press(page, 'Edit: Method request');
  await page.getByRole('radio', { name: 'gate' }).click();
  await page.getByRole('checkbox', { name: 'API key required' }).click();
  await save(page);
  await page.getByText('Let in by the authorizer gate').waitFor();
  expect(await world.apigateway.send(new GetMethodCommand(key()))).toMatchObject({
    authorizationType: 'CUSTOM',
    authorizerId: items[0]?.id,
    apiKeyRequired: true,
  });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a model is written, its template is generated; what is no schema is refused', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/models`);
  await press(page, 'Create model');
  const editor = page.getByRole('textbox', { name: 'Model schema' });
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('Pet');
  const schema = '{"type": "object", "properties": {"age": {"type": "integer"}}}';
  await editor.fill('{');
  await pressInDialog(page, 'Create model');
  await page
    .getByRole('dialog')
    .getByText(/^Invalid model/)
    .first()
    .waitFor();
  await editor.fill(schema);
  await pressInDialog(page, 'Create model');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const model = await world.apigateway.send(new GetModelCommand({ restApiId: api.id, modelName: 'Pet' }));
  expect(model.schema).toBe(schema);
  await press(page, 'Edit Pet');
  await press(page, 'Generated mapping template');
  await page.getByText("#set($inputRoot = $input.path('$'))").waitFor();
  await page.keyboard.press('Escape');

  await press(page, 'Create request validator');
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill('bodies');
  await pressInDialog(page, 'Create request validator');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  const { items } = await world.apigateway.send(new GetRequestValidatorsCommand({ restApiId: api.id }));
  expect(items).toMatchObject([{ name: 'bodies', validateRequestBody: true, validateRequestParameters: false }]);

  await page.getByText('The draft differs from what is deployed to dev').waitFor();
  await press(page, /^Show the/);
  await page.getByText('Model Pet', { exact: true }).waitFor();
  await page.getByText('Request validator bodies', { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a gateway response is customised and reset; CORS stands on what others fall back to', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/gateway-responses`);
  const responseOf = (responseType: 'THROTTLED' | 'DEFAULT_4XX') =>
    world.apigateway.send(new GetGatewayResponseCommand({ restApiId: api.id, responseType }));
  await press(page, 'Edit THROTTLED');
  await page.getByLabel('Status code').fill('430');
  await save(page);
  expect(await responseOf('THROTTLED')).toMatchObject({ statusCode: '430', defaultResponse: false });
  await press(page, 'CORS headers on 4XX and 5XX');
  await save(page);
  expect((await responseOf('DEFAULT_4XX')).responseParameters).toMatchObject({
    'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
  });
  await press(page, 'Edit THROTTLED');
  await pressInDialog(page, 'Reset');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await responseOf('THROTTLED')).toMatchObject({ statusCode: '429', defaultResponse: true });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'CORS on a resource: a preflight method, and the origin on the answers of the others', async () => {
  const { restApiId, resourceId } = key();
  const { page, problems } = await shared().open(`/apis/${restApiId}/resources/${resourceId}`);
  await press(page, 'Enable CORS');
  await pressInDialog(page, 'Enable CORS');
  await page.getByRole('link', { name: 'OPTIONS /pets' }).waitFor();
  const answerOf = async (httpMethod: string) => {
    const place = { restApiId, resourceId, httpMethod, statusCode: '200' };
    return (await world.apigateway.send(new GetIntegrationResponseCommand(place))).responseParameters;
  };
  expect(await answerOf('OPTIONS')).toMatchObject({
    'method.response.header.Access-Control-Allow-Methods': "'GET,OPTIONS'",
  });
  expect(await answerOf('GET')).toEqual({ 'method.response.header.Access-Control-Allow-Origin': "'*'" });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a method names a validator and a model, and a response is bytes', async () => {
  const { restApiId } = key();
  await world.apigateway.send(new CreateRequestValidatorCommand({ restApiId, name: 'all', validateRequestBody: true }));
  const { page, problems } = await shared().open(`/apis/${restApiId}/resources/${api.methods[1]?.resourceId}/POST`);
  await press(page, 'Edit: Method request');
  await choose(page, /^Request validator/, /^all$/);
  await press(page, 'Add model');
  await save(page);
  await page.getByText('application/json: Empty').waitFor();
  await press(page, 'Edit: Integration response 200');
  await choose(page, /^Content handling/, /^Convert to binary/);
  await save(page);
  const place = { restApiId, resourceId: api.methods[1]?.resourceId, httpMethod: 'POST', statusCode: '200' };
  const { contentHandling, responseTemplates } = await world.apigateway.send(new GetIntegrationResponseCommand(place));
  expect(contentHandling).toBe('CONVERT_TO_BINARY');
  expect(Object.keys(responseTemplates ?? {})).toEqual(['application/json']);
  expect(problems).toEqual([]);
});
