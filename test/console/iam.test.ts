import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser, watchedPage } from './browser.ts';
import { openConsole } from './open-console.ts';

const console = openConsole();

testWith(noBrowser, 'a user by clicking; seen as that user every page says what IAM forbids', async () => {
  const { page, problems } = await console().open('/');
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await page.getByRole('navigation').getByRole('link', { name: 'Users', exact: true }).first().click();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await button('Create user').first().click();
  await page.getByRole('dialog').getByLabel('User name').fill('ann');
  await page.getByRole('dialog').getByRole('button', { name: 'Create user' }).click();
  await page.getByRole('heading', { level: 1, name: 'ann' }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);

  await page.getByRole('button', { name: /root @ 123456789012/ }).click();
  await page.getByRole('menuitem', { name: 'Switch principal' }).click();
  await page.getByLabel('ARN of a user, a role or an account root').fill('arn:aws:iam::123456789012:user/ann');
  await page.keyboard.press('Enter');
  await button('Switch').click();
  await page.getByRole('button', { name: /user\/ann @ 123456789012/ }).waitFor();
  for (const [link, action] of [
    ['API Gateway', 'apigateway:GET'],
    ['Lambda', 'lambda:ListFunctions'],
    ['Roles', 'iam:ListRoles'],
    ['Logs', 'logs:DescribeLogGroups'],
  ] as const) {
    await page.getByRole('navigation').getByRole('link', { name: link, exact: true }).first().click();
    await page.getByText(`is not authorized to perform: ${action}`).first().waitFor();
  }
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'every page is usable at the width of a phone, in the dark and in Japanese', async () => {
  const { context, server } = console();
  const phone = await context.browser()!.newContext({
    viewport: { width: 390, height: 844 },
    colorScheme: 'dark',
    locale: 'ja-JP',
  });
  const cookies = await context.cookies();
  await phone.addCookies(cookies);
  const { page, problems } = await watchedPage(phone, server.endpoint);
  for (const path of [
    '/',
    '/requests',
    '/who-can',
    '/apis',
    '/functions',
    '/logs',
    '/iam/users',
    '/iam/groups',
    '/iam/roles',
    '/iam/policies',
    '/iam/providers',
    '/iam/account',
  ]) {
    await page.goto(`${server.endpoint}/_sekisho/console${path}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
    expect(await page.evaluate('document.documentElement.lang')).toBe('ja');
  }
  expect(problems).toEqual([]);
});
