import { IAMClient, ListRolesCommand, ListUsersCommand } from '@aws-sdk/client-iam';
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press } from './person.ts';
import { newUser, policyOf } from './principals.ts';

const shared = openConsole();
let gina: { readonly iam: IAMClient; readonly refusedId: string };

beforeAll(async () => {
  gina = await callsOfGina();
});

/** ListUsers is allowed, ListRoles denied, GetCallerIdentity asks no policy; and one call with a wrong secret. */
async function callsOfGina() {
  const { client } = shared();
  const listing = policyOf({ Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' });
  const credentials = await newUser(new IAMClient(client), 'gina', listing);
  const settings = { ...client, maxAttempts: 1 };
  const iam = new IAMClient({ ...settings, credentials });
  const wrong = new IAMClient({ ...settings, credentials: { ...credentials, secretAccessKey: 'wrong' } });
  await iam.send(new ListUsersCommand({}));
  await iam.send(new ListRolesCommand({})).catch(() => undefined);
  await new STSClient({ ...settings, credentials }).send(new GetCallerIdentityCommand({}));
  const refused = await wrong.send(new ListUsersCommand({})).catch((error) => error);
  return { iam, refusedId: String(refused.$metadata.requestId) };
}

/** The operations in the list, once it has settled on so many. */
async function operations(page: Page, count: number): Promise<string[]> {
  const rows = page.locator('tbody tr').filter({ has: page.getByRole('link') });
  await expect.poll(() => rows.count(), { timeout: 30_000 }).toBe(count);
  return rows.locator('td:nth-child(4)').allInnerTexts();
}

const [identity, denied, allowed] = ['sts:GetCallerIdentity', 'iam:ListRoles', 'iam:ListUsers'];
const all = [identity, denied, allowed];
const ofGina = 'f=principal:gina';
const filters: readonly (readonly [what: string, search: () => string, found: readonly string[]])[] = [
  ['the principal', () => ofGina, all],
  ['the principal, whole', () => 'f=principal%3Darn:aws:iam::123456789012:user/gina', all],
  ['denied', () => `${ofGina}&f=decision%3Ddenied`, [denied]],
  ['allowed', () => `${ofGina}&f=decision%3Dallowed`, [allowed]],
  ['no policy asked', () => `${ofGina}&f=decision%3Dunasked`, [identity]],
  ['anything but denied', () => `${ofGina}&f=decision!%3Ddenied`, [identity, allowed]],
  ['a status', () => `${ofGina}&f=status%3D403`, [denied]],
  ['a class of statuses', () => `${ofGina}&f=status%3D2xx`, [identity, allowed]],
  ['anything but a class', () => `${ofGina}&f=status!%3D2xx`, [denied]],
  ['statuses from 400', () => `${ofGina}&f=status%3E%3D400`, [denied]],
  ['statuses below 400', () => `${ofGina}&f=status%3C400`, [identity, allowed]],
  ['an operation', () => `${ofGina}&f=operation%3Diam:ListRoles`, [denied]],
  ['part of an operation', () => `${ofGina}&f=operation:iam:list`, [denied, allowed]],
  ['an error code', () => `${ofGina}&f=error%3DAccessDenied`, [denied]],
  ['free text', () => 'f=:gina&f=:listroles', [denied]],
  ['without a text', () => `${ofGina}&f=!:List`, [identity]],
  ['a refused signature', () => `f=decision%3Dunproved&f=:${gina.refusedId}`, [allowed]],
  ['one or the other', () => `f=:${gina.refusedId}&f=decision%3Ddenied&join=or`, [allowed, denied]],
  ['what nothing has', () => `${ofGina}&f=plane%3Ddata`, []],
];

testWith(noBrowser, 'the ARN of who asked is copied by the sign beside the name', async () => {
  await shared().context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const { page, problems } = await shared().open(`/requests?${ofGina}`);
  const arn = 'arn:aws:iam::123456789012:user/gina';
  await page
    .getByRole('button', { name: `Copy ${arn}`, exact: true })
    .first()
    .click();
  await expect.poll(() => page.evaluate('navigator.clipboard.readText()')).toBe(arn);
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'the address filters by every property of a request', async () => {
  const { page, problems } = await shared().open('/');
  for (const [what, search, found] of filters) {
    await page.goto(shared().address(`/requests?${search()}`));
    expect([what, await operations(page, found.length)]).toEqual([what, found]);
  }
  await page.getByText('No request matches.').waitFor();
  await press(page, 'Clear the filter');
  await page.getByRole('row').filter({ hasText: 'iam:CreateUser' }).waitFor();
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'a filter that is typed stands in the address, and Back takes it off', async () => {
  const { page, problems } = await shared().open(`/requests?${ofGina}`);
  await operations(page, 3);
  await page.getByRole('combobox', { name: 'Find requests by property or text' }).fill('Status >= 400');
  await page.keyboard.press('Enter');
  expect(await operations(page, 1)).toEqual([denied]);
  expect(new URL(page.url()).searchParams.getAll('f')).toEqual(['principal:gina', 'status>=400']);
  await page.goBack();
  expect(await operations(page, 3)).toEqual(all);
  await press(page, 'Denied only');
  expect(await operations(page, 1)).toEqual([denied]);
  await press(page, 'Denied only');
  await operations(page, 3);
  expect(problems).toEqual([]);
});

testWith(noBrowser, "the console's own calls are left out when that was chosen, also the next time", async () => {
  const { page } = await shared().open('/apis');
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.goto(shared().address('/requests?f=operation%3Dapigateway:GetRestApis'));
  await page.getByRole('row').filter({ hasText: 'apigateway:GetRestApis' }).first().waitFor();
  await press(page, "Without this console's own calls");
  await operations(page, 0);
  await page.reload();
  await page.getByText('No request matches.').waitFor();
  await press(page, "Without this console's own calls");
  await page.getByRole('row').filter({ hasText: 'apigateway:GetRestApis' }).first().waitFor();
});

testWith(noBrowser, 'live: new requests come by themselves, but not while somebody is in the rows', async () => {
  const { page } = await shared().open(`/requests?${ofGina}&f=operation:ListUsers`);
  const before = (await operations(page, 1)).length;
  await gina.iam.send(new ListUsersCommand({}));
  await operations(page, before + 1);
  await page.getByRole('row').filter({ hasText: allowed }).last().getByRole('link').focus();
  await gina.iam.send(new ListUsersCommand({}));
  await page.getByRole('button', { name: /Show \d+ new requests?/ }).waitFor();
  await operations(page, before + 1);
  await page.getByRole('button', { name: /Show \d+ new requests?/ }).click();
  await operations(page, before + 2);
});

testWith(
  noBrowser,
  'at the width of a phone the list shows what was asked and by whom, and axe finds nothing',
  async () => {
    const { page, problems } = await shared().open(`/requests?${ofGina}&f=decision%3Ddenied`);
    await operations(page, 1);
    expect(await seriousFindings(page)).toEqual([]);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByText('iam:ListRoles · user/gina').waitFor();
    // The parts of the page follow its width one after the other.
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    expect(await seriousFindings(page)).toEqual([]);
    expect(problems).toEqual([]);
  },
);
