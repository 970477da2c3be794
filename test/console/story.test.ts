import { readFile } from 'node:fs/promises';
import { AttachUserPolicyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { zipOf } from '../../examples/story/zip.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { become, choose, follow, openTab, pickZip, press, pressInDialog, runTest, save, seeTitle } from './person.ts';

const shared = openConsole();

testWith(noBrowser, 'the whole story by clicking, with the tour that sees every step of it', async () => {
  const { page, problems } = await shared().open('/');
  await press(page, 'Take the tour');

  await atStep(page, 1);
  await press(page, 'Go there');
  await press(page, 'Create API');
  await page.getByLabel('API name').fill('checkpoint');
  await pressInDialog(page, 'Create API');
  await seeTitle(page, 'checkpoint');

  await atStep(page, 2);
  await press(page, 'Create method');
  await pressInDialog(page, 'Create method');
  await page.getByRole('heading', { name: 'GET /', exact: true }).waitFor();

  await atStep(page, 3);
  await press(page, 'Deploy API');
  await page.getByLabel('Stage name').fill('dev');
  await pressInDialog(page, 'Deploy');
  await page.getByText('serves exactly this draft').waitFor();

  await atStep(page, 4);
  await openTab(page, 'Call it');
  await page.getByRole('radio', { name: 'Unsigned' }).click();
  await press(page, 'Send the request');
  await page.getByText('"message": "Hello, world!"').first().waitFor();

  await atStep(page, 5);
  await openTab(page, 'Flow');
  await press(page, 'Edit: Method request');
  await page.getByRole('radio', { name: /AWS_IAM/ }).click();
  await save(page);
  await page.getByText('The draft differs from what is deployed to dev').waitFor();
  await openTab(page, 'Call it');
  await page.getByRole('radio', { name: 'Unsigned' }).click();
  await press(page, 'Send the request');
  await page.getByText('"message": "Hello, world!"').first().waitFor();
  await press(page, 'Deploy API');
  await pressInDialog(page, 'Deploy');
  await page.getByText('serves exactly this draft').waitFor();
  await press(page, 'Send the request');
  await page.getByText('{"message":"Missing Authentication Token"}').waitFor();
  await atStep(page, 6);
  await openTab(page, 'Stages');
  const invokeUrl =
    (await page
      .getByText(/_user_request_\/$/)
      .first()
      .textContent()) ?? '';

  await follow(page, 'Roles');
  await press(page, 'Create role');
  await page.getByLabel('Role name').fill('caller-role');
  await pressInDialog(page, 'Create role');
  await seeTitle(page, 'caller-role');

  await press(page, 'Go there');
  await page.getByLabel('Function name').fill('caller');
  await page.getByRole('radio', { name: /A .zip file/ }).click();
  await pickZip(page, 'caller.zip', await callerPackage());
  await press(page, 'Add');
  await page.getByRole('textbox', { name: 'Name' }).last().fill('API_URL');
  await page.getByRole('textbox', { name: 'Value' }).last().fill(invokeUrl);
  await page.getByRole('radio', { name: 'Use an existing role' }).click();
  await choose(page, /Execution role/, /caller-role/);
  await press(page, 'Create function');
  await seeTitle(page, 'caller');
  const functionPage = page.url();

  await atStep(page, 7);
  await runTest(page);
  await page
    .getByText(/assumed-role\/caller-role\/caller is not authorized to perform: execute-api:Invoke/)
    .first()
    .waitFor();

  await atStep(page, 8);
  await follow(page, 'Requests');
  await page.getByRole('row').filter({ hasText: 'assumed-role/caller-role/caller' }).getByRole('link').first().click();
  await seeTitle(page, /dev GET \/$/);
  await page
    .getByText(/because no identity-based policy allows the execute-api:Invoke action/)
    .first()
    .waitFor();

  await atStep(page, 9);
  await page.getByRole('link', { name: 'role/caller-role' }).first().click();
  await seeTitle(page, 'caller-role');
  await press(page, 'Attach policies');
  await page.getByRole('dialog').getByRole('searchbox').fill('AmazonAPIGatewayInvokeFullAccess');
  await page.getByRole('dialog').getByRole('checkbox').last().click();
  await pressInDialog(page, /^Attach/);
  await page.getByRole('link', { name: 'AmazonAPIGatewayInvokeFullAccess' }).waitFor();

  await page.goto(functionPage);
  await runTest(page);
  await page.getByText('Hello, world!').first().waitFor();
  await page.getByText('That was the whole story').waitFor();
  await press(page, 'End the tour');

  await follow(page, 'Requests');
  await page.getByRole('row').filter({ hasText: 'assumed-role/caller-role/caller' }).getByRole('link').first().click();
  await page.getByText('What this principal used').click();
  await press(page, 'Put it in the place of AmazonAPIGatewayInvokeFullAccess');
  await pressInDialog(page, 'Replace the policy');
  await page.getByText('AmazonAPIGatewayInvokeFullAccess is detached').waitFor();
  await page.goto(functionPage);
  await runTest(page);
  await page.getByText('Hello, world!').first().waitFor();
  await openTab(page, 'Permissions');
  await page.getByText('inline', { exact: true }).waitFor();
  expect(await page.getByText('AmazonAPIGatewayInvokeFullAccess').count()).toBe(0);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the same as a user without permission: every step is denied, in the words of IAM', async () => {
  const { client, open, address } = shared();
  const iam = new IAMClient(client);
  await iam.send(new CreateUserCommand({ UserName: 'visitor' }));
  const { page, problems } = await open('/');
  await become(page, 'user/visitor');
  const denied = (action: string) =>
    page.getByText(`User: arn:aws:iam::123456789012:user/visitor is not authorized to perform: ${action} `).last();

  await follow(page, 'API Gateway');
  await denied('apigateway:GET').waitFor();
  await press(page, 'Create API');
  await page.getByLabel('API name').fill('forbidden');
  await pressInDialog(page, 'Create API');
  await denied('apigateway:POST').waitFor();

  await page.goto(address('/functions/create/new'));
  await page.getByLabel('Function name').fill('forbidden');
  await press(page, 'Create function');
  await denied('iam:CreateRole').waitFor();

  await follow(page, 'Roles');
  await pressInDialog(page, 'Leave');
  await denied('iam:ListRoles').waitFor();
  await press(page, 'Create role');
  await page.getByLabel('Role name').fill('forbidden');
  await pressInDialog(page, 'Create role');
  await denied('iam:CreateRole').waitFor();

  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonAPIGatewayAdministrator';
  await iam.send(new AttachUserPolicyCommand({ UserName: 'visitor', PolicyArn }));
  await page.goto(address('/apis'));
  await page.getByRole('link', { name: 'checkpoint' }).click();
  await page.getByRole('treeitem', { name: /GET/ }).last().click();
  await openTab(page, 'Call it');
  await press(page, 'Send the request');
  await denied('execute-api:Invoke').waitFor();
  expect(problems).toEqual([]);
});

async function atStep(page: Page, step: number): Promise<void> {
  await page.getByText(`Step ${step} of 9`).waitFor();
}

/** What a person would upload: a function of one file that signs its call with its own credentials. */
async function callerPackage(): Promise<Buffer> {
  const source = new URL('../../console/src/pages/functions/create/examples/index.mjs', import.meta.url);
  return zipOf({ 'index.mjs': await readFile(source) });
}
