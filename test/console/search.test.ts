/** The search over everything, and the way back up. */

import { CreateResourceCommand, CreateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { CreateRoleCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { type Api, createApi } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { become, press, seeTitle, take } from './person.ts';
import { lambdaTrust } from './principals.ts';

const shared = openConsole();
let api: Api;

beforeAll(async () => {
  api = await createApi(shared().world('search-'), makeCleanup());
  const iam = new IAMClient(shared().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
  await iam.send(new CreateRoleCommand({ RoleName: 'porter', AssumeRolePolicyDocument: lambdaTrust }));
});

async function find(page: Page, typed: string, first: string): Promise<void> {
  await page.keyboard.press('/');
  await page.getByRole('combobox', { name: 'Search' }).fill(typed);
  await page.getByRole('option', { name: first }).first().waitFor();
}

testWith(noBrowser, 'by keyboard: the slash opens it, a name or an ARN finds, Enter opens', async () => {
  const { page, problems } = await shared().open('/');
  await seeTitle(page, 'Sekisho');
  await find(page, 'port', 'porter');
  expect(await seriousFindings(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await seeTitle(page, 'porter');
  await find(page, 'arn:aws:iam::123456789012:user/ann', 'ann');
  await page.keyboard.press('Enter');
  await seeTitle(page, 'ann');
  await find(page, `arn:aws:execute-api:us-east-1:123456789012:${api.id}/dev/GET/pets`, 'search-api');
  await page.keyboard.press('Enter');
  await seeTitle(page, 'search-api');
  await find(page, 'get pets', 'GET /pets');
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'GET /pets' }).waitFor();
  await find(page, '0f9c2f4e-1111-2222-3333-444455556666', '0f9c2f4e');
  await page.keyboard.press('Enter');
  await page.getByText('There is no record of this request').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the slash that is typed into a field is a slash; the button opens the search too', async () => {
  const { page, problems } = await shared().open('/iam/users');
  await page.getByRole('searchbox').click();
  await page.keyboard.type('/a');
  expect(await page.getByRole('dialog').count()).toBe(0);
  await press(page, 'Search [/]');
  await page.getByRole('combobox', { name: 'Search' }).fill('AmazonAPIGatewayInvoke');
  await page.getByRole('option', { name: /AmazonAPIGatewayInvokeFullAccess/ }).click();
  await seeTitle(page, 'AmazonAPIGatewayInvokeFullAccess');
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'who may list nothing still finds the pages', async () => {
  const { page } = await shared().open('/');
  await become(page, 'user/ann');
  await find(page, 'rol', 'Roles');
  await page.getByText('1 result', { exact: true }).waitFor();
  expect(await page.getByRole('option').count()).toBe(1);
});

testWith(noBrowser, 'methods of all APIs are found; of an API that may not be read it says so', async () => {
  const { apigateway } = shared().world('');
  for (const number of Array.from({ length: 41 }, (_, at) => at)) {
    const { id, rootResourceId } = await apigateway.send(new CreateRestApiCommand({ name: `many-${number}` }));
    const branch = { restApiId: id, parentId: rootResourceId, pathPart: `branch-${number}` };
    await apigateway.send(new CreateResourceCommand(branch));
  }
  const { page, problems } = await shared().open('/');
  await seeTitle(page, 'Sekisho');
  for (const number of [0, 20, 40]) {
    await find(page, `branch-${number} many-${number} `, `/branch-${number}`);
    await page.keyboard.press('Escape');
  }
  await find(page, 'bran', '/branch-1');
  await page.getByText(/^\d+ results$/).waitFor();
  expect(await page.getByText('not searched').count()).toBe(0);
  await page.keyboard.press('Escape');
  const json = { message: 'User is not authorized' };
  await page.route(`**/restapis/${api.id}/resources?*`, (route) => route.fulfill({ status: 403, json }));
  await find(page, 'bran', '/branch-1');
  await page.getByText('The methods of 1 REST API were not searched.').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'breadcrumbs lead back up, an API by its name', async () => {
  const { page, problems } = await shared().open(`/apis/${api.id}/stages`);
  const crumbs = page.getByRole('navigation', { name: 'Breadcrumbs' });
  await crumbs.getByRole('link', { name: 'search-api' }).waitFor();
  expect(await page.title()).toBe('Stages - search-api - API Gateway - Sekisho');
  await take(crumbs.getByRole('link', { name: 'API Gateway' }));
  await seeTitle(page, /REST APIs/);
  await take(crumbs.getByRole('link', { name: 'Home' }));
  await seeTitle(page, 'Sekisho');
  expect(await crumbs.count()).toBe(0);
  expect(problems).toEqual([]);
});
