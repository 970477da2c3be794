import { STS } from '@aws-sdk/client-sts';
import { expect, test } from 'vitest';
import { account } from '../../../test/sdk-harness.ts';
import { samlProviders } from '../../identity/documents.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';
import {
  entityId,
  identityProvider,
  metadataOf,
  type ResponseParts,
  responseXml,
  signXml,
} from './saml/testing/identity-provider-fixture.ts';

const PrincipalArn = iamArn('saml-provider/Idp');
const RoleArn = iamArn('role/r');
const action = 'sts:AssumeRoleWithSAML';
const recipient = 'https://signin.aws.amazon.com/saml';
const minute = 60_000;
const Federated = PrincipalArn;
const pair = `${RoleArn},${PrincipalArn}`;

function assertion(now: number, parts: Partial<ResponseParts>, attributes: ResponseParts['attributes']): string {
  const usual: ResponseParts = {
    issuer: entityId,
    nameId: 'alice',
    format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
    recipient,
    audience: 'urn:amazon:webservices',
    status: 'Success',
    issued: now - 10_000,
    notBefore: now - minute,
    notOnOrAfter: now + 5 * minute,
    confirmedUntil: now + 5 * minute,
    attributes: { Role: [pair], RoleSessionName: ['alice@example.com'], ...attributes },
  };
  return Buffer.from(signXml(responseXml({ ...usual, ...parts }), 'Assertion')).toString('base64');
}

/** The provider and a role `r` that trusts it, unless told otherwise. */
async function world(options: { trusted?: string; role?: string; maxSession?: number } = {}) {
  const made = await iamWorld();
  const { plane, iam } = made;
  const document = { arn: PrincipalArn, name: 'Idp', metadata: metadataOf(identityProvider), uuid: 'u', tags: [] };
  const validUntil = plane.clock.now + minute;
  const provider = { ...document, createDate: 1, validUntil };
  await plane.store.commit([samlProviders.create(account, '', PrincipalArn, provider)]);
  const AssumeRolePolicyDocument =
    options.trusted ?? trust({ Federated }, action, { StringEquals: { 'saml:aud': recipient } });
  const MaxSessionDuration = options.maxSession ?? 3600;
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument, MaxSessionDuration });
  if (options.role) await iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: options.role });
  const nobody = plane.client(STS, { accessKeyId: 'NOBODYNOBODYNOBODY', secretAccessKey: 'none' });
  const assume = async (
    attributes: ResponseParts['attributes'] = {},
    input: object = {},
    parts: Partial<ResponseParts> = {},
  ) => {
    const SAMLAssertion = assertion(plane.clock.now, parts, attributes);
    const answer = await nobody.assumeRoleWithSAML({ RoleArn, PrincipalArn, SAMLAssertion, ...input });
    return { answer, clients: made.as(credentialsOf(answer.Credentials)) };
  };
  return { ...made, nobody, assume };
}

const denied = { name: 'AccessDenied', message: `Not authorized to perform ${action}` };

