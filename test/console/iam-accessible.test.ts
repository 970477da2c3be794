import {
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreateOpenIDConnectProviderCommand,
  CreatePolicyCommand,
  CreatePolicyVersionCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
} from '@aws-sdk/client-iam';
import type { Page } from 'playwright-core';
import { beforeAll, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const console = openConsole();
const account = '123456789012';
const policy = `/iam/policies/arn:aws:iam::${account}:policy/Readers`;
const document = (statement: object) => JSON.stringify({ Version: '2012-10-17', Statement: [statement] });

beforeAll(async () => {
  const iam = new IAMClient(console().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
  await iam.send(new CreateGroupCommand({ GroupName: 'staff' }));
  await iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
  const Principal = { Service: 'lambda.amazonaws.com' };
  const trust = document({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
  await iam.send(new CreateRoleCommand({ RoleName: 'runner', AssumeRolePolicyDocument: trust }));
  const reading = (Action: string) => document({ Effect: 'Allow', Action, Resource: '*' });
  const first = new CreatePolicyCommand({ PolicyName: 'Readers', PolicyDocument: reading('iam:ListUsers') });
  const { Policy } = await iam.send(first);
  const PolicyArn = Policy?.Arn;
  const next = { PolicyArn, PolicyDocument: reading('iam:ListRoles'), SetAsDefault: true };
  await iam.send(new CreatePolicyVersionCommand(next));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn }));
  await iam.send(new CreateOpenIDConnectProviderCommand({ Url: 'https://token.actions.githubusercontent.com' }));
});

/** Each page; behind it, what is clicked there before it is looked at again. */
const pages: readonly (readonly [path: string, opens?: string])[] = [
  ['/iam/users', 'Create user'],
  ['/iam/users/ann', 'Attach policies'],
  ['/iam/users/ann', 'Create inline policy'],
  ['/iam/users/ann', 'Delete'],
  ['/iam/users/ann?tab=groups', 'Add to groups'],
  ['/iam/users/ann?tab=keys', 'Create access key'],
  ['/iam/users/ann?tab=boundary', 'Set boundary'],
  ['/iam/users/ann?tab=tags', 'Add tag'],
  ['/iam/users/ann?tab=mfa', 'Assign MFA device'],
  ['/iam/users/ann?tab=simulate', 'Simulate'],
  ['/iam/users/ann?tab=accessed'],
  ['/iam/groups', 'Create group'],
  ['/iam/groups/staff?tab=users', 'Add users'],
  ['/iam/roles', 'Create role'],
  ['/iam/roles/runner?tab=trust'],
  ['/iam/policies', 'Create policy'],
  [policy],
  [`${policy}?tab=versions`, 'Select v1'],
  [`${policy}?tab=entities`],
  ['/iam/providers', 'Add provider'],
  [`/iam/providers/arn:aws:iam::${account}:oidc-provider/token.actions.githubusercontent.com`, 'Add thumbprint'],
  ['/iam/account', 'Edit password policy'],
  ['/iam/account', 'Set alias'],
  ['/who-can?action=iam:ListUsers&resource=*'],
  [`/who-can?principal=arn:aws:iam::${account}:user/ann`],
  ['/apis', 'Create API'],
  ['/functions'],
  ['/logs', 'Create log group'],
];

/** The serious findings on a page, once what is clicked there has opened. */
async function lookAt(page: Page, path: string, opens: string | undefined): Promise<string[]> {
  await page.goto(`${console().server.endpoint}/_sekisho/console${path}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.waitForLoadState('networkidle');
  expect(await page.getByRole('heading', { level: 1 }).count(), path).toBe(1);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth'), path).toBe(true);
  const role = opens?.startsWith('Select ') ? 'radio' : 'button';
  if (opens) await page.getByRole(role, { name: opens, exact: true }).first().click();
  return seriousFindings(page);
}

for (const width of [1280, 390]) {
  testWith(noBrowser, `axe finds nothing serious on any page of IAM or in its dialogs, ${width} px wide`, async () => {
    const { page, problems } = await console().open('/');
    await page.setViewportSize({ width, height: 800 });
    const findings: Record<string, string[]> = {};
    for (const [path, opens] of pages) {
      const found = await lookAt(page, path, opens);
      if (found.length > 0) findings[`${path} ${opens ?? ''}`] = found;
    }
    expect(findings).toEqual({});
    expect(problems).toEqual([]);
    await page.close();
  });
}
