import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { type Api, createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { findInterpreters } from '../../src/runtime/interpreters/candidates.ts';
import { testWith } from '../optional-program.ts';
import { articlePackage } from './article-package.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { choose, openTab, pickZip, press, pressInDialog, runTest, save, seeTitle } from './person.ts';

const python = (await findInterpreters('python')).find(({ version }) => version.startsWith('3.9.'))?.path;
const noPython = python === undefined ? 'Python 3.9 is not installed' : undefined;
const shared = openConsole();
let api: Api;

beforeAll(async () => {
  const world = shared().world('article-');
  api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
});

testWith(
  noBrowser ?? noPython,
  'a Python function with its packages, by clicking: the runtime stays, its file is open, the address of the page works',
  async () => {
    const { page, problems } = await shared().open('/functions/create/new');
    await page.getByLabel('Function name').fill('article');
    await page.getByRole('radio', { name: 'A .zip file' }).click();
    await choose(page, /^Runtime/, /^Python 3\.9$/);
    const runtime = page.getByRole('button', { name: /^Runtime Python 3\.9/ });
    await runtime.waitFor();
    await pickZip(page, 'function.zip', await articlePackage(python!));
    await expect.poll(() => page.getByLabel('Handler').inputValue()).toBe('lambda_function.lambda_handler');
    await runtime.waitFor();
    await page.getByText('lambda_function.lambda_handler is the function lambda_handler').waitFor();
    await press(page, 'Create function');
    await seeTitle(page, 'article');
    await page.getByRole('textbox', { name: 'lambda_function.py' }).waitFor();
    const files = page.getByRole('tree', { name: 'Files' });
    expect(await files.getByRole('treeitem', { selected: true }).textContent()).toContain('lambda_function.py');

    await setAddress(page, await invokeUrl(page, 'Functions and every other program'));
    await runTest(page);
    await page.getByText('is not authorized to perform: execute-api:Invoke').first().waitFor();
    await attachInvoke(page);
    await page.goto(shared().address('/functions/article'));
    await runTest(page);
    await page.getByText('Hello, world!').first().waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(
  noBrowser ?? noPython,
  'the address that only browsers know: the result says why the function cannot use it, and gives one that it can',
  async () => {
    const { page, problems } = await shared().open('/functions/article');
    await setAddress(page, await invokeUrl(page, 'Browsers and curl, as on AWS'));
    await runTest(page);
    const help = page.getByText(`The function cannot look up ${api.id}.execute-api.us-east-1.localhost`);
    // Where the names of this server are known inside functions, the call is simply answered.
    await help.or(page.getByText('Hello, world!')).first().waitFor();
    if ((await help.count()) > 0) {
      await page.getByText(`${shared().server.endpoint}/restapis/${api.id}/dev/_user_request_/`).first().waitFor();
      await page.getByRole('link', { name: 'Set API_URL to it' }).waitFor();
    }
    expect(problems).toEqual([]);
  },
);

/** What stands on the page of the API for these programs. */
async function invokeUrl(page: Page, forWhom: string): Promise<string> {
  const back = page.url();
  await page.goto(shared().address(`/apis/${api.id}/stages`));
  const form = page.getByText(forWhom, { exact: true });
  const url = await form.locator('..').getByText(/^http/).first().textContent();
  await page.goto(back);
  return url ?? '';
}

async function setAddress(page: Page, url: string): Promise<void> {
  await openTab(page, 'Configuration');
  await press(page, 'Edit');
  const dialog = page.getByRole('dialog');
  if ((await dialog.getByRole('textbox', { name: 'Value' }).count()) === 0) {
    await pressInDialog(page, 'Add');
    await dialog.getByRole('textbox', { name: 'Name' }).last().fill('API_URL');
  }
  await dialog.getByRole('textbox', { name: 'Value' }).first().fill(url);
  await save(page);
}

async function attachInvoke(page: Page): Promise<void> {
  await page.goto(shared().address('/iam/roles/article-role'));
  await press(page, 'Attach policies');
  await page.getByRole('dialog').getByRole('searchbox').fill('AmazonAPIGatewayInvokeFullAccess');
  await page.getByRole('dialog').getByRole('checkbox').last().click();
  await pressInDialog(page, /^Attach/);
  await page.getByText('Attached: AmazonAPIGatewayInvokeFullAccess').waitFor();
}
