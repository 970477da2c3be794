import { STS } from '@aws-sdk/client-sts';
import type { JWTPayload } from 'jose';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { account, region } from '../../../test/sdk-harness.ts';
import { oidcProviders } from '../../identity/documents.ts';
import { authorizationIdOf } from '../../identity/rulings/rulings.ts';
import { credentialsOf, iamArn, iamWorld, policy, trust } from '../iam/testing/iam-world.ts';
import { type OidcProvider, startOidcProvider } from './testing/oidc-provider-fixture.ts';

let idp: OidcProvider;
let url: string;
let Federated: string;

beforeAll(async () => {
  idp = await startOidcProvider();
  url = idp.issuer.slice('http://'.length);
  Federated = iamArn(`oidc-provider/${url}`);
});
afterAll(() => idp.close());

const action = 'sts:AssumeRoleWithWebIdentity';
const RoleArn = iamArn('role/r');
const RoleSessionName = 'session';
const tagsClaim = (tags: object, ...keys: string[]) => ({
  'https://aws.amazon.com/tags': { principal_tags: tags, ...(keys.length > 0 && { transitive_tag_keys: keys }) },
});

/** The provider and a role `r` that trusts it for the audience `my-app`, unless told otherwise. */
async function world(options: { trusted?: string; role?: string; maxSession?: number } = {}) {
  const made = await iamWorld();
  const { plane, iam } = made;
  const document = { arn: Federated, url, issuer: idp.issuer, clientIds: ['my-app'], thumbprints: [] };
  await plane.store.commit([oidcProviders.create(account, '', Federated, { ...document, createDate: 1, tags: [] })]);
  const AssumeRolePolicyDocument =
    options.trusted ?? trust({ Federated }, action, { StringEquals: { [`${url}:aud`]: 'my-app' } });
  const MaxSessionDuration = options.maxSession ?? 3600;
  await iam.createRole({ RoleName: 'r', AssumeRolePolicyDocument, MaxSessionDuration });
  if (options.role) await iam.putRolePolicy({ RoleName: 'r', PolicyName: 'p', PolicyDocument: options.role });
  // Nobody's credentials: the call is not signed.
  const nobody = plane.client(STS, { accessKeyId: 'NOBODYNOBODYNOBODY', secretAccessKey: 'none' });
  const assume = async (claims: JWTPayload = {}, input: object = {}) => {
    const WebIdentityToken = await idp.token(plane.clock.now, claims);
    const answer = await nobody.assumeRoleWithWebIdentity({ RoleArn, RoleSessionName, WebIdentityToken, ...input });
    return { answer, clients: made.as(credentialsOf(answer.Credentials)) };
  };
  return { ...made, nobody, assume };
}

const denied = {
  name: 'AccessDenied',
  message: `Not authorized to perform ${action}`,
  $metadata: { httpStatusCode: 403 },
};

