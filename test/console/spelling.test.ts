/** A Deny that names one spelling of several: the editor, the request and who-can say so. */
import { CreateAccessKeyCommand, CreateUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { beforeAll, expect } from 'vitest';
import { createApi, deploy, protect } from '../../examples/story/api.ts';
import { call, sign } from '../../examples/story/call.ts';
import { makeCleanup } from '../../examples/story/cleanup.ts';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press } from './person.ts';

const shared = openConsole();
let denied: string;
let url: string;
let keys: { accessKeyId: string; secretAccessKey: string };

beforeAll(async () => {
  const world = shared().world('spelling-');
  const api = await createApi(world, makeCleanup());
  await protect(world, api);
  await deploy(world, api, 'dev');
  denied = `arn:aws:execute-api:us-east-1:123456789012:${api.id}/dev/GET/pets`;
  url = world.invokeUrl(api.id, 'dev', '/pets');
  const iam = new IAMClient(shared().client);
  await iam.send(new CreateUserCommand({ UserName: 'sue' }));
  const Action = 'execute-api:Invoke';
  const Statement = [
    { Effect: 'Allow', Action, Resource: '*' },
    { Sid: 'NoPets', Effect: 'Deny', Action, Resource: denied },
  ];
  const PolicyDocument = JSON.stringify({ Version: '2012-10-17', Statement }, undefined, 2);
  await iam.send(new PutUserPolicyCommand({ UserName: 'sue', PolicyName: 'mine', PolicyDocument }));
  const { AccessKey } = await iam.send(new CreateAccessKeyCommand({ UserName: 'sue' }));
  keys = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
});

const title = 'This Deny does not cover every spelling';

testWith(noBrowser, 'the editor warns of it while it is written, and is content with what covers it', async () => {
  const { page, problems } = await shared().open('/iam/users/sue?tab=permissions&inline=mine');
  const dialog = page.getByRole('dialog');
  await dialog.getByText(title).waitFor();
  await dialog.getByText(`${denied}/`, { exact: true }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  const covering = JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Deny', Action: 'execute-api:Invoke', Resource: [denied, denied.replace(/pets$/, '*')] }],
  });
  await dialog.getByRole('textbox', { name: 'Policy document' }).fill(covering);
  await dialog.getByText(title).waitFor({ state: 'detached' });
  await dialog.getByText('The policy is well formed.').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a request that passed a Deny by its spelling says so on its page', async () => {
  const { headers, status } = await call(
    await sign({ method: 'GET', url: `${url}/`, headers: {} }, { credentials: keys, region: 'us-east-1' }),
  );
  expect(status).toBe(200);
  const { page, problems } = await shared().open(`/requests/${headers['x-amzn-requestid']}`);
  await page.getByText(title).waitFor();
  await page.getByText(/This very request passed it: NoPets on line \d+ of mine/).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'who can: beside the verdict, and opened with what covers it', async () => {
  const question = new URLSearchParams({ action: 'execute-api:Invoke', resource: denied });
  const { page, problems } = await shared().open(`/who-can?${question}`);
  const sue = page.getByRole('row').filter({ hasText: 'user/sue' });
  await sue.getByText('Other spellings pass').waitFor();
  await press(page, 'mine');
  await sue.getByText(title).waitFor();
  expect(problems).toEqual([]);
});
