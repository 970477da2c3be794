import {
  AddUserToGroupCommand,
  AttachUserPolicyCommand,
  CreateAccessKeyCommand,
  CreateGroupCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  CreateUserCommand,
  IAMClient,
  ListUsersCommand,
  PutGroupPolicyCommand,
  PutUserPermissionsBoundaryCommand,
  PutUserPolicyCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { noBrowser } from './browser.ts';
import { openConsole } from './open-console.ts';

const openedConsole = openConsole();
const account = '123456789012';
const policy = (...Statement: object[]) => JSON.stringify({ Version: '2012-10-17', Statement });
const everything = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
const noListing = policy({ Effect: 'Deny', Action: 'iam:ListUsers', Resource: `arn:aws:iam::${account}:user/` });

const iam = () => new IAMClient(openedConsole().client);

type Call = () => Promise<{ readonly $metadata: { readonly requestId?: string } }>;

/** The settings of the clients of a new user, and its name. */
async function newUser(UserName: string, PolicyDocument?: string) {
  await iam().send(new CreateUserCommand({ UserName }));
  if (PolicyDocument) await iam().send(new PutUserPolicyCommand({ UserName, PolicyName: 'own', PolicyDocument }));
  const { AccessKey } = await iam().send(new CreateAccessKeyCommand({ UserName }));
  const credentials = { accessKeyId: AccessKey?.AccessKeyId ?? '', secretAccessKey: AccessKey?.SecretAccessKey ?? '' };
  return { ...openedConsole().client, credentials, maxAttempts: 1 };
}

async function newPolicy(PolicyName: string, PolicyDocument: string): Promise<string> {
  return (await iam().send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))).Policy?.Arn ?? '';
}

const listing =
  (settings: Awaited<ReturnType<typeof newUser>>): Call =>
  () =>
    new IAMClient(settings).send(new ListUsersCommand({}));

/** Denied by the trust policy of a role, which trusts somebody else. */
async function byTrust(): Promise<Call> {
  const settings = await newUser('trusting', everything);
  await newUser('trusted');
  const Principal = { AWS: `arn:aws:iam::${account}:user/trusted` };
  const AssumeRolePolicyDocument = policy({ Effect: 'Allow', Principal, Action: 'sts:AssumeRole' });
  await iam().send(new CreateRoleCommand({ RoleName: 'shy', AssumeRolePolicyDocument }));
  const RoleArn = `arn:aws:iam::${account}:role/shy`;
  return () => new STSClient(settings).send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'me' }));
}

async function byBoundary(): Promise<Call> {
  const settings = await newUser('bounded', everything);
  const PermissionsBoundary = await newPolicy('bound', policy({ Effect: 'Allow', Action: 's3:*', Resource: '*' }));
  await iam().send(new PutUserPermissionsBoundaryCommand({ UserName: 'bounded', PermissionsBoundary }));
  return listing(settings);
}

/** Denied by the only statement of a group's policy: nothing is left of it. */
async function byGroup(): Promise<Call> {
  const settings = await newUser('member', everything);
  const group = { GroupName: 'quiet' };
  await iam().send(new CreateGroupCommand(group));
  await iam().send(new PutGroupPolicyCommand({ ...group, PolicyName: 'no', PolicyDocument: noListing }));
  await iam().send(new AddUserToGroupCommand({ ...group, UserName: 'member' }));
  return listing(settings);
}

/** Denied by the only statement of a managed policy, and allowed by none. */
async function byTwo(): Promise<Call> {
  const settings = await newUser('twice');
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
    const { page, problems } = await openedConsole().open(`/requests/${error.$metadata.requestId}`);
    await page.getByRole('button', { name: 'Apply this change' }).click();
    await page.getByText('The change was applied.').waitFor();
    expect((await call()).$metadata.requestId).toBeTruthy();
    expect(problems).toEqual([]);
  });
}
