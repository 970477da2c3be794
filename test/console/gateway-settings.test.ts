/** What stands around the methods of an API: its definition, its stages, keys and plans, names and networks. */
import { readFile } from 'node:fs/promises';
import {
  APIGatewayClient,
  GetApiKeysCommand,
  GetBasePathMappingsCommand,
  GetClientCertificatesCommand,
  GetRestApiCommand,
  GetStageCommand,
  GetUsagePlansCommand,
  GetVpcLinksCommand,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { AttachRolePolicyCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { createApi, deploy } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { testWith } from '../optional-program.ts';
import { makeRole } from '../proxied-function.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press, pressInDialog, save, seeTitle, take } from './person.ts';

const shared = openConsole();
let gateway: APIGatewayClient;

beforeAll(() => {
  gateway = new APIGatewayClient(shared().client);
});

/** A definition with `GET` on a path, answered by a mock. */
function definitionOf(path: string, more: object = {}) {
  const integration = { type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 200}' } };
  const responses = { default: { statusCode: '200' } };
  const get = {
    responses: { 200: { description: 'ok' } },
    'x-amazon-apigateway-integration': { ...integration, responses },
    ...more,
  };
  return { openapi: '3.0.1', info: { title: 'defined', version: '1' }, paths: { [path]: { get } } };
}

/** Types into a field of the form over the page. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  await page.getByRole('dialog').getByLabel(label, { exact: true }).fill(value);
}

/** Chooses from a list of the form over the page. */
async function chooseInDialog(page: Page, list: RegExp, option: RegExp): Promise<void> {
  await page.getByRole('dialog').getByRole('button', { name: list }).click();
  await take(page.getByRole('option', { name: option }));
}

async function pickDefinition(page: Page, definition: object): Promise<void> {
  const buffer = Buffer.from(JSON.stringify(definition));
  await page.locator('input[type=file]').setInputFiles({ name: 'api.json', mimeType: 'application/json', buffer });
}

testWith(
  noBrowser,
  'a definition becomes an API, its warnings are listed; another is merged; a stage is exported',
  async () => {
    const { page, problems } = await shared().open('/apis');
    await press(page, 'Import');
    await pickDefinition(page, definitionOf('/cats', { security: [{ nobody: [] }] }));
    await pressInDialog(page, 'Import');
    await page.getByText("Security scheme 'nobody' not found. Ignoring.").waitFor();
    await pressInDialog(page, 'Open the API');
    await seeTitle(page, 'defined');
    await page.getByText('/cats').first().waitFor();

    await press(page, 'Import');
    await pickDefinition(page, definitionOf('/dogs'));
    await pressInDialog(page, 'Import');
    await page.getByText('/dogs').first().waitFor();
    expect(await page.getByText('/cats').count()).toBeGreaterThan(0);

    const restApiId = page.url().split('/apis/')[1]?.split('/')[0] ?? '';
    await deploy(shared().world('defined-'), { id: restApiId, methods: [] }, 'dev');
    await page.goto(shared().address(`/apis/${restApiId}/stages/dev`));
    await press(page, 'Export stage dev');
    const downloaded = page.waitForEvent('download');
    await pressInDialog(page, 'Download');
    const exported = JSON.parse(await readFile(await (await downloaded).path(), 'utf8'));
    expect(Object.keys(exported.paths)).toEqual(['/cats', '/dogs']);
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'a stage logs, throttles, caches and has a canary, as it is set on its page', async () => {
  const world = shared().world('staged-');
  const { id: restApiId } = await createApi(world, makeCleanup());
  await deploy(world, { id: restApiId, methods: [] }, 'dev');
  const iam = new IAMClient(shared().client);
  await makeRole(iam, 'gateway-logs', 'apigateway.amazonaws.com');
  const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AmazonAPIGatewayPushToCloudWatchLogs';
  await iam.send(new AttachRolePolicyCommand({ RoleName: 'gateway-logs', PolicyArn }));
  const stage = () => gateway.send(new GetStageCommand({ restApiId, stageName: 'dev' }));

  const { page, problems } = await shared().open(`/apis/${restApiId}/stages/dev`);
  await press(page, 'Set the log role');
  await chooseInDialog(page, /^CloudWatch log role/, /gateway-logs/);
  await save(page);
  await page.getByText('Logs need a role').waitFor({ state: 'detached' });

  await press(page, 'Set for all methods');
  await fill(page, 'Rate', '25');
  await chooseInDialog(page, /^Log level/, /INFO/);
  await page.getByRole('checkbox', { name: 'Answers are cached' }).click();
  await fill(page, 'Time to live (seconds)', '60');
  await save(page);
  await page.getByRole('cell', { name: '60 s' }).waitFor();
  await press(page, 'Edit: Cache cluster');
  await page.getByRole('checkbox', { name: 'The stage has a cache' }).click();
  await save(page);
  await page.getByText('on: 0.5 GB').waitFor();
  await press(page, 'Edit: Access log');
  await pressInDialog(page, 'CLF');
  await save(page);
  await page.getByRole('link', { name: `${restApiId}-dev` }).waitFor();
  expect(await stage()).toMatchObject({
    cacheClusterEnabled: true,
    accessLogSettings: { format: expect.stringContaining('$context.requestId') },
    methodSettings: { '*/*': { throttlingRateLimit: 25, loggingLevel: 'INFO', cacheTtlInSeconds: 60 } },
  });

  await press(page, 'Create canary');
  await fill(page, 'Requests directed to the canary (%)', '100');
  await save(page);
  await page.getByText('100 %').waitFor();
  await deploy(world, { id: restApiId, methods: [] }, 'other');
  await press(page, 'Promote canary');
  await page.getByText('The canary was promoted').waitFor();
  expect((await stage()).canarySettings?.percentTraffic).toBe(0);
  await press(page, 'Delete canary');
  await page.getByText('This stage has no canary.').waitFor();
  expect((await stage()).canarySettings).toBeUndefined();
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'a key in a plan opens a method; its gate stands in the picture, its use in the table of the plan',
  async () => {
    const definition = definitionOf('/keyed', { security: [{ api_key: [] }] });
    const components = { securitySchemes: { api_key: { type: 'apiKey', name: 'x-api-key', in: 'header' } } };
    const body = Buffer.from(JSON.stringify({ ...definition, components, info: { title: 'keyed', version: '1' } }));
    const { id = '' } = await gateway.send(new ImportRestApiCommand({ body }));
    const world = shared().world('keyed-');
    await deploy(world, { id, methods: [] }, 'dev');

    const { page, problems } = await shared().open('/gateway/keys');
    await press(page, 'Create API key');
    await fill(page, 'Name', 'phones');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'phones' }).click();
    await seeTitle(page, 'phones');
    const { items: [key] = [] } = await gateway.send(new GetApiKeysCommand({ includeValues: true }));
    const value = key?.value ?? '';
    expect(await page.getByText(value).count()).toBe(0);
    await press(page, 'Show: Value');
    await page.getByText(value).waitFor();
    expect(page.url()).not.toContain(value);

    await page.goto(shared().address('/gateway/plans'));
    await press(page, 'Create usage plan');
    await fill(page, 'Name', 'gold');
    await page.getByRole('checkbox', { name: 'Each key has a quota' }).click();
    await fill(page, 'Requests', '2');
    await pressInDialog(page, 'Create usage plan');
    await page.getByRole('link', { name: 'gold' }).click();
    await press(page, 'Add stage');
    await chooseInDialog(page, /^API/, /keyed/);
    await page.getByRole('button', { name: /^Stage dev/ }).waitFor();
    await pressInDialog(page, 'Add');
    await page.getByRole('link', { name: 'dev' }).waitFor();
    await press(page, 'Add API key');
    await chooseInDialog(page, /^API key/, /phones/);
    await pressInDialog(page, 'Add');
    await page.getByRole('link', { name: 'phones' }).waitFor();
    const { items: [plan] = [] } = await gateway.send(new GetUsagePlansCommand({}));
    expect(plan).toMatchObject({ name: 'gold', quota: { limit: 2 }, apiStages: [{ apiId: id, stage: 'dev' }] });

    await page.keyboard.press('/');
    await page.getByRole('combobox', { name: 'Search' }).fill('gold');
    await page.getByRole('option', { name: /gold/ }).first().waitFor();
    await page.keyboard.press('Escape');

    const answer = await fetch(world.invokeUrl(id, 'dev', '/keyed'), { headers: { 'x-api-key': value } });
    expect(answer.status).toBe(200);
    await press(page, 'Refresh: Usage');
    await page.getByRole('row', { name: /phones 1 1/ }).waitFor();
    await page.goto(shared().address(`/requests/${answer.headers.get('x-amzn-requestid')}`));
    const way = page.locator('.way');
    await way.getByText('API key', { exact: true }).waitFor();
    await way.getByText('1 request of the quota left').waitFor();
    await way.getByText(`usage plan ${plan?.id}`).waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(
  noBrowser,
  'settings wait for a deployment; a custom name leads to a stage; links and certificates are made',
  async () => {
    const world = shared().world('named-');
    const { id: restApiId } = await createApi(world, makeCleanup());
    await deploy(world, { id: restApiId, methods: [] }, 'dev');
    const { page, problems } = await shared().open(`/apis/${restApiId}/settings`);
    await press(page, 'Edit API settings');
    await fill(page, 'Binary media types', 'image/png\nimage/gif');
    await fill(page, 'Minimum compression size (bytes)', '1024');
    await save(page);
    await page.getByText('The draft differs from what is deployed to dev').waitFor();
    const binaryMediaTypes = ['image/png', 'image/gif'];
    expect(await gateway.send(new GetRestApiCommand({ restApiId }))).toMatchObject({
      binaryMediaTypes,
      minimumCompressionSize: 1024,
    });

    await page.goto(shared().address('/gateway/domains'));
    await press(page, 'Create domain name');
    await fill(page, 'Domain name', 'api.example.com');
    await pressInDialog(page, 'Create domain name');
    await page.getByRole('link', { name: 'api.example.com' }).click();
    await press(page, 'Add mapping');
    await fill(page, 'Base path', 'v1');
    await chooseInDialog(page, /^API/, /named-api/);
    await page.getByRole('button', { name: /^Stage dev/ }).waitFor();
    await save(page);
    await page.getByRole('cell', { name: 'v1' }).waitFor();
    const { items } = await gateway.send(new GetBasePathMappingsCommand({ domainName: 'api.example.com' }));
    expect(items).toEqual([{ basePath: 'v1', restApiId, stage: 'dev' }]);

    await page.goto(shared().address('/gateway/vpc-links'));
    await press(page, 'Create VPC link');
    await fill(page, 'Name', 'inside');
    const target = 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/net/inside/0123456789abcdef';
    await fill(page, 'ARN of the Network Load Balancer', target);
    await pressInDialog(page, 'Create VPC link');
    await page.getByRole('rowheader', { name: 'inside' }).waitFor();
    expect((await gateway.send(new GetVpcLinksCommand({}))).items).toMatchObject([
      { name: 'inside', targetArns: [target] },
    ]);

    await page.goto(shared().address('/gateway/certificates'));
    await press(page, 'Generate certificate');
    await pressInDialog(page, 'Generate certificate');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { items: [certificate] = [] } = await gateway.send(new GetClientCertificatesCommand({}));
    await page.getByRole('checkbox', { name: `Select ${certificate?.clientCertificateId}` }).click();
    await press(page, 'Show PEM');
    await page.getByText('-----BEGIN CERTIFICATE-----').waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'a VPC endpoint is declared with its policy, and taken away', async () => {
  const { page, problems } = await shared().open('/gateway/vpc-endpoints');
  await press(page, 'Create VPC endpoint');
  await fill(page, 'IP address', '127.0.0.77');
  await page.getByRole('checkbox', { name: 'It has a policy of its own' }).click();
  await page.getByText('The policy is well formed.').waitFor();
  await pressInDialog(page, 'Create VPC endpoint');
  await page.getByRole('cell', { name: 'its own' }).waitFor();
  await page.getByRole('checkbox', { name: 'Select VPC endpoints' }).click();
  await press(page, 'Delete');
  await pressInDialog(page, 'Delete');
  await page.getByText('There is no VPC endpoint yet.').waitFor();
  expect(problems).toEqual([]);
});
