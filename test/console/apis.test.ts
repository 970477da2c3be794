import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { createApi, deploy } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { makeWorld } from '../../examples/story/world.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const region = 'us-east-1';
const shared = openConsole();

testWith(
  noBrowser,
  'an API by clicking: made, deployed, called; AWS_IAM takes effect with the next deployment only',
  async () => {
    const { page, problems } = await shared().open('/');
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name });
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
    await page.getByText('Open to anybody').waitFor();
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
    await page.getByText('Hello, world!').waitFor();
    expect(await page.getByText('Missing Authentication Token').count()).toBe(0);

    await button('Deploy').click();
    await inDialog('Deploy').click();
    await page.getByText('serves exactly this draft').waitFor();
    await button('Send the request').click();
    await page.getByText('Missing Authentication Token').waitFor();
    expect(problems).toEqual([]);
  },
);

const consolePage = (path: string) => `${shared().server.endpoint}/_sekisho/console${path}`;

/** The API of the story, deployed to dev, and the address of its GET on the root. */
async function deployedApi(prefix: string) {
  const { endpoint, credentials } = shared().server;
  const world = makeWorld({ region, endpoint, credentials, prefix, patience: 0 });
  const api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
  const method = `/apis/${api.id}/resources/${api.methods[0]?.resourceId}/GET`;
  return { world, api, method, url: world.invokeUrl(api.id, 'dev', '/') };
}

/** Writes another body into the integration response of the method that is open. */
async function answerWith(page: Page, body: string): Promise<void> {
  await page.getByRole('button', { name: 'Edit: Integration response 200' }).click();
  await page.getByRole('textbox', { name: 'Template for application/json' }).fill(body);
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByRole('dialog').waitFor({ state: 'detached' });
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
  await page.getByRole('button', { name: 'Show the difference' }).click();
  const table = page.getByRole('table', { name: 'Integration responses' });
  await table.getByText('- application/json: {"statusCode": 200, "message": "Hello, world!"}').waitFor();
  await table.getByText('+ {"message": "two"}').waitFor();
  await page.getByRole('tab', { name: 'Test' }).click();
  await page.getByRole('button', { name: 'Test', exact: true }).click();
  await page.getByText('Execution log', { exact: true }).waitFor();
  await page.getByRole('tab', { name: 'Flow' }).click();
  await page.getByText('Test: 200').first().waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a stage goes back to an earlier deployment, and callers get that at once', async () => {
  const { world, api, method, url } = await deployedApi('back-');
  const { page, problems } = await shared().open(method);
  await answerWith(page, '{"message": "newer"}');
  await deploy(world, api, 'dev');
  expect(await (await fetch(url)).text()).toContain('newer');
  await page.goto(consolePage(`/apis/${api.id}/stages`));
  await page.getByRole('button', { name: 'Edit stage dev' }).click();
  await page.getByRole('button', { name: /^Deployment/ }).click();
  await page.getByRole('option').last().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await page.getByText('it takes effect at once').waitFor();
  expect(await (await fetch(url)).text()).toContain('Hello, world!');
  await page.getByText('The draft differs from what is deployed to dev').waitFor();
  await page.getByRole('tab', { name: 'Resources' }).click();
  await page.getByRole('treeitem').first().waitFor();
  await page.waitForTimeout(1100);
  await page.getByRole('navigation').getByRole('link', { name: 'Logs', exact: true }).first().click();
  await page.getByText('it takes effect at once').waitFor({ state: 'detached', timeout: 1000 });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a refused deletion in a form says who may not what, and leads to the explanation', async () => {
  const { method } = await deployedApi('refused-');
  const iam = new IAMClient(shared().client);
  const UserName = 'reader';
  await iam.send(new CreateUserCommand({ UserName }));
  const Statement = { Effect: 'Allow', Action: 'apigateway:GET', Resource: '*' };
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement });
  await iam.send(new PutUserPolicyCommand({ UserName, PolicyName: 'read', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName }));
  const { page, problems } = await shared().open(method);
  await page.getByRole('heading', { name: 'GET /' }).waitFor();
  await page.getByRole('button', { name: /root @ 123456789012/ }).click();
  await page.getByRole('menuitem', { name: 'Switch principal' }).click();
  await page.getByRole('radio', { name: /Access key/ }).click();
  await page.getByLabel('Access key id').fill(AccessKey?.AccessKeyId ?? '');
  await page.getByLabel('Secret access key').fill(AccessKey?.SecretAccessKey ?? '');
  await page.getByRole('button', { name: 'Switch', exact: true }).click();
  await page.getByRole('button', { name: /user\/reader @ 123456789012/ }).waitFor();
  await page.getByRole('button', { name: 'Edit: Method response 200' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Delete' }).click();
  await page.getByText('user/reader is not authorized to perform: apigateway:DELETE').waitFor();
  await page.getByRole('link', { name: /Why\?/ }).click();
  await page.getByRole('heading', { level: 1, name: 'apigateway:DeleteMethodResponse' }).waitFor();
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
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('The resource policy was saved in the draft.').waitFor();
    await page.getByText('The draft differs from what is deployed to dev').waitFor();

    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    await page.getByRole('textbox', { name: 'Name' }).last().fill('team');
    await page.getByRole('textbox', { name: 'Value' }).fill('checkpoint');
    await page.getByRole('button', { name: 'Save' }).last().click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Edit', exact: true }).click();
    await expect.poll(() => page.getByRole('textbox', { name: 'Value' }).inputValue()).toBe('checkpoint');
    expect(problems).toEqual([]);
  },
);
