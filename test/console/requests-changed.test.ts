import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  IAMClient,
  ListUsersCommand,
  PutGroupPolicyCommand,
  PutUserPermissionsBoundaryCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press } from './person.ts';
import { newUser, policyOf } from './principals.ts';

const shared = openConsole();
const account = '123456789012';
const everything = policyOf({ Effect: 'Allow', Action: '*', Resource: '*' });
const noListing = policyOf({ Effect: 'Deny', Action: 'iam:ListUsers', Resource: `arn:aws:iam::${account}:user/` });

const iam = () => new IAMClient(shared().client);

type Call = () => Promise<{ readonly $metadata: { readonly requestId?: string } }>;

/** The settings of the clients of a new user. */
async function settingsOf(UserName: string, PolicyDocument?: string) {
  return { ...shared().client, credentials: await newUser(iam(), UserName, PolicyDocument), maxAttempts: 1 };
}

async function newPolicy(PolicyName: string, PolicyDocument: string): Promise<string> {
  return (await iam().send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))).Policy?.Arn ?? '';
}

const listing =
  (settings: Awaited<ReturnType<typeof settingsOf>>): Call =>
  () =>
    new IAMClient(settings).send(new ListUsersCommand({}));

/** Denied by the trust policy of a role, which trusts somebody else. */
async function byTrust(): Promise<Call> {
  const settings = await settingsOf('trusting', everything);
  await newUser(iam(), 'trusted');
  const Principal = { AWS: `arn:aws:iam::${account}:user/trusted` };
  const AssumeRolePolicyDocument = policyOf({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
  await iam().send(new CreateRoleCommand({ RoleName: 'shy', AssumeRolePolicyDocument }));
  const RoleArn = `arn:aws:iam::${account}:role/shy`;
  return () => new STSClient(settings).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
}

async function byBoundary(): Promise<Call> {
  const settings = await settingsOf('bounded', everything);
  const PermissionsBoundary = await newPolicy('bound', policyOf({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
  await iam().send(new PutUserPermissionsBoundaryCommand({ UserName: 'bounded', PermissionsBoundary }));
  return listing(settings);
}

/** Denied by the only statement of a group's policy: nothing is left of it. */
async function byGroup(): Promise<Call> {
  const settings = await settingsOf('member', everything);
  const group = { GroupName: 'quiet' };
  await iam().send(new CreateGroupCommand(group));
  await iam().send(new PutGroupPolicyCommand({ ...group, PolicyName: 'no', PolicyDocument: noListing }));
  await iam().send(new AddUserToGroupCommand({ ...group, UserName: 'member' }));
  return listing(settings);
}

/** Denied by the only statement of a managed policy, and allowed by none. */
async function byTwo(): Promise<Call> {
  const settings = await settingsOf('twice');
  const PolicyArn = await newPolicy('sole', noListing);
  await iam().send(new AttachUserPolicyCommand({ UserName: 'twice', PolicyArn }));
  return listing(settings);
}

const rows: readonly (readonly [what: string, denied: () => Promise<Call>])[] = [
  ['a trust policy is written', byTrust],
  ['a permissions boundary gets a new version', byBoundary],
  ['an inline policy of a group is deleted when nothing is left of it', byGroup],
  ['a managed policy is detached when nothing is left of it, and a new one is added', byTwo],
];

for (const [what, denied] of rows) {
  testWith(noBrowser, `the smallest change: ${what}, then the same request is allowed`, async () => {
    const call = await denied();
    const error = await call().catch((problem) => problem);
    expect(error).toMatchObject({ message: expect.stringContaining('is not authorized to perform') });
    const { page, problems } = await shared().open(`/requests/${error.$metadata.requestId}`);
    await press(page, 'Apply this change');
    await page.getByText('The change was applied.').waitFor();
    expect((await call()).$metadata.requestId).toBeTruthy();
    expect(problems).toEqual([]);
  });
}
