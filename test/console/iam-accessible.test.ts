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
  ListRolesCommand,
} from '@aws-sdk/client-iam';
import { beforeAll } from 'vitest';
import { type AccessiblePage, accessible } from './accessible.ts';
import { openConsole } from './open-console.ts';
import { lambdaTrust, newUser, policyOf } from './principals.ts';

const shared = openConsole();
const account = '123456789012';
const policy = `/iam/policies/arn:aws:iam::${account}:policy/Readers`;

let denied: string;

beforeAll(async () => {
  const iam = new IAMClient(shared().client);
  denied = await deniedRequest(iam);
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

async function deniedRequest(root: IAMClient): Promise<string> {
  const listing = policyOf({ Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' });
  const credentials = await newUser(root, 'gina', listing);
  const iam = new IAMClient({ ...shared().client, credentials });
  const refused = await iam.send(new ListRolesCommand({})).catch((error) => error);
  return refused.$metadata.requestId;
}

const pages: readonly AccessiblePage[] = [
  ['/iam/users', 'Create user'],
  ['/iam/users/ann', 'Attach policies', 'Create inline policy', 'Delete'],
  ['/iam/users/ann?tab=groups', 'Add user to groups'],
  ['/iam/users/ann?tab=keys', 'Create access key'],
  ['/iam/users/ann?tab=boundary', 'Set permissions boundary'],
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
  ['/'],
  ['/requests'],
  ['/requests/{denied}'],
];

accessible(shared, pages, (path) => path.replace('{denied}', denied));
