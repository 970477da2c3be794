import { setTimeout } from 'node:timers/promises';
import { GetStageCommand } from '@aws-sdk/client-api-gateway';
import { IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApi, deploy } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { follow, openTab, press, pressInDialog, save, seeTitle, signIn, take } from './person.ts';
import { newUser, policyOf } from './principals.ts';

const shared = openConsole();

testWith(
  noBrowser,
  'an API by clicking: made, deployed, called; AWS_IAM takes effect with the next deployment only',
  async () => {
    const { page, problems } = await shared().open('/');
    await follow(page, 'API Gateway');
    await page.getByText('There is no API yet.').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Create API');
    await page.getByLabel('API name').fill('checkpoint');
    await page.keyboard.press('Enter');
    await seeTitle(page, 'checkpoint');

    await press(page, 'Create resource');
    await page.getByLabel('Path part').fill('pets');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: '/pets', exact: true }).waitFor();
    await press(page, 'Create method');
    await pressInDialog(page, 'Create method');
    await page.getByRole('heading', { name: 'GET /pets' }).waitFor();
    await page.getByText('Open to anybody').waitFor();
    expect(await seriousFindings(page)).toEqual([]);

    await press(page, 'Deploy API');
    await page.getByLabel('Stage name').fill('dev');
    await page.keyboard.press('Enter');
    await page.getByText('serves exactly this draft').waitFor();

    await press(page, 'Edit: Method request');
    await page.getByRole('radio', { name: /AWS_IAM/ }).click();
    await save(page);
    await page.getByText('The draft differs from what is deployed to dev').waitFor();
    await press(page, 'Show the difference');
    await page.getByText('NONE → AWS_IAM').waitFor();

    await openTab(page, 'Call it');
    await page.getByRole('radio', { name: 'Unsigned' }).click();
    await press(page, 'Send the request');
    await page.getByText('Hello, world!').waitFor();
    expect(await page.getByText('Missing Authentication Token').count()).toBe(0);

    await press(page, 'Deploy API');
    await pressInDialog(page, 'Deploy');
    await page.getByText('serves exactly this draft').waitFor();
    await press(page, 'Send the request');
    await page.getByText('Missing Authentication Token').waitFor();
    expect(problems).toEqual([]);
  },
);

/** The API of the story, deployed to dev, and the address of its GET on the root. */
async function deployedApi(prefix: string) {
  const world = shared().world(prefix);
  const api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  const method = `/apis/${api.id}/resources/${api.methods[0]?.resourceId}/GET`;
  return { world, api, method, url: world.invokeUrl(api.id, 'dev', '/') };
}

/** Writes another body into the integration response of the method that is open. */
async function answerWith(page: Page, body: string): Promise<void> {
  await press(page, 'Edit: Integration response 200');
  await page.getByRole('textbox', { name: 'Template for application/json' }).fill(body);
  await save(page);
}

