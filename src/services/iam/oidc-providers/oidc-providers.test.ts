import { describe, expect, test } from 'vitest';
import { oidcProviders } from '../../../identity/documents.ts';
import { iamArn, iamWorld } from '../testing/iam-world.ts';

const Url = 'https://token.actions.githubusercontent.com';
const arn = iamArn('oidc-provider/token.actions.githubusercontent.com');
const thumbprint = '6938fd4d98bab03faadb97b34396831e3780aea1';

test('a provider goes by its URL without the scheme', async () => {
  const { iam, plane } = await iamWorld();
  const made = await iam.createOpenIDConnectProvider({
    Url: 'https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: [thumbprint],
  });
  const OpenIDConnectProviderArn = iamArn('oidc-provider/oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE');
  expect(made.OpenIDConnectProviderArn).toBe(OpenIDConnectProviderArn);
  expect(await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn })).toMatchObject({
    Url: 'oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE',
    ClientIDList: ['sts.amazonaws.com'],
    ThumbprintList: [thumbprint],
    CreateDate: new Date(Math.floor(plane.clock.now / 1000) * 1000),
  });
  expect((await iam.listOpenIDConnectProviders({})).OpenIDConnectProviderList).toEqual([
    { Arn: OpenIDConnectProviderArn },
  ]);
  const stored = oidcProviders.list(plane.store, '123456789012', '')[0]?.value;
  expect(stored?.issuer).toBe('https://oidc.eks.eu-central-1.amazonaws.com/id/EXAMPLE');
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({ Providers: 1 });
});

test('a URL has one provider', async () => {
  const { iam } = await iamWorld();
  await iam.createOpenIDConnectProvider({ Url });
  await expect(iam.createOpenIDConnectProvider({ Url })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: `Provider with url ${Url} already exists.`,
    $metadata: { httpStatusCode: 409 },
  });
});

describe('a URL', () => {
  const invalid = { name: 'ValidationError', message: 'Invalid Open ID Connect Provider URL' };
  test.each([
    'example.com',
    'example',
    'https://',
    'ftp://example.com',
    'https://user@example.com',
    'https://example.com?a=b',
    'https://example.com/#f',
    'https://exa mple.com',
    'https://example.com\\x',
  ])('%s is none of a provider', async (url) => {
    const { iam } = await iamWorld();
    await expect(iam.createOpenIDConnectProvider({ Url: url })).rejects.toMatchObject(invalid);
  });

  test('unverified: with a port is none of a provider', async () => {
    const { iam } = await iamWorld();
    await expect(iam.createOpenIDConnectProvider({ Url: 'https://example.com:8443' })).rejects.toMatchObject(invalid);
  });

  test('of a provider elsewhere must be https', async () => {
    const { iam } = await iamWorld();
    await expect(iam.createOpenIDConnectProvider({ Url: 'http://example.com' })).rejects.toMatchObject({
      name: 'InvalidInputException',
      message: 'Invalid Open ID Connect Provider URL. The URL must begin with https://.',
    });
  });

  test.each(['http://localhost:8080/realm', 'http://127.0.0.1:9000', 'http://idp.localhost', 'http://[::1]:80/x'])(
    '%s is taken of a provider on this machine',
    async (url) => {
      const { iam } = await iamWorld();
      const { OpenIDConnectProviderArn } = await iam.createOpenIDConnectProvider({ Url: url });
      expect(OpenIDConnectProviderArn).toBe(iamArn(`oidc-provider/${url.slice('http://'.length)}`));
    },
  );
});

test('a provider has at most five thumbprints and 100 client ids', async () => {
  const { iam } = await iamWorld();
  const ThumbprintList = Array.from({ length: 6 }, () => thumbprint);
  await expect(iam.createOpenIDConnectProvider({ Url, ThumbprintList })).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: 'Thumbprint list must contain fewer than 5 entries.',
  });
  const ClientIDList = Array.from({ length: 100 }, (_, at) => `c${at}`);
  await iam.createOpenIDConnectProvider({ Url, ClientIDList });
  const add = (ClientID: string) => iam.addClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn: arn, ClientID });
  await add('c0');
  await expect(add('more')).rejects.toMatchObject({
    name: 'LimitExceededException',
    message: 'Cannot exceed quota for ClientIdsPerOpenIdConnectProvider: 100',
  });
});

test('client ids are added and removed, twice as well as once; thumbprints are replaced', async () => {
  const { iam } = await iamWorld();
  await iam.createOpenIDConnectProvider({ Url, ThumbprintList: [thumbprint] });
  const OpenIDConnectProviderArn = arn;
  for (const ClientID of ['a', 'b', 'b']) {
    await iam.addClientIDToOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID });
  }
  for (const ClientID of ['a', 'a']) {
    await iam.removeClientIDFromOpenIDConnectProvider({ OpenIDConnectProviderArn, ClientID });
  }
  const other = 'f'.repeat(40);
  await iam.updateOpenIDConnectProviderThumbprint({ OpenIDConnectProviderArn, ThumbprintList: [other] });
  expect(await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn })).toMatchObject({
    ClientIDList: ['b'],
    ThumbprintList: [other],
  });
});

test('a provider is shown with empty lists', async () => {
  const { iam } = await iamWorld();
  await iam.createOpenIDConnectProvider({ Url });
  expect(await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: arn })).toMatchObject({
    ClientIDList: [],
    ThumbprintList: [],
    Tags: [],
  });
});

test('a provider that was deleted can be neither deleted again nor shown', async () => {
  const { iam } = await iamWorld();
  await iam.createOpenIDConnectProvider({ Url });
  await iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn: arn });
  await expect(iam.deleteOpenIDConnectProvider({ OpenIDConnectProviderArn: arn })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `OpenId connect Provider ${arn} cannot be found.`,
    $metadata: { httpStatusCode: 404 },
  });
  await expect(iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn: arn })).rejects.toMatchObject({
    name: 'NoSuchEntityException',
    message: `OpenIDConnect Provider not found for arn ${arn}`,
    $metadata: { httpStatusCode: 404 },
  });
});

test('tags of a provider can be set, listed and taken away', async () => {
  const { iam } = await iamWorld();
  const made = await iam.createOpenIDConnectProvider({ Url, Tags: [{ Key: 'a', Value: '1' }] });
  expect(made.Tags).toEqual([{ Key: 'a', Value: '1' }]);
  const OpenIDConnectProviderArn = arn;
  await iam.tagOpenIDConnectProvider({ OpenIDConnectProviderArn, Tags: [{ Key: 'b', Value: '2' }] });
  await iam.untagOpenIDConnectProvider({ OpenIDConnectProviderArn, TagKeys: ['a'] });
  const { Tags } = await iam.listOpenIDConnectProviderTags({ OpenIDConnectProviderArn });
  expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
  expect((await iam.getOpenIDConnectProvider({ OpenIDConnectProviderArn })).Tags).toEqual(Tags);
});
