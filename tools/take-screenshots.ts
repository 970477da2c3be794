/**
 * Takes pictures of every page of the console while the story is told by clicking. Those that the README shows go to
 * docs/console/, all the others, in three looks, to a folder that is printed.
 *
 *     node tools/build.ts && node tools/take-screenshots.ts [light] [dark-ja] [phone]
 */
import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateGroupCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { createApi, deploy, protect } from '../examples/story/api.ts';
import { makeCleanup } from '../examples/story/cleanup.ts';
import { startLocalServer } from '../examples/story/local-server.ts';
import { makeWorld } from '../examples/story/world.ts';

const readme = join(import.meta.dirname, '..', 'docs', 'console');
const others = mkdtempSync(join(tmpdir(), 'console-'));
process.stdout.write(`${others}\n`);
mkdirSync(readme, { recursive: true });

const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1280, height: 800 } },
  'dark-ja': { viewport: { width: 1280, height: 800 }, colorScheme: 'dark', locale: 'ja-JP' },
  phone: { viewport: { width: 390, height: 844 } },
};

const server = await startLocalServer();
const { endpoint, credentials } = server;
const world = makeWorld({ region: 'us-east-1', endpoint, credentials, prefix: 'checkpoint-', patience: 0 });
const api = await createApi(world, makeCleanup());
await deploy(world, api, 'dev');
await protect(world, api);
await world.iam.send(new CreateUserCommand({ UserName: 'ann' }));
await world.iam.send(new CreateGroupCommand({ GroupName: 'travellers' }));
const methodPage = `/apis/${api.id}/resources/${api.methods[0]?.resourceId}/GET`;

const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  const signedIn = await browser.newContext(looks['light']);
  const page = await signedIn.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(server.consoleUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  const denied = await tellTheStory(page);
  const cookies = await signedIn.cookies();
  for (const [look, options] of Object.entries(looks).filter(asked))
    await takeAll(browser, { look, options, cookies, denied });
} finally {
  await browser.close();
  await server.stop();
}

/** Without a name on the command line, every look. */
function asked([look]: readonly [string, unknown]): boolean {
  const names = process.argv.slice(2);
  return names.length === 0 || names.includes(look);
}

/** Up to the denied request, whose address it answers. */
async function tellTheStory(page: Page): Promise<string> {
  await open(page, methodPage);
  await page.getByText('The draft differs').waitFor();
  await take(page, join(readme, 'api.png'));
  await deploy(world, api, 'dev');
  await open(page, '/functions/create/new');
  await page.getByLabel('Function name').fill('caller');
  await page.getByRole('button', { name: /Which method is it to call/ }).click();
  await page.getByRole('option', { name: /GET \/ / }).click();
  await page.getByRole('button', { name: 'Create function', exact: true }).click();
  await page.getByRole('heading', { name: 'caller', level: 1 }).waitFor();
  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText('View the denied request').waitFor();
  await take(page, join(readme, 'function-test.png'), true);
  await page.getByText('View the denied request').click();
  await page.getByText('"Action": "execute-api:Invoke"').waitFor();
  await take(page, join(readme, 'denied-request.png'), true);
  return new URL(page.url()).pathname.replace('/_sekisho/console', '');
}

interface Album {
  readonly look: string;
  readonly options: BrowserContextOptions;
  readonly cookies: Parameters<Awaited<ReturnType<Browser['newContext']>>['addCookies']>[0];
  readonly denied: string;
}

async function takeAll(chromiumBrowser: Browser, { look, options, cookies, denied }: Album): Promise<void> {
  const folder = join(others, look);
  mkdirSync(folder);
  const context = await chromiumBrowser.newContext(options);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await open(page, '/');
  await take(page, join(folder, 'signed-out.png'));
  await context.addCookies(cookies);
  for (const [name, path] of Object.entries(pagePaths(denied))) {
    await open(page, path);
    await take(page, join(folder, `${name}.png`), true);
  }
  await context.close();
}

/** Every page, and every tab that has an address. */
function pagePaths(denied: string): Readonly<Record<string, string>> {
  const invoke = `arn:aws:execute-api:us-east-1:123456789012:${api.id}/dev/GET/`;
  return {
    home: '/',
    requests: '/requests',
    request: denied,
    'who-can-method': `/who-can?${new URLSearchParams({ action: 'execute-api:Invoke', resource: invoke })}`,
    'who-can-principal': '/who-can?principal=arn:aws:iam::123456789012:role/caller-role',
    apis: '/apis',
    'api-method': methodPage,
    'api-stages': `/apis/${api.id}/stages`,
    'api-authorizers': `/apis/${api.id}/authorizers`,
    'api-gateway-responses': `/apis/${api.id}/gateway-responses`,
    'api-models': `/apis/${api.id}/models`,
    'api-policy': `/apis/${api.id}/policy`,
    functions: '/functions',
    'function-create': '/functions/create/new',
    'function-code': '/functions/caller',
    'function-configuration': '/functions/caller?tab=configuration',
    'function-permissions': '/functions/caller?tab=permissions',
    logs: '/logs',
    'log-group': `/logs/group?${new URLSearchParams({ name: '/aws/lambda/caller' })}`,
    users: '/iam/users',
    user: '/iam/users/ann',
    'user-simulate': '/iam/users/ann?tab=simulate',
    groups: '/iam/groups',
    group: '/iam/groups/travellers',
    roles: '/iam/roles',
    role: '/iam/roles/caller-role',
    'role-trust': '/iam/roles/caller-role?tab=trust',
    policies: '/iam/policies',
    policy: '/iam/policies/arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess',
    providers: '/iam/providers',
    account: '/iam/account',
    nowhere: '/no/such/page',
  };
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(`${endpoint}/_sekisho/console${path}`);
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
}

/** Once nothing is loading or fading in any more; whole, from top to bottom. */
async function take(page: Page, place: string, whole = false): Promise<void> {
  await page.getByText('Loading', { exact: true }).first().waitFor({ state: 'detached' });
  await page.waitForTimeout(700);
  if (whole) await page.evaluate('scrollTo(0, 0)');
  await page.screenshot({ path: place, fullPage: whole });
}
