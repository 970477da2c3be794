import { CreateRoleCommand, GetPolicyVersionCommand, GetRoleCommand, IAMClient } from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser, type Watched } from './browser.ts';
import { openConsole } from './open-console.ts';
import { openTab, press, pressInDialog, seeTitle } from './person.ts';

const shared = openConsole();
const account = '123456789012';

/** Keys act upon a list of words once it has stood there for 75 ms: clocks are put forward, nobody waits. */
async function openByKeyboard(path: string): Promise<Watched> {
  const watched = await shared().open(path);
  await watched.page.clock.install();
  return watched;
}

/** Replaces all that stands in an editor. */
async function write(page: Page, label: string, text: string): Promise<void> {
  await page.getByRole('textbox', { name: label, exact: true }).click();
  await page.keyboard.press('Control+A');
  await page.keyboard.insertText(text);
}

const head = '{\n  "Version": "2012-10-17",\n  "Statement": [{\n    "Effect": "Allow",\n    "Action": ';
const tail = ',\n    "Resource": "*"\n  }]\n}';

testWith(
  noBrowser,
  'a policy by keyboard: its action is completed, a slip is marked at its line, AWS names the fault',
  async () => {
    const { page, problems } = await openByKeyboard('/iam/policies');
    await press(page, 'Create policy');
    await page.getByRole('textbox', { name: 'Policy name' }).fill('Callers');
    await write(page, 'Policy document', `${head}"execute-api:Nonsense"${tail}`);
    const slip = page.locator('.cm-lintRange-warning');
    await slip.waitFor();
    expect(await slip.textContent()).toBe('"execute-api:Nonsense"');
    const marked = await page.locator('.cm-lint-marker-warning').boundingBox();
    const fifth = await page.locator('.cm-lineNumbers .cm-gutterElement').getByText('5', { exact: true }).boundingBox();
    expect(Math.abs((marked?.y ?? 0) - (fifth?.y ?? 0))).toBeLessThan(10);

    await write(page, 'Policy document', `${head}"nothing"${tail}`);
    await page.getByText('Line 5: Actions/Conditions must be prefaced by a vendor').waitFor();
    await write(page, 'Policy document', `${head}[}`);
    await page.getByText(/^Line 5: .*JSON: /).waitFor();

    await write(page, 'Policy document', `${head}""`);
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.type('lam', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('option').first().waitFor({ state: 'detached' });
    for (const _ of 'lam') await page.keyboard.press('Backspace');
    await page.keyboard.type('execute-api:Inv', { delay: 20 });
    await page.getByRole('option', { name: /execute-api:Invoke/ }).waitFor();
    await page.clock.fastForward(100);
    const chosen =
      (await page.getByRole('option', { selected: true }).locator('.cm-completionLabel').textContent()) ?? '';
    await page.keyboard.press('Enter');
    await page.keyboard.press('End');
    await page.keyboard.insertText(tail);
    await page.getByText('The policy is well formed.').waitFor();
    await pressInDialog(page, 'Create policy');
    await seeTitle(page, 'Callers');

    const iam = new IAMClient(shared().client);
    const PolicyArn = `arn:aws:iam::${account}:policy/Callers`;
    const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' }));
    const [statement] = JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? '')).Statement;
    expect(chosen).toMatch(/^execute-api:Inv/);
    expect(statement.Action).toBe(chosen);
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'a second version beside the default one, and made the default', async () => {
  const { page, problems } = await shared().open(`/iam/policies/arn:aws:iam::${account}:policy/Callers`);
  await write(page, 'Policy document', `${head}"logs:DescribeLogGroups"${tail}`);
  await press(page, 'Save as new default version');
  await page.getByText('A new version was saved').waitFor();
  await openTab(page, 'Policy versions');
  await page.getByRole('radio', { name: 'Select v1' }).click();
  const compared = page.getByRole('table', { name: 'Line by line' });
  await compared.getByRole('row').filter({ hasText: '"logs:DescribeLogGroups"' }).getByText('"execute-api:').waitFor();
  await press(page, 'Set as default');
  await page.getByRole('row').filter({ hasText: 'v1' }).getByText('yes').waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a trust policy changed in the same editor, its principal completed', async () => {
  const iam = new IAMClient(shared().client);
  const lambda = '{"Service": "lambda.amazonaws.com"}';
  const trusting = (principal: string) =>
    `{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "sts:AssumeRole", "Principal": ${principal}}]}`;
  await iam.send(new CreateRoleCommand({ RoleName: 'runner', AssumeRolePolicyDocument: trusting(lambda) }));
  const { page, problems } = await openByKeyboard('/iam/roles/runner?tab=trust');
  await write(page, 'Trust policy', trusting('{"Service": ""').slice(0, -3));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type('apig', { delay: 20 });
  await page.getByRole('option', { name: 'apigateway.amazonaws.com' }).waitFor();
  await page.clock.fastForward(100);
  await page.keyboard.press('Enter');
  await page.keyboard.press('End');
  await page.keyboard.insertText('}}]}');
  await page.getByText('The policy is well formed.').waitFor();
  await press(page, 'Save trust policy');
  await page.getByText('The trust policy was saved.').waitFor();
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: 'runner' }));
  const stored = JSON.parse(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? ''));
  expect(stored.Statement[0].Principal).toEqual({ Service: 'apigateway.amazonaws.com' });
  expect(problems).toEqual([]);
});
