import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certifiedKey } from '../testing/certificate-fixture.ts';
import { readSamlMetadata, SamlMetadataRefused } from './saml-metadata.ts';

const { certificate } = certifiedKey('idp.example.com');
const md = 'urn:oasis:names:tc:SAML:2.0:metadata';
const ds = 'http://www.w3.org/2000/09/xmldsig#';
const key = (use: string, text = certificate) =>
  `<KeyDescriptor${use}><ds:KeyInfo xmlns:ds="${ds}"><ds:X509Data><ds:X509Certificate>\n${text}\n</ds:X509Certificate></ds:X509Data></ds:KeyInfo></KeyDescriptor>`;
const entity = (inside: string, attributes = ' entityID="https://idp.example.com/saml"') =>
  `<?xml version="1.0" encoding="UTF-8"?><!-- made by hand --><EntityDescriptor xmlns="${md}"${attributes}>${inside}</EntityDescriptor>`;
const idp = (...keys: string[]) => `<IDPSSODescriptor>${keys.join('')}</IDPSSODescriptor>`;

describe('metadata of a SAML provider', () => {
  test('names the issuer and the certificates that it signs with', async () => {
    const { entityId, certificates, validUntil } = await readSamlMetadata(
      entity(
        idp(key(' use="signing"'), key(''), key(' use="encryption"')),
        ' entityID="https://idp.example.com/saml" validUntil="2030-01-01T00:00:00Z"',
      ),
    );
    expect(entityId).toBe('https://idp.example.com/saml');
    expect(validUntil).toBe(Date.parse('2030-01-01T00:00:00Z'));
    expect(certificates.map((pem) => new X509Certificate(pem).subject)).toEqual([
      'CN=idp.example.com',
      'CN=idp.example.com',
    ]);
  });

  test('has no end when it names none', async () => {
    expect(await readSamlMetadata(entity(idp(key(''))))).not.toHaveProperty('validUntil');
  });

  test.each([
    ['no XML', 'metadata'],
    ['nothing', ''],
    ['cut off', entity(idp(key(''))).slice(0, -5)],
    ['a tag without an end', '<EntityDescriptor a="'],
    ['another root', `<EntitiesDescriptor xmlns="${md}"/>`],
    ['another namespace', '<EntityDescriptor entityID="x"/>'],
    ['no entityID', entity(idp(key('')), '')],
    ['no identity provider', entity(`<SPSSODescriptor>${key('')}</SPSSODescriptor>`)],
    ['a certificate for encryption alone', entity(idp(key(' use="encryption"')))],
    ['a certificate that is none', entity(idp(key('', 'AAAA')))],
    ['eleven certificates', entity(idp(...Array.from({ length: 11 }, () => key(''))))],
    ['an end that is no date', entity(idp(key('')), ' entityID="x" validUntil="soon"')],
    ['a DOCTYPE with an entity', `<!DOCTYPE a [<!ENTITY e SYSTEM "file:///etc/passwd">]>${entity(idp(key('')))}`],
    ['entities that multiply', '<!DOCTYPE a [<!ENTITY a "aa"><!ENTITY b "&a;&a;">]><a>&b;</a>'],
    ['an entity of nobody', entity('&nobody;')],
    ['elements fifty-one deep', `${'<a>'.repeat(51)}${'</a>'.repeat(51)}`],
    ['a hundred attributes', `<a ${Array.from({ length: 100 }, (_, at) => `a${at}="x"`).join(' ')}/>`],
    ['a megabyte', entity(`<!--${'x'.repeat(1_000_000)}-->`)],
    ['more elements than are taken', entity('<a/>'.repeat(20_001))],
    ['two roots', `${entity('')}<a/>`],
  ])('%s is refused', async (_what, xml) => {
    await expect(readSamlMetadata(xml)).rejects.toBeInstanceOf(SamlMetadataRefused);
  });

  test('any text is read or refused, nothing else', async () => {
    const piece = fc.constantFrom(
      '<a>',
      '</a>',
      '<a b="',
      '"',
      "'",
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<?x',
      '?>',
      '<!',
      '>',
      '/>',
      '&lt;',
      '&#0;',
      '&x;',
      'text',
      'xmlns:p="u"',
      '<p:a>',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        await expect(readSamlMetadata(pieces.join(''))).rejects.toBeInstanceOf(SamlMetadataRefused);
      }),
      { numRuns: 300 },
    );
  });
});
