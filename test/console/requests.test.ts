import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, ListUsersCommand } from '@aws-sdk/client-iam';
import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { launch, noBrowser, watchedPage } from './browser.ts';

const region = 'us-east-1';
let server: LocalServer;
let browser: Browser | undefined;
let context: BrowserContext;

beforeAll(async () => {
  server = await startLocalServer();
  if (noBrowser) return;
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  await page.goto(server.consoleUrl);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.close();
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
});

const consolePage = (path: string) => `${server.endpoint}/_sekisho/console${path}`;

/** A user without permissions whose call was denied, and the id of that request. */
async function deniedCall(UserName: string) {
  const { endpoint } = server;
  const iam = new IAMClient({ region, endpoint, credentials: server.credentials });
  await iam.send(new CreateUserCommand({ UserName }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const credentials = {
    accessKeyId: AccessKey?.AccessKeyId ?? '',
    secretAccessKey: AccessKey?.SecretAccessKey ?? '',
  };
  const own = new IAMClient({ region, endpoint, credentials, maxAttempts: 1 });
  const call = () => own.send(new ListUsersCommand({}));
  const error = await call()
    .then(() => undefined)
    .catch((problem) => problem);
  return { call, credentials, requestId: String(error?.$metadata.requestId) };
}

testWith(
  noBrowser,
  'a denied request: the gates, the caller, and a change that lets exactly this call through',
  async () => {
    const { call, requestId } = await deniedCall('ann');
    const { page, problems } = await watchedPage(context, server.endpoint);
    await page.goto(consolePage('/requests'));
    const row = page.getByRole('row').filter({ hasText: 'user/ann' });
    await row.getByRole('link').click();
    await page.waitForURL(consolePage(`/requests/${requestId}`));
    await page.getByRole('heading', { level: 1, name: 'iam:ListUsers' }).waitFor();
    await page.getByText('silent (0 of 0)').waitFor();
    await page.getByText('"Action": "iam:ListUsers"').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Apply this change' }).click();
    await page.getByText('The policy was put in place').waitFor();
    expect((await call()).Users?.length).toBeGreaterThan(0);
    expect(problems).toEqual([]);
  },
);

testWith(
  noBrowser,
  'signed in with an access key, the console shows what IAM forbids and why; one click goes back',
  async () => {
    const { credentials } = await deniedCall('bob');
    const { page, problems } = await watchedPage(context, server.endpoint);
    await page.goto(consolePage('/'));
    const who = (name: RegExp) => page.getByRole('button', { name });
    await who(/root @ 123456789012/).click();
    await page.getByRole('menuitem', { name: 'Switch principal' }).click();
    await page.getByRole('tab', { name: 'Access key' }).click();
    await page.getByLabel('Access key id').fill(credentials.accessKeyId);
    await page.getByLabel('Secret access key').fill(credentials.secretAccessKey);
    await page.getByRole('button', { name: 'Switch', exact: true }).click();
    await who(/user\/bob @ 123456789012/).waitFor();
    await page.getByText('is not authorized to perform: apigateway:GET').waitFor();
    await page.getByRole('link', { name: /Why\?/ }).click();
    await page.getByRole('heading', { level: 1, name: 'apigateway:GetRestApis' }).waitFor();
    await page.getByRole('button', { name: 'Back to root' }).click();
    await who(/root @ 123456789012/).waitFor();
    expect(problems).toEqual([]);
  },
);
