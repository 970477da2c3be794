import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser, watchedPage } from './browser.ts';
import { openConsole } from './open-console.ts';
import { become, follow, press, pressInDialog, seeTitle } from './person.ts';

const shared = openConsole();

testWith(noBrowser, 'a user by clicking; seen as that user every page says what IAM forbids', async () => {
  const { page, problems } = await shared().open('/');
  await follow(page, 'Users');
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await press(page, 'Create user');
  await page.getByRole('dialog').getByLabel('User name').fill('ann');
  await pressInDialog(page, 'Create user');
  await seeTitle(page, 'ann');
  expect(await seriousFindings(page)).toEqual([]);

  await become(page, 'user/ann');
  for (const [link, action] of [
    ['API Gateway', 'apigateway:GET'],
    ['Lambda', 'lambda:ListFunctions'],
    ['Roles', 'iam:ListRoles'],
    ['CloudWatch Logs', 'logs:DescribeLogGroups'],
  ] as const) {
    await follow(page, link);
    await page.getByText(`is not authorized to perform: ${action}`).first().waitFor();
  }
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'every page is usable at the width of a phone, in the dark and in Japanese', async () => {
  const { context, server } = shared();
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
    await page.goto(shared().address(path));
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
    expect(await page.evaluate('document.documentElement.lang')).toBe('ja');
  }
  expect(problems).toEqual([]);
});