test('an assertion of the provider opens the role, and the call needs no signature', async () => {
  const { assume } = await world({ role: policy('Allow', 'iam:ListUsers') });
  const { answer, clients } = await assume();
  expect(answer).toMatchObject({
    AssumedRoleUser: { Arn: `arn:aws:sts::${account}:assumed-role/r/alice@example.com` },
    Subject: 'alice',
    SubjectType: 'persistent',
    Issuer: entityId,
    Audience: recipient,
    NameQualifier: expect.stringMatching(/^[A-Za-z0-9+/]{27}=$/),
  });
  await clients.iam.listUsers({});
  await expect(clients.iam.listRoles({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test.each([
  ['saml:iss', entityId],
  ['saml:sub', 'alice'],
  ['saml:sub_type', 'persistent'],
  ['saml:doc', `${account}/Idp`],
  ['sts:RoleSessionName', 'alice@example.com'],
])('the trust policy sees %s', async (key, value) => {
  const right = await world({ trusted: trust({ Federated }, action, { StringEquals: { [key]: value } }) });
  await right.assume();
  const wrong = await world({ trusted: trust({ Federated }, action, { StringEquals: { [key]: 'other' } }) });
  await expect(wrong.assume()).rejects.toMatchObject(denied);
});

test('the session keeps who it is for', async () => {
  const alice = { StringEquals: { 'saml:sub': 'alice', 'saml:sub_type': 'persistent' } };
  const { assume } = await world({ role: policy('Allow', 'iam:ListUsers', '*', alice) });
  await (await assume()).clients.iam.listUsers({});
  const { clients } = await assume({}, {}, { nameId: 'bob' });
  await expect(clients.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('the assertion must name the role and the provider as a pair', async () => {
  const { assume, iam } = await world();
  const other = iamArn('role/other');
  await iam.createRole({ RoleName: 'other', AssumeRolePolicyDocument: trust({ Federated }, action) });
  await expect(assume({}, { RoleArn: other })).rejects.toMatchObject(denied);
  await assume({ Role: [pair, `${other},${PrincipalArn}`] }, { RoleArn: other });
  const elsewhere = { Role: [`${RoleArn},${iamArn('saml-provider/Else')}`, `${other},${PrincipalArn}`] };
  await expect(assume(elsewhere)).rejects.toMatchObject(denied);
});

test.each([
  ['another provider', { Federated: iamArn('saml-provider/Else') }],
  ['the account', { AWS: account }],
])('a role that trusts %s is closed', async (_, principal) => {
  const { assume } = await world({ trusted: trust(principal, 'sts:*') });
  await expect(assume()).rejects.toMatchObject(denied);
});

test('a provider that the account does not have is invalid', async () => {
  const { assume } = await world();
  const none = assume({}, { PrincipalArn: iamArn('saml-provider/None') });
  await expect(none).rejects.toMatchObject({
    name: 'InvalidIdentityTokenException',
    message: expect.stringMatching(/^Specified provider doesn't exist \(Service: AWSOpenIdDiscoveryService;/),
  });
  await expect(assume({}, { PrincipalArn: RoleArn })).rejects.toMatchObject({ name: 'ValidationError' });
});

test('an assertion that is older than five minutes is refused', async () => {
  const { assume, plane } = await world();
  const old = assume({}, {}, { issued: plane.clock.now - 6 * minute });
  await expect(old).rejects.toMatchObject({
    name: 'ExpiredTokenException',
    message: 'Token must be redeemed within 5 minutes of issuance',
  });
});

test('unverified: the session lasts as the request says, else as the assertion says, else an hour', async () => {
  const { assume, plane } = await world({ maxSession: 7200 });
  const lasts = async (attributes: ResponseParts['attributes'], input: object) => {
    const end = (await assume(attributes, input, { issued: plane.clock.now })).answer.Credentials?.Expiration;
    return ((end?.getTime() ?? 0) - Math.floor(plane.clock.now / 1000) * 1000) / 1000;
  };
  expect(await lasts({}, {})).toBe(3600);
  expect(await lasts({ SessionDuration: ['1800'] }, {})).toBe(1800);
  expect(await lasts({ SessionDuration: ['1800'] }, { DurationSeconds: 900 })).toBe(900);
  // The session at the identity provider of these assertions ends after an hour.
  expect(await lasts({}, { DurationSeconds: 7200 })).toBe(3600);
  await expect(lasts({}, { DurationSeconds: 7201 })).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  });
});

test('tags and source identity of the assertion need their actions in the trust policy', async () => {
  const attributes = { 'PrincipalTag:Team': ['red'], TransitiveTagKeys: ['Team'], SourceIdentity: ['alice'] };
  await expect((await world()).assume(attributes)).rejects.toMatchObject(denied);
  const actions = [action, 'sts:TagSession', 'sts:SetSourceIdentity'];
  const asked = { StringEquals: { 'aws:RequestTag/Team': 'red', 'sts:SourceIdentity': 'alice' } };
  const role = policy('Allow', 'iam:ListUsers', '*', {
    StringEquals: { 'aws:PrincipalTag/team': 'red', 'aws:SourceIdentity': 'alice', 'aws:FederatedProvider': Federated },
  });
  const { assume } = await world({ trusted: trust({ Federated }, actions, asked), role });
  const { answer, clients } = await assume(attributes);
  expect(answer.SourceIdentity).toBe('alice');
  await clients.iam.listUsers({});
});
