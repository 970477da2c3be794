import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { GetRestApisCommand } from '@aws-sdk/client-api-gateway';
import { ListFunctionsCommand } from '@aws-sdk/client-lambda';
import aws4 from 'aws4';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { missing, testWith } from './optional-program.ts';
import { type SpawnedServer, spawnServer } from './spawned-server.ts';

const why = missing('chalice', '--version');
const run = promisify(execFile);
let folder: string;
let server: SpawnedServer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chalice-'));
  cpSync(join(import.meta.dirname, 'clients', 'chalice'), folder, { recursive: true });
  server = await spawnServer({ TMPDIR: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function chalice(command: string): Promise<string> {
  const { endpoint, region, credentials } = server.options;
  const env = {
    PATH: process.env['PATH'],
    HOME: folder,
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    AWS_DEFAULT_REGION: region,
    AWS_ENDPOINT_URL: endpoint,
    AWS_EC2_METADATA_DISABLED: 'true',
  };
  const { stdout } = await run('chalice', [command], { cwd: folder, env, timeout: 100_000 });
  return stdout;
}

/** Of the deployed route, unsigned and signed by the root user. */
async function answers(): Promise<readonly unknown[]> {
  const { items = [] } = await server.gateway.send(new GetRestApisCommand({}));
  const { endpoint, region, credentials } = server.options;
  const path = `/restapis/${items[0]?.id}/api/_user_request_/`;
  const signed = aws4.sign({ host: new URL(endpoint).host, path, service: 'execute-api', region }, credentials);
  const headers = signed.headers as Record<string, string>;
  const bodies = [await fetch(endpoint + path), await fetch(endpoint + path, { headers })];
  return Promise.all(bodies.map((response) => response.json()));
}

const refused = { message: 'Missing Authentication Token' };
const caller = 'arn:aws:iam::123456789012:root';

describe('an app with IAMAuthorizer by Chalice', () => {
  testWith(why, 'is deployed, and lets in who signs', async () => {
    expect(await chalice('deploy')).toMatch(/Rest API URL: https:\/\/\w+\.execute-api\./);
    expect(await answers()).toEqual([refused, { caller, greeting: 'hello' }]);
  });

  testWith(why, 'is deployed again with other code', async () => {
    const app = join(folder, 'app.py');
    writeFileSync(app, readFileSync(app, 'utf8').replace('hello', 'welcome'));
    expect(await chalice('deploy')).toContain('Updating rest API');
    expect(await answers()).toEqual([refused, { caller, greeting: 'welcome' }]);
  });

  testWith(why, 'is deleted with all that it made', async () => {
    await chalice('delete');
    const { items } = await server.gateway.send(new GetRestApisCommand({}));
    const { Functions } = await server.lambda.send(new ListFunctionsCommand({}));
    expect([items, Functions]).toEqual([[], []]);
  });
});