test('a token of the provider opens the role, and the call needs no signature', async () => {
  const { assume, iam, plane } = await world({ role: policy('Allow', 'iam:ListUsers') });
  const { answer, clients } = await assume();
  const { RoleId } = (await iam.getRole({ RoleName: 'r' })).Role ?? {};
  const Arn = `arn:aws:sts::${account}:assumed-role/r/session`;
  expect(answer).toMatchObject({
    AssumedRoleUser: { Arn, AssumedRoleId: `${RoleId}:session` },
    SubjectFromWebIdentityToken: 'user-1',
    Provider: idp.issuer,
    Audience: 'my-app',
  });
  expect(answer.Credentials?.Expiration?.getTime()).toBe(Math.floor(plane.clock.now / 1000) * 1000 + 3_600_000);
  expect(await clients.sts.getCallerIdentity({})).toMatchObject({ Arn, Account: account });
  await clients.iam.listUsers({});
  await expect(clients.iam.listRoles({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('the trust policy sees who the token speaks of', async () => {
  const { assume } = await world({
    trusted: trust({ Federated }, action, {
      StringEquals: { [`${url}:sub`]: 'user-1', 'sts:RoleSessionName': RoleSessionName },
      'ForAnyValue:StringEquals': { [`${url}:amr`]: 'mfa' },
    }),
  });
  await assume({ amr: ['pwd', 'mfa'] });
  await expect(assume({ amr: ['pwd'] })).rejects.toMatchObject(denied);
  await expect(assume({ amr: ['mfa'], sub: 'user-2' })).rejects.toMatchObject(denied);
  await expect(assume({ amr: ['mfa'] }, { RoleSessionName: 'other' })).rejects.toMatchObject(denied);
});

test('the session keeps the keys of its token', async () => {
  const ofUser1 = { StringEquals: { [`${url}:sub`]: 'user-1', 'aws:FederatedProvider': Federated } };
  const { assume } = await world({ role: policy('Allow', 'iam:ListUsers', '*', ofUser1) });
  await (await assume()).clients.iam.listUsers({});
  const { clients } = await assume({ sub: 'user-2' });
  await expect(clients.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test.each([
  ['another provider', { Federated: 'accounts.google.com' }, action],
  ['the account', { AWS: account }, 'sts:*'],
  ['the provider for another action', undefined, 'sts:AssumeRoleWithSAML'],
])('a role that trusts %s is closed', async (_, principal, actions) => {
  const { assume } = await world({ trusted: trust(principal ?? { Federated }, actions) });
  await expect(assume()).rejects.toMatchObject(denied);
});

test('a role that does not exist is closed in the same words', async () => {
  const { assume } = await world();
  await expect(assume({}, { RoleArn: iamArn('role/none') })).rejects.toMatchObject(denied);
  await expect(assume({}, { RoleArn: iamArn('role/path/r') })).rejects.toMatchObject(denied);
});

test('a token of an issuer that is no provider of the account is invalid', async () => {
  const { assume } = await world();
  const unknown = (issuer: string) => ({
    name: 'InvalidIdentityTokenException',
    message: `No OpenIDConnect provider found in your account for ${issuer}`,
    $metadata: { httpStatusCode: 400 },
  });
  await expect(assume({ iss: 'https://evil.example.com' })).rejects.toMatchObject(unknown('https://evil.example.com'));
  const abroad = { RoleArn: 'arn:aws:iam::999988887777:role/r' };
  await expect(assume({}, abroad)).rejects.toMatchObject(unknown(idp.issuer));
});

test.each([
  ['for another audience', { aud: 'other' }, 'InvalidIdentityTokenException', /^Incorrect token audience$/],
  ['that has expired', { exp: 1 }, 'ExpiredTokenException', /^Token expired: /],
])('a token %s is refused', async (_, claims, name, message) => {
  const { assume } = await world();
  await expect(assume(claims)).rejects.toMatchObject({ name, message: expect.stringMatching(message) });
});

test('a token that another key has signed is refused', async () => {
  const { plane, nobody } = await world();
  const stranger = await startOidcProvider();
  const WebIdentityToken = await stranger.token(plane.clock.now, { iss: idp.issuer });
  stranger.close();
  const asked = nobody.assumeRoleWithWebIdentity({ RoleArn, RoleSessionName, WebIdentityToken });
  await expect(asked).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
});

test('tags of the token need sts:TagSession, and are the session’s', async () => {
  const role = policy('Allow', 'iam:ListUsers', '*', { StringEquals: { 'aws:PrincipalTag/Team': 'red' } });
  const closed = await world({ role });
  await expect(closed.assume(tagsClaim({ Team: ['red'] }))).rejects.toMatchObject(denied);
  const onlyTeam = { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['Team'] } };
  const { assume } = await world({ role, trusted: trust({ Federated }, [action, 'sts:TagSession'], onlyTeam) });
  const { answer, clients } = await assume(tagsClaim({ Team: ['red'] }, 'Team'));
  await clients.iam.listUsers({});
  expect(answer.PackedPolicySize).toBeGreaterThan(0);
  await expect(assume(tagsClaim({ Team: ['red'], Boss: ['me'] }))).rejects.toMatchObject(denied);
});

test('unverified: tags may be flat claims', async () => {
  const { assume } = await world({
    trusted: trust({ Federated }, [action, 'sts:TagSession'], { StringEquals: { 'aws:RequestTag/Team': 'red' } }),
  });
  await assume({ 'https://aws.amazon.com/tags/principal_tags/Team': 'red' });
  await expect(assume({ 'https://aws.amazon.com/tags/principal_tags/Team': 'blue' })).rejects.toMatchObject(denied);
});

test.each([
  ['a list', { 'https://aws.amazon.com/tags': ['Team'] }],
  ['two values of a key', tagsClaim({ Team: ['red', 'blue'] })],
  ['a number', tagsClaim({ Team: 1 })],
  ['an unfit key', tagsClaim({ 'Team!': ['red'] })],
  ['too many', tagsClaim(Object.fromEntries(Array.from({ length: 51 }, (_, at) => [`k${at}`, ['v']])))],
  ['a long value', tagsClaim({ Team: ['r'.repeat(257)] })],
])('unverified: tags of a token that are %s are refused', async (_, claims) => {
  const { assume } = await world({ trusted: trust({ Federated }, 'sts:*') });
  await expect(assume(claims)).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
});

test('a source identity in the token needs sts:SetSourceIdentity', async () => {
  const claims = { 'https://aws.amazon.com/source_identity': 'alice' };
  await expect((await world()).assume(claims)).rejects.toMatchObject(denied);
  const alice = { StringEquals: { 'sts:SourceIdentity': 'alice' } };
  const { assume } = await world({ trusted: trust({ Federated }, [action, 'sts:SetSourceIdentity'], alice) });
  expect((await assume(claims)).answer.SourceIdentity).toBe('alice');
  const wrong = assume({ 'https://aws.amazon.com/source_identity': 'a b' });
  await expect(wrong).rejects.toMatchObject({ name: 'InvalidIdentityTokenException' });
});

test('a session policy limits the session', async () => {
  const { assume } = await world({ role: policy('Allow', 'iam:*') });
  const { clients } = await assume({}, { Policy: policy('Allow', 'iam:ListRoles') });
  await clients.iam.listRoles({});
  await expect(clients.iam.listUsers({})).rejects.toMatchObject({ name: 'AccessDenied' });
});

test('a session is at most as long as the role allows', async () => {
  const { assume } = await world({ maxSession: 7200 });
  await assume({}, { DurationSeconds: 7200 });
  await expect(assume({}, { DurationSeconds: 7201 })).rejects.toMatchObject({
    name: 'ValidationError',
    message: 'The requested DurationSeconds exceeds the MaxSessionDuration set for this role.',
  });
});

test('access tokens of OAuth 2.0 are not implemented and say so', async () => {
  const { assume } = await world();
  await expect(assume({}, { ProviderId: 'graph.facebook.com' })).rejects.toMatchObject({
    $metadata: { httpStatusCode: 501 },
  });
});

test('the denial can be explained by the rulings of its request', async () => {
  const { assume, plane } = await world({ trusted: trust({ Federated: 'accounts.google.com' }, action) });
  const error = await assume().catch((thrown: { $metadata: { requestId: string } }) => thrown);
  const requestId = '$metadata' in error ? error.$metadata.requestId : '';
  const [ruling] = plane.identity.rulings.denied(authorizationIdOf(requestId)) ?? [];
  expect(ruling?.question).toMatchObject({ action, principal: { kind: 'web-identity', provider: Federated } });
});

test('the region of an unsigned call is the one that the endpoint names', async () => {
  const trusted = (name: string) => trust({ Federated }, action, { StringEquals: { 'aws:RequestedRegion': name } });
  await (await world({ trusted: trusted(region) })).assume();
  await expect((await world({ trusted: trusted('us-east-1') })).assume()).rejects.toMatchObject(denied);
});
