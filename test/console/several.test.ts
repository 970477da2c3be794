/** Several rows at once, what a policy says before it is attached, and what stands beside it. */
import { GetMethodCommand } from '@aws-sdk/client-api-gateway';
import {
  CreateAccessKeyCommand,
  CreateUserCommand,
  DeleteAccessKeyCommand,
  IAMClient,
  ListAttachedUserPoliciesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { beforeAll, expect } from 'vitest';
import { type Api, createApi, deploy } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import type { World } from '../../examples/story/world.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press, pressInDialog, save, seeTitle } from './person.ts';

const shared = openConsole();
let iam: IAMClient;
let world: World;
let api: Api;

beforeAll(async () => {
  iam = new IAMClient(shared().client);
  for (const UserName of ['ann', 'bob', 'cleo']) await iam.send(new CreateUserCommand({ UserName }));
  world = shared().world('several-');
  api = await createApi(world, makeCleanup());
  await deploy(world, api, 'dev');
});

const attached = async () => {
  const { AttachedPolicies = [] } = await iam.send(new ListAttachedUserPoliciesCommand({ UserName: 'ann' }));
  return AttachedPolicies.map(({ PolicyName }) => PolicyName).sort();
};

testWith(noBrowser, 'policies are read, attached and detached together, each time by name', async () => {
  const { page, problems } = await shared().open('/iam/users/ann');
  const detach = page.getByRole('button', { name: 'Detach', exact: true });
  await detach.waitFor();
  expect(await detach.isDisabled()).toBe(true);
  await press(page, 'Attach policies');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill('AmazonAPIGateway');
  await dialog.getByRole('button', { name: 'Preview AmazonAPIGatewayInvokeFullAccess' }).click();
  await dialog.getByText('"execute-api:Invoke"').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  for (const name of ['AmazonAPIGatewayInvokeFullAccess', 'AmazonAPIGatewayAdministrator'])
    await dialog.getByRole('checkbox', { name: `Select ${name}` }).click();
  await pressInDialog(page, 'Attach (2)');
  await page.getByText(/^Attached: Amazon\w+, Amazon\w+\.$/).waitFor();
  expect(await attached()).toEqual(['AmazonAPIGatewayAdministrator', 'AmazonAPIGatewayInvokeFullAccess']);
  await page.getByRole('checkbox', { name: 'Select Attached policies' }).click();
  await detach.click();
  await dialog.getByText('2 are chosen:').waitFor();
  await dialog
    .getByText('AmazonAPIGatewayAdministrator, AmazonAPIGatewayInvokeFullAccess will no longer apply')
    .waitFor();
  await pressInDialog(page, 'Detach');
  await page.getByText('No policy is attached.').waitFor();
  expect(await attached()).toEqual([]);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'rows are deleted together up to the one that is refused; what is left is named', async () => {
  const { page, problems } = await shared().open('/iam/users');
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'cleo' }));
  const AccessKeyId = AccessKey?.AccessKeyId;
  await page.getByRole('checkbox', { name: 'Select bob' }).click();
  await page.getByRole('checkbox', { name: 'Select cleo' }).click();
  await press(page, 'Delete');
  await page.getByRole('dialog').getByText('bob, cleo will be deleted').waitFor();
  await pressInDialog(page, 'Delete');
  await page.getByRole('dialog').getByText('DeleteConflict').waitFor();
  await page.getByRole('dialog').getByText('cleo will be deleted', { exact: false }).waitFor();
  expect(await page.getByRole('dialog').getByText('bob').count()).toBe(0);
  await iam.send(new DeleteAccessKeyCommand({ UserName: 'cleo', AccessKeyId }));
  await pressInDialog(page, 'Delete');
  await page.getByText('cleo was deleted.').waitFor();
  const { Users = [] } = await iam.send(new ListUsersCommand({}));
  expect(Users.map(({ UserName }) => UserName)).toEqual(['ann']);
  await iam.send(new CreateUserCommand({ UserName: 'dora' }));
  await press(page, 'Refresh: Users');
  await page.getByRole('link', { name: 'dora' }).waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'an empty list has the button that makes the first', async () => {
  const { page, problems } = await shared().open('/iam/groups');
  await page.getByText('There is no user group yet.').waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.getByRole('table').getByRole('button', { name: 'Create group' }).click();
  await page.getByLabel('User group name').fill('travellers');
  await pressInDialog(page, 'Create group');
  await seeTitle(page, 'travellers');
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'after Deploy the invoke URL is there; a call is shown where it can be seen', async () => {
  const method = `/apis/${api.id}/resources/${api.methods[0]?.resourceId}/GET`;
  const { page, problems } = await shared().open(method);
  await page.getByText(`${shared().server.endpoint}/restapis/${api.id}/dev/_user_request_/`).waitFor();
  await page.setViewportSize({ width: 1280, height: 420 });
  await page.getByRole('tab', { name: 'Call it' }).click();
  await press(page, 'Send the request');
  await page.getByText('"message": "Hello, world!"').first().waitFor();
  await expect
    .poll(() => page.locator('.arrived').evaluate((place) => place.getBoundingClientRect().top))
    .toBeLessThan(200);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a method request takes parameters, models and a name', async () => {
  const { resourceId = '', httpMethod = '' } = api.methods[0] ?? {};
  const { page, problems } = await shared().open(`/apis/${api.id}/resources/${resourceId}/${httpMethod}`);
  await press(page, 'Edit: Method request');
  await page.getByLabel('Operation name - optional').fill('listAll');
  await pressInDialog(page, 'Add parameter');
  await page.getByRole('dialog').getByRole('textbox', { name: 'Request parameters Name' }).fill('page');
  await page.getByRole('checkbox', { name: 'Request parameters Required' }).click();
  expect(await seriousFindings(page)).toEqual([]);
  await save(page);
  await page.getByText('The method was saved in the draft').waitFor();
  const key = { restApiId: api.id, resourceId, httpMethod };
  const { requestParameters, operationName } = await world.apigateway.send(new GetMethodCommand(key));
  expect([operationName, requestParameters]).toEqual(['listAll', { 'method.request.querystring.page': true }]);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'where functions run without a sandbox, Home and the pages of functions say so', async () => {
  const { page } = await shared().open('/iam/users');
  let functions: object = {
    launcher: 'process',
    why: 'bwrap is not on the PATH',
    limits: { user: 'the user of the server' },
  };
  await page.route('**/_sekisho/status', (route) => route.fulfill({ json: { functions } }));
  for (const path of ['/', '/functions', '/functions/create/new']) {
    await page.goto(shared().address(path));
    await page.getByText('Functions run without a sandbox').waitFor();
    await page.getByText('Why: bwrap is not on the PATH.').waitFor();
    await page.getByText('whatever the user of this server may').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
  }
  const user = 'a user of its own for each environment';
  functions = { launcher: 'process', why: 'plain processes were asked for', limits: { user } };
  await page.goto(shared().address('/'));
  await page.getByText('what every user of this machine can read').waitFor();
  const refused = 'bubblewrap cannot hide /data from functions';
  functions = { launcher: 'not probed', refused };
  for (const path of ['/', '/functions']) {
    await page.goto(shared().address(path));
    await page.getByText('Functions cannot be invoked here').waitFor();
    await page.getByText(refused).waitFor();
  }
});
