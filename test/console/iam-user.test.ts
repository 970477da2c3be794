import { CreateUserCommand, GetUserCommand, IAMClient, PutUserPolicyCommand } from '@aws-sdk/client-iam';
import { beforeAll, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { openTab, press, pressInDialog, take } from './person.ts';

const shared = openConsole();
const fromHome = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'FromHome',
      Effect: 'Allow',
      Action: 'execute-api:Invoke',
      Resource: '*',
      Condition: { IpAddress: { 'aws:SourceIp': '127.0.0.0/8' } },
    },
  ],
};

beforeAll(async () => {
  const iam = new IAMClient(shared().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
  const PolicyDocument = JSON.stringify(fromHome, undefined, 2);
  await iam.send(new PutUserPolicyCommand({ UserName: 'ann', PolicyName: 'Home', PolicyDocument }));
});

testWith(noBrowser, 'an access key: its secret is shown once, then it is deactivated and deleted', async () => {
  const { page, problems } = await shared().open('/iam/users/ann?tab=keys');
  await press(page, 'Create access key');
  const dialog = page.getByRole('dialog');
  await dialog.getByText('This is the only time that the secret is shown.').waitFor();
  expect(await dialog.getByText(/^[A-Za-z0-9+/]{40}$/).count()).toBe(0);
  await pressInDialog(page, 'Show');
  await dialog.getByText(/^[A-Za-z0-9+/]{40}$/).waitFor();
  const download = page.waitForEvent('download');
  await pressInDialog(page, 'Download .csv');
  expect((await download).suggestedFilename()).toBe('ann_accessKeys.csv');
  await pressInDialog(page, 'I have kept it');
  await dialog.waitFor({ state: 'detached' });
  await page.reload();
  const id = /AKIA[A-Z0-9]{16}/;
  await page.getByRole('row').filter({ hasText: id }).waitFor();
  expect(await page.getByText(/^[A-Za-z0-9+/]{40}$/).count()).toBe(0);
  await page.getByRole('checkbox', { name: /^Select AKIA/ }).click();
  await press(page, 'Deactivate');
  await page.getByText(/The access key AKIA\w+ was deactivated/).waitFor();
  await page.getByRole('row').filter({ hasText: id }).getByText('Inactive').waitFor();
  await page.getByRole('button', { name: 'Delete', exact: true }).last().click();
  await pressInDialog(page, 'Delete');
  await page.getByText('The user has no access key.').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a permissions boundary is found among all policies, set and removed', async () => {
  const iam = new IAMClient(shared().client);
  const boundary = async () => {
    const { User } = await iam.send(new GetUserCommand({ UserName: 'ann' }));
    return User?.PermissionsBoundary?.PermissionsBoundaryArn;
  };
  const { page, problems } = await shared().open('/iam/users/ann?tab=boundary');
  await page.getByText('There is no permissions boundary.').waitFor();
  await press(page, 'Set permissions boundary');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: /^Policy/ }).click();
  await page.keyboard.type('IAMReadOnly');
  await take(page.getByRole('option', { name: /IAMReadOnlyAccess/ }));
  await pressInDialog(page, 'Set permissions boundary');
  await page.getByRole('link', { name: 'arn:aws:iam::aws:policy/IAMReadOnlyAccess' }).waitFor();
  expect(await boundary()).toBe('arn:aws:iam::aws:policy/IAMReadOnlyAccess');

  await openTab(page, 'Simulate');
  await press(page, 'Simulate');
  await page.getByText('The permissions boundary does not allow it.').waitFor();
  await openTab(page, 'Permissions boundary');
  await press(page, 'Remove permissions boundary');
  await page.getByText('There is no permissions boundary.').waitFor();
  expect(await boundary()).toBeUndefined();
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'simulated: the keys that the policies ask for are there to be filled in, the gates show the way',
  async () => {
    const { page, problems } = await shared().open('/iam/users/ann?tab=simulate');
    await page.getByRole('combobox', { name: 'Condition key' }).waitFor();
    expect(await page.getByRole('combobox', { name: 'Condition key' }).inputValue()).toBe('aws:SourceIp');
    await page.getByRole('textbox', { name: 'Value' }).fill('192.0.2.1');
    await press(page, 'Simulate');
    const gate = page.getByRole('listitem').filter({ hasText: 'Identity policies' });
    await gate.getByText('no Allow').waitFor();
    await page.getByRole('textbox', { name: 'Value' }).fill('127.0.0.1');
    await press(page, 'Simulate');
    await gate.getByText('allow').waitFor();
    await page.getByText('"Sid": "FromHome"').waitFor();
    await page.getByRole('status').getByRole('link', { name: 'user_ann_Home' }).click();
    await page.getByRole('dialog').getByText('"Sid": "FromHome"').waitFor();
    expect(problems).toEqual([]);
  },
);
