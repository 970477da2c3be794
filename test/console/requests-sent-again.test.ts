import { execFile } from 'node:child_process';
import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  CreateResourceCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  PutMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeAll, expect } from 'vitest';
import { createApi, deploy, hello } from '../../examples/story/api.ts';
import { unsigned } from '../../examples/story/call.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import type { World } from '../../examples/story/world.ts';
import { missing, testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const run = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');
const shared = openConsole();
let base: string;

/** An API with GET /pets/{name}, behind AWS_IAM. */
beforeAll(async () => {
  const world = shared().world('again-');
  const { id } = await createApi(world, makeCleanup());
  await addPetMethod(world, id);
  await deploy(world, { id, methods: [] }, 'dev');
  base = `${shared().client.endpoint}/restapis/${id}/dev/_user_request_`;
});

async function addPetMethod({ apigateway }: World, restApiId: string): Promise<void> {
  const { items } = await apigateway.send(new GetResourcesCommand({ restApiId }));
  const parentId = items?.find(({ path }) => path === '/pets')?.id;
  const { id: resourceId } = await apigateway.send(
    new CreateResourceCommand({ restApiId, parentId, pathPart: '{name}' }),
  );
  const method = { restApiId, resourceId, httpMethod: 'GET' };
  const [requestTemplates, responseTemplates] = ['{"statusCode": 200}', hello].map((text) => ({
    'application/json': text,
  }));
  await apigateway.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM' }));
  await apigateway.send(new PutMethodResponseCommand({ ...method, statusCode: '200' }));
  await apigateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', requestTemplates }));
  await apigateway.send(new PutIntegrationResponseCommand({ ...method, statusCode: '200', responseTemplates }));
}

/** Sends a request without papers and answers what the console gives to send it again with them, by name. */
async function forms(path: string): Promise<ReadonlyMap<string, string>> {
  const { status, headers } = await unsigned(base + path);
  expect(status).toBe(403);
  const { page } = await shared().open(`/requests/${headers['x-amzn-requestid']}`);
  const shown = new Map<string, string>();
  for (const name of ['curl', 'Python', 'TypeScript']) {
    await page.getByRole('tab', { name }).click();
    shown.set(name, await page.locator('#send-again pre:visible').innerText());
  }
  return shown;
}

/** What a program prints when it runs with the root user's credentials. */
async function printed(command: string, ...args: string[]): Promise<string> {
  const { credentials, region } = shared().client;
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_REGION: region,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  return (await run(command, args, { env })).stdout.trim();
}

const plain = '/pets/tama?q=a%20b&name=%E3%82%BF%E3%83%9E&a=2&a=1&empty=';
const escaped = '/pets/%E3%82%BF%E3%83%9E%20no%201?q=a%20b&x=%C3%A9';

testWith(noBrowser ?? missing('curl', '--aws-sigv4', 'aws:amz', '--version'), 'curl sends it again', async () => {
  expect(await printed('sh', '-c', `${(await forms(plain)).get('curl')} -sS`)).toBe(hello);
  expect((await forms(escaped)).get('curl')).toMatch(/^# curl before 8\.15 /);
});

testWith(noBrowser ?? missing('python3', '-c', 'import boto3, requests'), 'Python sends it again', async () => {
  for (const path of [plain, escaped]) {
    expect(await printed('python3', '-c', (await forms(path)).get('Python') ?? '')).toBe(hello);
  }
});

testWith(noBrowser, 'TypeScript sends it again', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'again-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  for (const path of [plain, escaped]) {
    const program = join(folder, 'program.mts');
    writeFileSync(program, (await forms(path)).get('TypeScript') ?? '');
    expect(await printed(process.execPath, program)).toBe(hello);
  }
});
