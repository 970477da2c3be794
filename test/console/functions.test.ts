import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { makeWorld } from '../../examples/story/world.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { launch, noBrowser, watchedPage } from './browser.ts';

let server: LocalServer;
let browser: Browser | undefined;
let context: BrowserContext;
let apiUrl: string;

beforeAll(async () => {
  server = await startLocalServer();
  const { endpoint, credentials } = server;
  const world = makeWorld({ region: 'us-east-1', endpoint, credentials, prefix: 'by-clicking-', patience: 0 });
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  apiUrl = world.invokeUrl(api.id, 'dev', '/');
  if (noBrowser) return;
  browser = await launch();
  context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
});
afterAll(async () => {
  await browser?.close();
  await server.stop();
});

testWith(
  noBrowser,
  'a function by clicking: its test is denied, the denial is opened, the smallest change lets it through',
  async () => {
    const { page, problems } = await watchedPage(context, server.endpoint);
    page.setDefaultTimeout(20_000);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await page.goto(server.consoleUrl);
    await page.getByRole('navigation').getByRole('link', { name: 'Lambda', exact: true }).first().click();
    await page.getByText('There is no function yet').waitFor();
    await button('Create function').first().click();
    await page.getByLabel('Name', { exact: true }).first().fill('caller');
    await page.getByLabel('Name of the new role').waitFor();
    await page.getByRole('textbox', { name: 'Value' }).first().fill(apiUrl);
    expect(await seriousFindings(page)).toEqual([]);
    await button('Create function').click();
    await page.getByRole('heading', { name: 'caller', level: 1 }).waitFor();

    await page.getByRole('tab', { name: 'Test' }).click();
    await button('Test').click();
    await page.getByText('Result', { exact: true }).waitFor();
    await page.getByText('is not authorized to perform: execute-api:Invoke').first().waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByText('See the papers of the denied request').click();
    await page.getByText('"Action": "execute-api:Invoke"').waitFor();
    await button('Apply this change').click();
    await page.getByText('The policy was put in place').waitFor();

    await page.goBack();
    await page.getByRole('tab', { name: 'Test' }).click();
    await button('Test').click();
    await page.getByText('Hello, world!').first().waitFor();

    await page.getByRole('navigation').getByRole('link', { name: 'Who can call this?' }).first().click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await page.getByRole('navigation').getByRole('link', { name: 'Logs', exact: true }).first().click();
    await page.getByText('/aws/lambda/caller').waitFor();
    expect(problems).toEqual([]);
  },
);