testWith(
  noBrowser,
  'the four boxes of a method are seen whole on a laptop, and one below the other on a phone',
  async () => {
    const { method } = await deployedApi('whole-');
    const { page, problems } = await shared().open(method);
    await answerWith(page, '{"message": "changed"}');
    await page.getByText('The draft differs').waitFor();
    const boxes = page.locator('.method-box');
    const places = async () =>
      (await Promise.all((await boxes.all()).map((box) => box.boundingBox()))).map((box) => box!);
    for (const box of await places()) expect(box.y + box.height).toBeLessThanOrEqual(800);
    await page.setViewportSize({ width: 390, height: 800 });
    await expect.poll(async () => new Set((await places()).map(({ x }) => x)).size).toBe(1);
    const widest = await page.evaluate<number>('document.documentElement.scrollWidth');
    expect(widest).toBeLessThanOrEqual(390);
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'the difference stands line by line; a test of the draft shows in the picture', async () => {
  const { method } = await deployedApi('differs-');
  const { page, problems } = await shared().open(method);
  await answerWith(page, '{"message": "one"}\n{"message": "two"}');
  await press(page, 'Show the difference');
  const table = page.getByRole('table', { name: 'Integration responses' });
  await table.getByText('- application/json: {"statusCode": 200, "message": "Hello, world!"}').waitFor();
  await table.getByText('+ {"message": "two"}').waitFor();
  await openTab(page, 'Test');
  await press(page, 'Test');
  await page.getByText('Execution log', { exact: true }).waitFor();
  await openTab(page, 'Flow');
  await page.getByText('Test: 200').first().waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a stage goes back to an earlier deployment, and callers get that at once', async () => {
  const { world, api, method, url } = await deployedApi('back-');
  const { page, problems } = await shared().open(method);
  await answerWith(page, '{"message": "newer"}');
  await deploy(world, api, 'dev');
  expect(await (await fetch(url)).text()).toContain('newer');
  await page.goto(shared().address(`/apis/${api.id}/stages`));
  await press(page, 'Edit stage dev');
  await page.getByRole('button', { name: /^Active deployment/ }).click();
  await take(page.getByRole('option').last());
  await save(page);
  await page.getByText('it takes effect at once').waitFor();
  expect(await (await fetch(url)).text()).toContain('Hello, world!');
  await page.getByText('The draft differs from what is deployed to dev').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'what was told goes with the page that it was told on', async () => {
  const { api } = await deployedApi('told-');
  const { page, problems } = await shared().open('/apis');
  await page.clock.install();
  await page.goto(shared().address(`/apis/${api.id}/stages`));
  await press(page, 'Edit stage dev');
  await save(page);
  const told = page.getByText('it takes effect at once');
  await told.waitFor();
  await page.clock.fastForward(1100);
  await follow(page, 'CloudWatch Logs');
  await told.waitFor({ state: 'detached' });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the tags of a stage are kept, and seen with it', async () => {
  const { world, api } = await deployedApi('tagged-');
  const { page, problems } = await shared().open(`/apis/${api.id}/stages`);
  await press(page, 'Edit stage dev');
  await page.getByRole('dialog').getByRole('button', { name: 'Add', exact: true }).last().click();
  await page.getByRole('textbox', { name: 'Name' }).fill('team');
  await page.getByRole('textbox', { name: 'Value' }).fill('checkpoint');
  await save(page);
  await page.getByText('team = checkpoint').waitFor();
  const stage = await world.apigateway.send(new GetStageCommand({ restApiId: api.id, stageName: 'dev' }));
  expect(stage.tags).toEqual({ team: 'checkpoint' });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the tree by keyboard: arrows walk it, left and right close and open, Enter selects', async () => {
  const { api } = await deployedApi('keys-');
  const { page, problems } = await shared().open(`/apis/${api.id}`);
  const line = (name: RegExp) => page.getByRole('treeitem', { name });
  const focused = () => page.evaluate<string>('document.activeElement.textContent.trim()');
  await line(/^\/$/).focus();
  await page.keyboard.press('End');
  expect(await focused()).toBe('GET');
  await page.keyboard.press('ArrowLeft');
  expect(await focused()).toBe('/pets');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(4);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.getByRole('treeitem').count()).toBe(5);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'GET /pets', exact: true }).waitFor();
  await page.keyboard.press('Home');
  expect(await focused()).toBe('/');
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a refused deletion in a form says who may not what, and leads to the explanation', async () => {
  const { method } = await deployedApi('refused-');
  const iam = new IAMClient(shared().client);
  const reading = policyOf({ Effect: 'Allow', Action: 'apigateway:GET', Resource: '*' });
  const keys = await newUser(iam, 'reader', reading);
  const { page, problems } = await shared().open(method);
  await page.getByRole('heading', { name: 'GET /' }).waitFor();
  await signIn(page, keys, 'reader');
  await press(page, 'Edit: Method response 200');
  await pressInDialog(page, 'Delete');
  await page.getByText('user/reader is not authorized to perform: apigateway:DELETE').waitFor();
  await page.getByRole('link', { name: /Why\?/ }).click();
  await seeTitle(page, 'apigateway:DeleteMethodResponse');
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'a resource policy is checked as it is written, and saved in the draft; tags are kept',
  async () => {
    const { api } = await deployedApi('policy-');
    const { page, problems } = await shared().open(`/apis/${api.id}/policy`);
    await page.getByRole('button', { name: /^Start from/ }).click();
    await page.getByText('The policy is well formed.').waitFor();
    const editor = page.getByRole('textbox', { name: 'Resource policy' });
    const written = (await editor.innerText()).replaceAll('\u200b', '');
    await editor.fill(written.replace('"Effect"', '"Efect"'));
    await page.getByText('The policy is well formed.').waitFor({ state: 'detached' });
    await editor.fill(written);
    await press(page, 'Save');
    await page.getByText('The resource policy was saved in the draft.').waitFor();
    await page.getByText('The draft differs from what is deployed to dev').waitFor();

    await press(page, 'Edit');
    await press(page, 'Add');
    await page.getByRole('textbox', { name: 'Name' }).last().fill('team');
    await page.getByRole('textbox', { name: 'Value' }).fill('checkpoint');
    // However late the page learns of it, the next form begins with what was saved.
    await page.route(/\/restapis\/[a-z\d]+$/, async (route) => {
      await setTimeout(500);
      await route.continue();
    });
    await save(page);
    await press(page, 'Edit');
    await expect.poll(() => page.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('checkpoint');
    expect(problems).toEqual([]);
  },
);
