/**
 * Takes pictures of every page of the console while the story is told by clicking. Those that the README shows go to
 * docs/console/, the others to a folder that is printed.
 *
 *     node tools/build.ts && node tools/take-screenshots.ts
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { startLocalServer } from '../examples/story/local-server.ts';
import { makeWorld } from '../examples/story/world.ts';

const folder = join(import.meta.dirname, '..', 'docs', 'console');
mkdirSync(folder, { recursive: true });
const shown = new Set(['api', 'function-test', 'denied-request']);
const others = mkdtempSync(join(tmpdir(), 'console-'));
process.stdout.write(`${others}\n`);

const server = await startLocalServer();
const { endpoint, credentials } = server;
const world = makeWorld({ region: 'us-east-1', endpoint, credentials, prefix: 'checkpoint-', patience: 0 });
const api = await createApi(world, makeCleanup());
await deploy(world, api, 'dev');
await protect(world, api);
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  page.setDefaultTimeout(20_000);
  await page.goto(server.consoleUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'home');
  await tellTheStory(page);
  for (const name of [
    'iam/users',
    'iam/groups',
    'iam/roles',
    'iam/policies',
    'functions',
    'logs',
    'requests',
    'apis',
  ]) {
    await open(page, `/${name}`);
    await take(page, name.replace('/', '-'));
  }
} finally {
  await browser.close();
  await server.stop();
}

async function tellTheStory(page: Page): Promise<void> {
  const resourceId = api.methods[0]?.resourceId;
  await open(page, `/apis/${api.id}/resources/${resourceId}/GET`);
  await page.getByText('The draft differs').waitFor();
  await take(page, 'api');
  await deploy(world, api, 'dev');
  await open(page, '/functions/create/new');
  await page.getByLabel('Name', { exact: true }).first().fill('caller');
  await page
    .getByRole('textbox', { name: 'Value' })
    .first()
    .fill(world.invokeUrl(api.id, 'dev', '/'));
  await page.getByRole('button', { name: 'Create function', exact: true }).click();
  await page.getByRole('heading', { name: 'caller', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText('See the papers of the denied request').waitFor();
  await take(page, 'function-test');
  await page.getByText('See the papers of the denied request').click();
  await page.getByText('"Action": "execute-api:Invoke"').waitFor();
  await take(page, 'denied-request', true);
  await open(
    page,
    `/who-can?action=execute-api:Invoke&resource=arn:aws:execute-api:us-east-1:123456789012:${api.id}/dev/GET/`,
  );
  await take(page, 'who-can');
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${endpoint}/_sekisho/console${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

async function take(page: Page, name: string, whole = false): Promise<void> {
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(shown.has(name) ? folder : others, `${name}.png`), fullPage: whole });
}
