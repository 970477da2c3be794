import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { type LocalServer, startLocalServer } from '../../examples/story/local-server.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { launch, noBrowser, watchedPage } from './browser.ts';

let server: LocalServer;
let browser: Browser | undefined;
let context: BrowserContext;

beforeAll(async () => {
  server = await startLocalServer();
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
  'an API by clicking: made, deployed, called; AWS_IAM takes effect with the next deployment only',
  async () => {
    const { page, problems } = await watchedPage(context, server.endpoint);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name });
    await page.goto(server.consoleUrl);
    await page.getByRole('navigation').getByRole('link', { name: 'API Gateway' }).first().click();
    await page.getByText('There is no API yet.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await button('Create API').first().click();
    await page.getByLabel('Name', { exact: true }).fill('checkpoint');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'checkpoint' }).waitFor();

    await button('Create resource').click();
    await page.getByLabel('Path part').fill('pets');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '/pets', exact: true }).waitFor();
    await button('Create method').click();
    await inDialog('Create method').click();
    await page.getByRole('heading', { name: 'GET /pets' }).waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await button('Deploy').click();
    await page.getByLabel('Name of the stage').fill('dev');
    await page.keyboard.press('Enter');
    await page.getByText('serves exactly this draft').waitFor();

    await button('Edit: Method request').click();
    await page.getByRole('radio', { name: /AWS_IAM/ }).click();
    await inDialog('Save').click();
    await page.getByText('The draft differs from what is deployed to dev').waitFor();
    await button('Show the difference').click();
    await page.getByText('NONE → AWS_IAM').waitFor();

    await page.getByRole('tab', { name: 'Call it' }).click();
    await page.getByRole('radio', { name: 'Unsigned' }).click();
    await button('Send the request').click();
    await page.getByText('Response body').waitFor();
    expect(await page.getByText('Missing Authentication Token').count()).toBe(0);

    await button('Deploy').click();
    await inDialog('Deploy').click();
    await page.getByText('serves exactly this draft').waitFor();
    await button('Send the request').click();
    await page.getByText('Missing Authentication Token').waitFor();
    expect(problems).toEqual([]);
  },
);
