import { AttachUserPolicyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { choose, press, seeTitle } from './person.ts';

const shared = openConsole();
const account = '123456789012';
const invokeAll = 'arn:aws:iam::aws:policy/AmazonAPIGatewayInvokeFullAccess';
const denial = {
  Version: '2012-10-17',
  Statement: [
    { Sid: 'Look', Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: '*' },
    { Sid: 'Never', Effect: 'Deny', Action: 'execute-api:*', Resource: '*' },
  ],
};
let apiId: string;

/** Ann may invoke, Bob is denied by his own words, of Cleo no policy speaks. */
beforeAll(async () => {
  const world = shared().world('pets-');
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  apiId = api.id;
  const iam = new IAMClient(shared().client);
  for (const UserName of ['ann', 'bob', 'cleo']) await iam.send(new CreateUserCommand({ UserName }));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn: invokeAll }));
  const PolicyDocument = JSON.stringify(denial, undefined, 2);
  await iam.send(new PutUserPolicyCommand({ UserName: 'bob', PolicyName: 'NoCalls', PolicyDocument }));
});

testWith(noBrowser, 'of a method: every principal, how many may, and the statement that decided for each', async () => {
  const { page, problems } = await shared().open('/who-can');
  await choose(page, /^API/, new RegExp(apiId));
  await choose(page, /^Method/, /^GET \/ ?(?:AWS_IAM)?$/);
  await page.getByRole('img', { name: '✓ 2 Allowed, ✕ 3 Denied' }).waitFor();

  const row = (name: string) => page.getByRole('row').filter({ hasText: `user/${name}` });
  await row('ann').getByText('Allowed').waitFor();
  await row('ann').getByRole('button', { name: 'AmazonAPIGatewayInvokeFullAccess' }).click();
  await row('ann').getByText('"execute-api:Invoke"').waitFor();
  await row('bob').getByText('denied explicitly').waitFor();
  await row('bob').getByRole('button', { name: 'NoCalls' }).click();
  await row('bob').getByText('"Sid": "Never"').waitFor();
  expect(await row('bob').getByText('"Sid": "Look"').count()).toBe(0);
  await row('cleo').getByText('no statement allows it').waitFor();

  await press(page, 'Allowed (2)');
  await row('cleo').waitFor({ state: 'detached' });
  await row('ann').getByRole('link', { name: 'Open the policy' }).click();
  await seeTitle(page, 'AmazonAPIGatewayInvokeFullAccess');
  await page.locator('.shown-statement').first().waitFor();
  expect(problems).toEqual([]);
});

/** What the sign beside it copies is the whole ARN. */
async function seeCopied(page: Page, arn: string): Promise<void> {
  await shared().context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page
    .getByRole('button', { name: `Copy ${arn}`, exact: true })
    .first()
    .click();
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(arn);
  await page.keyboard.press('Escape');
}

testWith(noBrowser, 'of a principal, by its address: every deployed method that it may invoke', async () => {
  const { page, problems } = await shared().open(`/who-can?principal=arn:aws:iam::${account}:user/ann`);
  await page.getByRole('row').filter({ hasText: 'GET /pets' }).getByText('Allowed').waitFor();
  for (const arn of [
    `arn:aws:iam::${account}:user/ann`,
    `arn:aws:execute-api:us-east-1:${account}:${apiId}/dev/GET/pets`,
  ])
    await seeCopied(page, arn);
  await page.getByRole('link', { name: 'GET /pets' }).click();
  await page.getByRole('row').filter({ hasText: 'user/cleo' }).getByText('Denied').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the policy of an inline verdict opens on the page of its holder', async () => {
  const address = new URLSearchParams({ action: 'logs:DescribeLogGroups', resource: '*' });
  const { page, problems } = await shared().open(`/who-can?${address}`);
  const bob = page.getByRole('row').filter({ hasText: 'user/bob' });
  await bob.getByRole('button', { name: 'NoCalls' }).click();
  await bob.getByRole('link', { name: 'Open the policy' }).click();
  await seeTitle(page, 'bob');
  await page.getByRole('dialog').getByText('"Sid": "Look"').waitFor();
  expect(problems).toEqual([]);
});
