import { expect, test } from 'vitest';
import { certifiedKey } from '../../../identity/testing/certificate-fixture.ts';
import { iamArn, iamWorld } from '../testing/iam-world.ts';

const md = 'urn:oasis:names:tc:SAML:2.0:metadata';
const ds = 'http://www.w3.org/2000/09/xmldsig#';
const { certificate } = certifiedKey('idp.example.com');
const metadataOf = (entityId: string) =>
  `<EntityDescriptor xmlns="${md}" entityID="${entityId}"><IDPSSODescriptor><KeyDescriptor use="signing"><KeyInfo xmlns="${ds}"><X509Data><X509Certificate>${certificate}</X509Certificate></X509Data></KeyInfo></KeyDescriptor></IDPSSODescriptor>${' '.repeat(1000)}</EntityDescriptor>`;
const metadata = metadataOf('https://idp.example.com/saml');
const arn = iamArn('saml-provider/idp');

test('a provider goes by its name and is valid for a hundred years', async () => {
  const { iam, plane } = await iamWorld();
  const made = await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata });
  expect(made.SAMLProviderArn).toBe(arn);
  const CreateDate = new Date(Math.floor(plane.clock.now / 1000) * 1000);
  const ValidUntil = new Date(CreateDate);
  ValidUntil.setUTCFullYear(ValidUntil.getUTCFullYear() + 100);
  const shown = await iam.getSAMLProvider({ SAMLProviderArn: arn });
  expect(shown).toMatchObject({ SAMLMetadataDocument: metadata, CreateDate, ValidUntil });
  expect(shown).toMatchObject({ AssertionEncryptionMode: 'Allowed', PrivateKeyList: [], Tags: [] });
  expect(shown.SAMLProviderUUID).toMatch(/^[A-Z0-9]{22,64}$/);
  const { SAMLProviderList } = await iam.listSAMLProviders({});
  expect(SAMLProviderList).toEqual([{ Arn: arn, CreateDate, ValidUntil }]);
  expect((await iam.getAccountSummary({})).SummaryMap).toMatchObject({ Providers: 1 });
});

test('a name is taken once', async () => {
  const { iam } = await iamWorld();
  await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata });
  await expect(iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata })).rejects.toMatchObject({
    name: 'EntityAlreadyExistsException',
    message: 'Provider with name idp already exists.',
  });
});

test.each([
  ['no XML', 'x'.repeat(1000)],
  ['no description of an identity provider', `<a>${' '.repeat(1000)}</a>`],
  ['of a service provider', metadata.replaceAll('IDPSSODescriptor', 'SPSSODescriptor')],
])('metadata that is %s is InvalidInput', async (_, SAMLMetadataDocument) => {
  const { iam } = await iamWorld();
  await expect(iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument })).rejects.toMatchObject({
    name: 'InvalidInputException',
    message: 'Could not parse metadata',
  });
});

test('metadata has a thousand characters at least', async () => {
  const { iam } = await iamWorld();
  const short = iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: '<a/>' });
  await expect(short).rejects.toMatchObject({ name: 'ValidationError' });
});

test('metadata is replaced as a whole', async () => {
  const { iam } = await iamWorld();
  await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata });
  const other = metadataOf('https://other.example.com');
  const updated = await iam.updateSAMLProvider({ SAMLProviderArn: arn, SAMLMetadataDocument: other });
  expect(updated.SAMLProviderArn).toBe(arn);
  expect((await iam.getSAMLProvider({ SAMLProviderArn: arn })).SAMLMetadataDocument).toBe(other);
});

test('a provider that is deleted is gone', async () => {
  const { iam } = await iamWorld();
  await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata });
  await iam.deleteSAMLProvider({ SAMLProviderArn: arn });
  for (const gone of [
    iam.getSAMLProvider({ SAMLProviderArn: arn }),
    iam.deleteSAMLProvider({ SAMLProviderArn: arn }),
  ]) {
    await expect(gone).rejects.toMatchObject({
      name: 'NoSuchEntityException',
      message: `Manifest not found for arn ${arn}`,
      $metadata: { httpStatusCode: 404 },
    });
  }
});

test('encrypted assertions are not implemented, and said so', async () => {
  const { iam } = await iamWorld();
  const made = iam.createSAMLProvider({
    Name: 'idp',
    SAMLMetadataDocument: metadata,
    AssertionEncryptionMode: 'Allowed',
  });
  await expect(made).rejects.toMatchObject({
    message: 'The parameter AssertionEncryptionMode of iam:CreateSAMLProvider is not implemented by Sekisho.',
    $metadata: { httpStatusCode: 501 },
  });
});

test('tags of a provider can be set, listed and taken away', async () => {
  const { iam } = await iamWorld();
  await iam.createSAMLProvider({ Name: 'idp', SAMLMetadataDocument: metadata, Tags: [{ Key: 'a', Value: '1' }] });
  await iam.tagSAMLProvider({ SAMLProviderArn: arn, Tags: [{ Key: 'b', Value: '2' }] });
  await iam.untagSAMLProvider({ SAMLProviderArn: arn, TagKeys: ['a'] });
  const { Tags } = await iam.listSAMLProviderTags({ SAMLProviderArn: arn });
  expect(Tags).toEqual([{ Key: 'b', Value: '2' }]);
});
