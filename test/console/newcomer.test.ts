import { APIGatewayClient, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Locator } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { call, sign } from '../../examples/story/call.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { makeWorld } from '../../examples/story/world.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const shared = openConsole();
const visitor = 'arn:aws:iam::123456789012:user/visitor';
let api: Awaited<ReturnType<typeof createApi>>;
let invokeUrl: string;

beforeAll(async () => {
  const { client, server } = shared();
  const world = makeWorld({ ...client, prefix: 'first-', patience: 0 });
  api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  invokeUrl = `${server.endpoint}/restapis/${api.id}/dev/_user_request_/`;
  const named = { op: 'replace', path: '/name', value: 'bookshop' } as const;
  await new APIGatewayClient(client).send(new UpdateRestApiCommand({ restApiId: api.id, patchOperations: [named] }));
  await new IAMClient(client).send(new CreateUserCommand({ UserName: 'visitor' }));
});

testWith(
  noBrowser,
  'by keyboard: a dialog opens at its first field, and the focus comes back where it was',
  async () => {
    const { page, problems } = await shared().open('/iam/roles');
    await page.getByRole('button', { name: 'Create role' }).first().press('Enter');
    await focused(page.getByLabel('Role name'));
    await page.keyboard.press('Escape');
    await focused(page.getByRole('button', { name: 'Create role' }));

    await page.goto(`${shared().server.endpoint}/_sekisho/console/apis/${api.id}`);
    await page.getByRole('button', { name: 'Create method' }).press('Enter');
    await page.getByRole('dialog').getByRole('button', { name: 'Create method' }).press('Enter');
    await page.getByText('AWS_IAM').or(page.getByText('Open to anybody')).first().waitFor();
    await focused(page.getByRole('main'));
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'an ARN typed whole is sent by the button, which no suggestion covers', async () => {
  const { page, problems } = await shared().open('/iam/users/visitor');
  await page.getByRole('button', { name: 'root @ 123456789012' }).click();
  await page.getByRole('menuitem', { name: 'Switch principal' }).click();
  await page.getByRole('dialog').getByRole('combobox').fill(visitor);
  await page.getByRole('dialog').getByRole('button', { name: 'Switch', exact: true }).click();
  await page.getByRole('button', { name: 'user/visitor @ 123456789012' }).waitFor();
  await page.getByRole('button', { name: 'Back to root' }).click();
  await page.getByRole('button', { name: 'Switch to this user' }).click();
  await page.getByRole('button', { name: 'user/visitor @ 123456789012' }).waitFor();
  await page.getByRole('button', { name: 'Back to root' }).click();
  await page.getByRole('button', { name: 'root @ 123456789012' }).waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a window made narrow shows its page, and made wide again the navigation beside it', async () => {
  const { page } = await shared().open('/');
  await page.getByRole('button', { name: 'Close the navigation' }).waitFor();
  await page.setViewportSize({ width: 390, height: 844 });
  await page.getByRole('button', { name: 'Open the navigation' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.getByRole('button', { name: 'Close the navigation' }).waitFor();
});

testWith(noBrowser, 'a mode that is chosen holds against the mode of the machine', async () => {
  const { page } = await shared().open('/');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate('getComputedStyle(document.documentElement).colorScheme')).toBe('light');
});

testWith(noBrowser, 'what could not be compared is refused, not missing; the request leads to its API', async () => {
  const credential = 'AKIAIOSFODNN7EXAMPLE/20260101/us-east-1/apigateway/aws4_request';
  const authorization = `AWS4-HMAC-SHA256 Credential=${credential}, SignedHeaders=host, Signature=${'0'.repeat(64)}`;
  const answer = await fetch(invokeUrl, { headers: { authorization, 'x-amz-date': '20260101T000000Z' } });
  expect(answer.status).toBe(403);
  const { page, problems } = await shared().open(`/requests/${answer.headers.get('x-amzn-requestid')}`);
  await page.getByRole('heading', { level: 1, name: 'bookshop/dev GET /' }).waitFor();
  await page.getByText('The signature was not compared').waitFor();
  expect(await page.getByText('the request carried none').count()).toBe(0);
  await page.getByRole('link', { name: 'Open the API' }).click();
  await page.getByRole('heading', { level: 1, name: 'bookshop' }).waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'Home shows a denial as it comes, by the name of the API', async () => {
  const { page } = await shared().open('/');
  await page.getByRole('heading', { name: 'Recently denied requests' }).waitFor();
  await fetch(invokeUrl, { headers: { authorization: 'AWS4-HMAC-SHA256 nothing' } });
  await page.getByRole('link', { name: 'bookshop/dev GET /' }).first().waitFor();
});

testWith(noBrowser, 'who can: methods go by the name of their API', async () => {
  const { page } = await shared().open(`/who-can?principal=${visitor}`);
  await page.getByRole('link', { name: 'bookshop' }).first().waitFor();
});

testWith(noBrowser, 'a caller of another account: nobody here of the same name is led to or changed', async () => {
  const { client, open } = shared();
  const { page, problems } = await open('/iam/users/visitor');
  const credentials = await page.evaluate(makeAccount);
  const iam = new IAMClient({ ...client, credentials });
  await iam.send(new CreateUserCommand({ UserName: 'visitor' }));
  const { AccessKey: key } = await iam.send(new CreateAccessKeyCommand({ UserName: 'visitor' }));
  const caller = { accessKeyId: key?.AccessKeyId ?? '', secretAccessKey: key?.SecretAccessKey ?? '' };
  const asked = { method: 'GET', url: invokeUrl, headers: {} };
  const { headers } = await call(await sign(asked, { credentials: caller, region: client.region }));
  await page.goto(`${client.endpoint}/_sekisho/console/requests/${headers['x-amzn-requestid']}`);
  await page.getByText('This policy belongs to another account').first().waitFor();
  expect(await page.getByRole('link', { name: 'user/visitor' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: 'Apply this change' }).count()).toBe(0);
  expect(problems).toEqual([]);
});

/** Runs in the page: the key of the root user of a new account. */
async function makeAccount(): Promise<{ accessKeyId: string; secretAccessKey: string }> {
  const headers = { 'x-sekisho-console': '1' };
  const answer = await fetch('/_sekisho/accounts', { method: 'POST', headers, body: '{"id":"111122223333"}' });
  return answer.json();
}

async function focused(place: Locator): Promise<void> {
  const isFocused = () => place.first().evaluate((element) => element === document.activeElement);
  await expect.poll(isFocused).toBe(true);
}
