import { CreateUserCommand, IAMClient, ListMFADevicesCommand, ListVirtualMFADevicesCommand } from '@aws-sdk/client-iam';
import { beforeAll, expect } from 'vitest';
import { codeAt, stepAt } from '../../src/identity/one-time-code.ts';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const console = openConsole();
let iam: IAMClient;

beforeAll(async () => {
  iam = new IAMClient(console().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
});

testWith(noBrowser, 'a virtual MFA device: given up it leaves nothing, proved by two codes it counts', async () => {
  const { page, problems } = await console().open('/iam/users/ann?tab=mfa');
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
  const assign = async () => {
    await page.getByRole('button', { name: 'Assign MFA device' }).click();
    await inDialog('Show QR code').click();
    await page.getByRole('img', { name: 'QR code for the authenticator app' }).waitFor();
  };
  await assign();
  await inDialog('Cancel').last().click();
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
  await inDialog('Add MFA').click();
  await page.getByText('The MFA device of ann is enabled.').waitFor();
  const devices = async () => (await iam.send(new ListMFADevicesCommand({ UserName: 'ann' }))).MFADevices;
  expect(await devices()).toHaveLength(1);
  await page.getByRole('radio').click();
  await page.getByRole('button', { name: 'Remove', exact: true }).click();
  await inDialog('Delete').click();
  await page.getByText('The user has no MFA device.').waitFor();
  expect(await devices()).toEqual([]);
  expect(problems).toEqual([]);
});

testWith(
  noBrowser,
  'an OpenID Connect provider is added with its audience, given a thumbprint, and deleted',
  async () => {
    const { page, problems } = await console().open('/iam/providers');
    const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
    await page.getByText('There is no identity provider yet.').waitFor();
    await page.getByRole('button', { name: 'Add provider' }).click();
    await page.getByLabel('Provider URL').fill('https://token.actions.githubusercontent.com');
    await page.getByLabel('Audiences - optional').fill('sts.amazonaws.com');
    await inDialog('Add provider').click();
    await page.getByRole('heading', { level: 1, name: 'token.actions.githubusercontent.com' }).waitFor();
    await page.getByRole('cell', { name: 'sts.amazonaws.com' }).waitFor();
    await page.getByRole('button', { name: 'Add thumbprint' }).click();
    await page.getByRole('dialog').getByLabel('Thumbprint').fill('nonsense');
    await inDialog('Add thumbprint').click();
    await page.getByRole('dialog').getByText('thumbprint', { exact: false }).first().waitFor();
    await page.getByRole('dialog').getByLabel('Thumbprint').fill('a'.repeat(40));
    await inDialog('Add thumbprint').click();
    await page.getByText('a'.repeat(40)).waitFor();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await inDialog('Delete').click();
    await page.getByText('There is no identity provider yet.').waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'the account: its alias, its password policy, and the credential report as a file', async () => {
  const { page, problems } = await console().open('/iam/account');
  const inDialog = (name: string) => page.getByRole('dialog').getByRole('button', { name, exact: true });
  await page.getByText('1 of 5,000').waitFor();
  await page.getByRole('button', { name: 'Set alias' }).click();
  await page.getByRole('dialog').getByLabel('Alias').fill('my-checkpoint');
  await inDialog('Set alias').click();
  await page.getByText('my-checkpoint').waitFor();
  await page.getByRole('button', { name: 'Edit password policy' }).click();
  await page.getByLabel('Minimum length').fill('14');
  await page.getByLabel('Symbols').click();
  await inDialog('Save password policy').click();
  await page.getByText('The password policy was saved.').waitFor();
  await page.getByText('14', { exact: true }).waitFor();
  const report = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download credential report' }).click();
  expect((await report).suggestedFilename()).toBe('credential-report-123456789012.csv');
  expect(problems).toEqual([]);
});
