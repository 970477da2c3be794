import { setTimeout } from 'node:timers/promises';
import { CreateUserCommand, IAMClient, ListMFADevicesCommand, ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import { beforeAll, expect } from 'vitest';
import { codeAt, stepAt } from '../../src/identity/mfa/one-time-code.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press, pressInDialog, seeTitle } from './person.ts';

const shared = openConsole();
let iam: IAMClient;

beforeAll(async () => {
  iam = new IAMClient(shared().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
});

testWith(noBrowser, 'a virtual MFA device: given up it leaves nothing, proved by two codes it counts', async () => {
  const { page, problems } = await shared().open('/iam/users/ann?tab=mfa');
  const assign = async () => {
    await press(page, 'Assign MFA device');
    await pressInDialog(page, 'Show QR code');
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  };
  await assign();
  await pressInDialog(page, 'Cancel');
  await expect
    .poll(async () => (await iam.send(new ListVirtualMFADevicesCommand({}))).VirtualMFADevices?.length)
    .toBe(0);

  await assign();
  const seed =
    (await page
      .getByRole('dialog')
      .getByText(/^[A-Z2-7]{64}$/)
      .textContent()) ?? '';
  const step = stepAt(Date.now());
  await page.getByLabel('MFA code 1').fill(codeAt(seed, step - 1));
  await page.getByLabel('MFA code 2').fill(codeAt(seed, step));
  await pressInDialog(page, 'Add MFA');
  await page.getByText('The MFA device of ann is enabled.').waitFor();
  const devices = async () => (await iam.send(new ListMFADevicesCommand({ UserName: 'ann' }))).MFADevices;
  expect(await devices()).toHaveLength(1);
  await page.getByRole('checkbox', { name: /^Select arn/ }).click();
  await press(page, 'Remove');
  await pressInDialog(page, 'Delete');
  await page.getByText('The user has no MFA device.').waitFor();
  expect(await devices()).toEqual([]);
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'an OpenID Connect provider is added with its audience, given a thumbprint, and deleted',
  async () => {
    const { page, problems } = await shared().open('/iam/providers');
    await page.getByText('There is no identity provider yet.').waitFor();
    await press(page, 'Add provider');
    await page.getByLabel('Provider URL').fill('https://token.actions.githubusercontent.com');
    await page.getByLabel('Audiences - optional').fill('sts.amazonaws.com');
    await pressInDialog(page, 'Add provider');
    await seeTitle(page, 'token.actions.githubusercontent.com');
    await page.getByRole('cell', { name: 'sts.amazonaws.com' }).waitFor();
    await press(page, 'Add thumbprint');
    await page.getByRole('dialog').getByLabel('Thumbprint').fill('nonsense');
    await pressInDialog(page, 'Add thumbprint');
    await page.getByRole('dialog').getByText('thumbprint', { exact: false }).first().waitFor();
    await page.getByRole('dialog').getByLabel('Thumbprint').fill('a'.repeat(40));
    await pressInDialog(page, 'Add thumbprint');
    await page.getByRole('cell', { name: 'a'.repeat(40) }).waitFor();
    await press(page, 'Delete');
    await pressInDialog(page, 'Delete');
    await page.getByText('There is no identity provider yet.').waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'the account: its alias, its password policy, and the credential report as a file', async () => {
  const { page, problems } = await shared().open('/iam/account');
  await page.getByText('1 of 5,000').waitFor();
  await press(page, 'Set alias');
  await page.getByRole('dialog').getByLabel('Alias').fill('my-checkpoint');
  await pressInDialog(page, 'Set alias');
  await page.getByText('my-checkpoint').waitFor();
  await press(page, 'Edit password policy');
  await page.getByLabel('Minimum length').fill('14');
  await page.getByLabel('Symbols').click();
  // However late the page learns of it, the next form begins with what was saved.
  await page.route('**/*', async (route) => {
    if (route.request().postData()?.includes('Action=GetAccountPasswordPolicy')) await setTimeout(500);
    await route.fallback();
  });
  await pressInDialog(page, 'Save password policy');
  await press(page, 'Edit password policy');
  expect(await page.getByLabel('Minimum length').inputValue()).toBe('14');
  await pressInDialog(page, 'Cancel');
  await page.getByText('The password policy was saved.').waitFor();
  await page.getByText('14', { exact: true }).waitFor();
  const report = page.waitForEvent('download');
  await press(page, 'Download credential report');
  expect((await report).suggestedFilename()).toBe('credential-report-123456789012.csv');
  expect(problems).toEqual([]);
});
