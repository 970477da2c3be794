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
import { beforeAll, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { pageFindings } from './page-findings.ts';
import { lambdaTrust, policyOf } from './principals.ts';

const shared = openConsole();
const account = '123456789012';
const policy = `/iam/policies/arn:aws:iam::${account}:policy/Readers`;

beforeAll(async () => {
  const iam = new IAMClient(shared().client);
  await iam.send(new CreateUserCommand({ UserName: 'ann' }));
  await iam.send(new CreateGroupCommand({ GroupName: 'staff' }));
  await iam.send(new CreateAccessKeyCommand({ UserName: 'ann' }));
  await iam.send(new CreateRoleCommand({ RoleName: 'runner', AssumeRolePolicyDocument: lambdaTrust }));
  const reading = (Action: string) => policyOf({ Effect: 'Allow', Action, Resource: '*' });
  const first = new CreatePolicyCommand({ PolicyName: 'Readers', PolicyDocument: reading('iam:ListUsers') });
  const { Policy } = await iam.send(first);
  const PolicyArn = Policy?.Arn;
  const next = { PolicyArn, PolicyDocument: reading('iam:ListRoles'), SetAsDefault: true };
  await iam.send(new CreatePolicyVersionCommand(next));
  await iam.send(new AttachUserPolicyCommand({ UserName: 'ann', PolicyArn }));
  await iam.send(new CreateOpenIDConnectProviderCommand({ Url: 'https://token.actions.githubusercontent.com' }));
});

/** Each page; behind it, what is opened there to be looked at as well. */
const pages: readonly (readonly [path: string, ...opens: readonly string[]])[] = [
  ['/iam/users', 'Create user'],
  ['/iam/users/ann', 'Attach policies', 'Create inline policy', 'Delete'],
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
  ['/iam/account', 'Edit password policy', 'Set alias'],
  ['/who-can?action=iam:ListUsers&resource=*'],
  [`/who-can?principal=arn:aws:iam::${account}:user/ann`],
  ['/apis', 'Create API'],
  ['/functions'],
  ['/logs', 'Create log group'],
];

for (const width of [1280, 390]) {
  testWith(noBrowser, `axe finds nothing serious on any page of IAM or in its dialogs, ${width} px wide`, async () => {
    const { page, problems } = await shared().open('/');
    await page.setViewportSize({ width, height: 800 });
    const found: string[] = [];
    for (const [path, ...opens] of pages) found.push(...(await pageFindings(page, shared().address(path), opens)));
    expect(found).toEqual([]);
    expect(problems).toEqual([]);
    await page.close();
  });
}
