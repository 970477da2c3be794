import { Sha256 } from '@aws-crypto/sha256-js';
import {
  AttachUserPolicyCommand,
  CreatePolicyCommand,
  CreateRoleCommand,
  GetPolicyCommand,
  IAMClient,
  ListAttachedUserPoliciesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import { describe, expect } from 'vitest';
import { testWith } from '../optional-program.ts';
import { seriousFindings } from './axe.ts';
import { noBrowser, type Watched } from './browser.ts';
import { openConsole } from './open-console.ts';
import { press, seeTitle, signIn } from './person.ts';
import { type Keys, newUser, policyOf } from './principals.ts';

const shared = openConsole();

/** As the root user. */
const iam = () => new IAMClient(shared().client);

const userWith = (UserName: string, PolicyDocument?: string) => newUser(iam(), UserName, PolicyDocument);

function clientOf(credentials: Keys): IAMClient {
  return new IAMClient({ ...shared().client, credentials, maxAttempts: 1 });
}

/** Calls ListUsers and answers the id of the request, allowed or not. */
async function listUsers(credentials: Keys): Promise<{ readonly allowed: boolean; readonly requestId: string }> {
  const answer = await clientOf(credentials)
    .send(new ListUsersCommand({}))
    .catch((error) => error);
  return { allowed: !(answer instanceof Error), requestId: String(answer.$metadata.requestId) };
}

async function opened(requestId: string): Promise<Watched> {
  const watched = await shared().open(`/requests/${requestId}`);
  await watched.page.getByRole('heading', { name: 'The way through the checkpoint' }).waitFor();
  return watched;
}

testWith(
  noBrowser,
  'a denied request: the way to the gate that decided, and a change that lets exactly this call through',
  async () => {
    const keys = await userWith('ann');
    const { requestId } = await listUsers(keys);
    const { page, problems } = await shared().open('/requests');
    await page.getByRole('row').filter({ hasText: 'user/ann' }).getByRole('link').click();
    await page.waitForURL(`**/requests/${requestId}`);
    await seeTitle(page, 'iam:ListUsers');
    await page.getByText('403 AccessDenied').waitFor();
    await page.getByRole('button', { name: 'Identity policies no Allow no statement decided here' }).waitFor();
    await page.getByRole('region', { name: /Before \(-\) and after/ }).waitFor();
    await page.getByText('"Action": "iam:ListUsers"').waitFor();
    expect(await seriousFindings(page)).toEqual([]);
    await press(page, 'Apply this change');
    await page.getByText('The change was applied.').waitFor();
    expect(await listUsers(keys)).toMatchObject({ allowed: true });
    expect(problems).toEqual([]);
  },
);

testWith(
  noBrowser,
  'signed in with an access key, the console shows what IAM forbids and why; one click goes back',
  async () => {
    const credentials = await userWith('bob');
    const { page, problems } = await shared().open('/');
    await signIn(page, credentials, 'bob');
    await page.getByText('is not authorized to perform: apigateway:GET').first().waitFor();
    await page.getByRole('link', { name: /Why\?/ }).first().click();
    await seeTitle(page, 'apigateway:GetRestApis');
    await press(page, 'Apply this change');
    await page.getByText('is not authorized to perform: iam:GetUserPolicy').waitFor();
    await press(page, 'Back to root');
    await page.getByRole('button', { name: 'root @ 123456789012' }).waitFor();
    expect(problems).toEqual([]);
  },
);

testWith(noBrowser, 'a condition that did not hold: what the policy wants beside what the request had', async () => {
  const Condition = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
  const statement = { Sid: 'OfficeOnly', Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*', Condition };
  const { requestId } = await listUsers(await userWith('carol', policyOf(statement)));
  const { page, problems } = await opened(requestId);
  const miss = page.getByText('Allow OfficeOnly on line 4 of mine (user/carol)').locator('xpath=../..');
  await miss.waitFor();
  const text = await page
    .getByText('Condition IpAddress on aws:SourceIp', { exact: true })
    .locator('xpath=../../..')
    .innerText();
  expect(text).toMatch(/What did not fit\s+Condition IpAddress on aws:SourceIp/);
  expect(text).toMatch(/The policy wants\s+203\.0\.113\.0\/24/);
  expect(text).toMatch(/The request had\s+127\.0\.0\.1/);
  await press(page, 'Show it in its document');
  const document = page.getByRole('region', { name: 'mine', exact: true });
  expect(await document.locator('.sheet-lit').first().innerText()).toMatch(/^4\s+\{$/);
  expect(await document.locator('.sheet-key').allInnerTexts()).toEqual([
    expect.stringContaining('"aws:SourceIp": "203.0.113.0/24"'),
  ]);
  expect(problems).toEqual([]);
});

describe('a Deny in a managed policy', () => {
  const deny = { Sid: 'NoUsers', Effect: 'Deny', Action: ['iam:ListUsers', 'iam:GetUser'], Resource: '*' };
  const document = policyOf({ Effect: 'Allow', Action: 'iam:*', Resource: '*' }, { ...deny, Action: 'iam:ListUsers' });

  async function guarded(UserName: string) {
    const { Policy } = await iam().send(
      new CreatePolicyCommand({ PolicyName: `guard-${UserName}`, PolicyDocument: document }),
    );
    const keys = await userWith(UserName);
    await iam().send(new AttachUserPolicyCommand({ UserName, PolicyArn: Policy?.Arn }));
    return { keys, PolicyArn: Policy?.Arn, ...(await listUsers(keys)) };
  }

  testWith(noBrowser, 'is lit in its document, and narrowed by a new version: then it is allowed', async () => {
    const { keys, requestId, PolicyArn } = await guarded('dave');
    const { page, problems } = await opened(requestId);
    const shown = page.getByRole('region', { name: 'The statement that decided: guard-dave' });
    const lit = (await shown.locator('.sheet-lit').allInnerTexts()).map((line) => line.replace(/^\d+\s*▶?\s*/, ''));
    expect(JSON.parse(lit.join(''))).toEqual({ ...deny, Action: 'iam:ListUsers' });
    const difference = page.getByRole('region', { name: 'Before (-) and after (+): guard-dave' });
    expect(await difference.locator('.sheet-removed').count()).toBeGreaterThan(0);
    await press(page, 'Apply this change');
    await page.getByText('The change was applied.').waitFor();
    expect((await iam().send(new GetPolicyCommand({ PolicyArn }))).Policy?.DefaultVersionId).toBe('v2');
    expect(await listUsers(keys)).toMatchObject({ allowed: true });
    expect(problems).toEqual([]);
  });

  testWith(noBrowser, 'is not touched when the policy has changed since the request', async () => {
    const { requestId, keys } = await guarded('erin');
    const { page } = await opened(requestId);
    await press(page, 'Apply this change');
    await page.getByText('The change was applied.').waitFor();
    const again = await opened(requestId);
    await press(again.page, 'Apply this change');
    await again.page.getByText('The policy has changed since this request.').waitFor();
    expect(await listUsers(keys)).toMatchObject({ allowed: true });
  });
});

testWith(noBrowser, "a policy of AWS's own is said not to be changeable, and there is no button", async () => {
  const keys = await userWith('frank', policyOf({ Effect: 'Allow', Action: '*', Resource: '*' }));
  const PolicyArn = 'arn:aws:iam::aws:policy/AWSDenyAll';
  await iam().send(new AttachUserPolicyCommand({ UserName: 'frank', PolicyArn }));
  const { requestId } = await listUsers(keys);
  const { page } = await opened(requestId);
  await page.getByRole('button', { name: /Identity policies denies/ }).waitFor();
  await page.getByRole('heading', { name: 'The smallest change that would allow exactly this' }).waitFor();
  expect(await page.getByRole('button', { name: 'Apply this change' }).count()).toBe(0);
});

/** A call of GetRestApis that was signed for `signedPath`. */
async function callSignedFor(signedPath: string, credentials: Keys): Promise<string> {
  const { endpoint, region } = shared().client;
  const { hostname, host } = new URL(endpoint);
  const signer = new SignatureV4({ credentials, region, service: 'apigateway', sha256: Sha256 });
  const request = new HttpRequest({ method: 'GET', hostname, path: signedPath, headers: { host } });
  const { headers } = await signer.sign(request);
  const answer = await fetch(`${endpoint}/restapis`, { headers });
  return answer.headers.get('x-amzn-requestid') ?? '';
}

describe('a signature that does not match', () => {
  testWith(noBrowser, 'because of another path: what was signed and what was received, line by line', async () => {
    const keys = await userWith('hugo');
    const requestId = await callSignedFor('/restapis/', keys);
    const { page, problems } = await opened(requestId);
    await page.getByText('✕ refused').waitFor();
    const difference = page.getByRole('region', { name: 'Canonical request: as signed (-) and as received (+)' });
    const texts = await difference.locator('.sheet-lit').allInnerTexts();
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual(
      expect.arrayContaining(['- /restapis/', '+ /restapis']),
    );
    expect(problems).toEqual([]);
  });

  testWith(noBrowser, 'because of another secret: the doctor says what is left', async () => {
    const keys = await userWith('iris');
    const requestId = await callSignedFor('/restapis', { ...keys, secretAccessKey: 'another' });
    const { page } = await opened(requestId);
    await page.getByText('most likely the secret is not the one of this access key').waitFor();
    await page.getByText('Nobody known').waitFor();
    await press(page, 'String to sign');
    await page.getByText('AWS4-HMAC-SHA256', { exact: true }).waitFor();
  });
});

testWith(noBrowser, 'the papers of a session: its role, its name, its tags and who stands behind it', async () => {
  const { client } = shared();
  const trust = policyOf({
    Effect: 'Allow',
    Principal: { AWS: '*' },
    Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
  });
  await iam().send(new CreateRoleCommand({ RoleName: 'builder', AssumeRolePolicyDocument: trust }));
  const keys = await userWith('jack', policyOf({ Effect: 'Allow', Action: 'sts:*', Resource: '*' }));
  const RoleArn = 'arn:aws:iam::123456789012:role/builder';
  const { Credentials } = await new STSClient({ ...client, credentials: keys }).send(
    new AssumeRoleCommand({
      RoleArn,
      RoleSessionName: 'nightly',
      SourceIdentity: 'jack',
      Tags: [{ Key: 'team', Value: 'pets' }],
    }),
  );
  const session = {
    accessKeyId: Credentials?.AccessKeyId ?? '',
    secretAccessKey: Credentials?.SecretAccessKey ?? '',
    sessionToken: Credentials?.SessionToken ?? '',
  };
  const { page, problems } = await opened((await listUsers(session)).requestId);
  await page.getByText('builder/nightly', { exact: true }).waitFor();
  const papers = await page.locator('#papers').innerText();
  for (const shown of ['session of a role', 'role/builder', 'nightly', 'jack', 'team=pets', 'not used']) {
    expect(papers).toContain(shown);
  }
  await page.locator('#papers').getByRole('link', { name: 'role/builder', exact: true }).click();
  await page.waitForURL('**/iam/roles/builder');
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'what a user used takes the place of the broad policy that allowed it', async () => {
  const keys = await userWith('kate');
  const PolicyArn = 'arn:aws:iam::aws:policy/IAMReadOnlyAccess';
  await iam().send(new AttachUserPolicyCommand({ UserName: 'kate', PolicyArn }));
  const { page, problems } = await opened((await listUsers(keys)).requestId);
  await press(page, 'What this principal used');
  await page.getByText(/IAMReadOnlyAccess: \d of \d+ used/).waitFor();
  await press(page, 'Put it in the place of IAMReadOnlyAccess');
  await page.getByText('user/kate gets the inline policy least-privilege').waitFor();
  await press(page, 'Replace the policy');
  await page.getByText('The policy was replaced: IAMReadOnlyAccess is detached.').waitFor();
  const { AttachedPolicies } = await iam().send(new ListAttachedUserPoliciesCommand({ UserName: 'kate' }));
  expect(AttachedPolicies).toEqual([]);
  expect(await listUsers(keys)).toMatchObject({ allowed: true });
  expect(problems).toEqual([]);
});

testWith(noBrowser, 'at the width of a phone the way runs from top to bottom, and axe finds nothing', async () => {
  const { requestId } = await listUsers(
    await userWith('lena', policyOf({ Effect: 'Deny', Action: '*', Resource: '*' })),
  );
  const { page, problems } = await opened(requestId);
  await page.setViewportSize({ width: 390, height: 844 });
  const tops = await page
    .locator('.way-station')
    .evaluateAll((items) => items.map((item) => item.getBoundingClientRect().top));
  expect(tops).toEqual([...tops].sort((a, b) => a - b));
  expect(new Set(tops).size).toBe(tops.length);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await seriousFindings(page)).toEqual([]);
  expect(problems).toEqual([]);
});
