import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { certifiedKey } from '../../../identity/testing/certificate-fixture.ts';
import { isSigninAddress } from './signin-address.ts';
import {
  entityId,
  identityProvider,
  metadataOf,
  type ResponseParts,
  responseXml,
  signXml,
} from './testing/identity-provider-fixture.ts';
import { type SamlProof, verifySamlAssertion } from './verify-saml-assertion.ts';

const now = Date.parse('2025-06-30T12:00:00Z');
const minute = 60_000;
const role = 'arn:aws:iam::123456789012:role/Dev';
const provider = 'arn:aws:iam::123456789012:saml-provider/MySAMLIdP';
const usual: ResponseParts = {
  issuer: entityId,
  nameId: 'alice',
  format: 'urn:oasis:names:tc:SAML:2.0:nameid-format:persistent',
  recipient: 'https://signin.aws.amazon.com/saml',
  audience: 'urn:amazon:webservices',
  status: 'Success',
  issued: now - 10_000,
  notBefore: now - minute,
  notOnOrAfter: now + 5 * minute,
  confirmedUntil: now + 5 * minute,
  attributes: { Role: [`${role},${provider}`], RoleSessionName: ['alice@example.com'] },
};
const metadata = metadataOf(identityProvider);
const stranger = certifiedKey('evil.example.com');
const base64 = (xml: string) => Buffer.from(xml).toString('base64');
const xmlOf = (parts: Partial<ResponseParts> = {}) => responseXml({ ...usual, ...parts });
const signed = (parts: Partial<ResponseParts> = {}) => signXml(xmlOf(parts), 'Assertion');
const signedText = signed();

const verify = (xml: string, more: Partial<SamlProof> = {}) =>
  verifySamlAssertion({
    assertion: base64(xml),
    providerMetadata: metadata,
    account: '123456789012',
    providerName: 'MySAMLIdP',
    now,
    ...more,
  });

async function answer(xml: string, more: Partial<SamlProof> = {}): Promise<string> {
  return verify(xml, more).then(
    () => 'verified',
    ({ status, code, message }: { status: number; code: string; message: string }) => `${status} ${code}: ${message}`,
  );
}

const wrongSignature = '400 InvalidIdentityToken: Response signature invalid';
const invalidResponse = '400 InvalidIdentityToken: Your request included an invalid SAML response.';

describe('a response in order', () => {
  test('tells who its bearer is and what session it asks for', async () => {
    const attributes = {
      ...usual.attributes,
      SessionDuration: ['1800'],
      'PrincipalTag:Team': ['blue'],
      'PrincipalTag:__proto__': ['x'],
      TransitiveTagKeys: ['Team'],
      SourceIdentity: ['alice'],
    };
    expect(await verify(signed({ attributes }))).toEqual({
      issuer: entityId,
      subject: 'alice',
      subjectType: 'persistent',
      audience: 'https://signin.aws.amazon.com/saml',
      nameQualifier: createHash('sha1').update(`${entityId}123456789012/MySAMLIdP`).digest('base64'),
      roles: [{ roleArn: role, providerArn: provider }],
      sessionName: 'alice@example.com',
      sessionDuration: 1800,
      tags: [
        { Key: 'Team', Value: 'blue' },
        { Key: '__proto__', Value: 'x' },
      ],
      transitiveTagKeys: ['Team'],
      sourceIdentity: 'alice',
      sessionNotOnOrAfter: usual.issued + 60 * minute,
    });
  });

  test.each([
    ['the Assertion', signedText],
    ['the Response', signXml(xmlOf(), 'Response')],
    ['both', signXml(signedText, 'Response')],
  ])('signed over %s', async (_what, xml) => {
    expect(await answer(xml)).toBe('verified');
  });

  test('signed by any certificate of the metadata', async () => {
    expect(await answer(signedText, { providerMetadata: metadataOf(stranger, identityProvider) })).toBe('verified');
  });

  test.each([
    ['with lines of base 64', base64(signedText).replace(/.{76}/g, '$&\r\n')],
    ['with a final line break', `${base64(signedText)}\n`],
  ])('%s', async (_how, assertion) => {
    expect(await answer('', { assertion })).toBe('verified');
  });

  test.each([
    ['urn:oasis:names:tc:SAML:2.0:nameid-format:transient', 'transient'],
    [
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
      'urn:oasis:names:tc:SAML:1.1:nameid-format:emailAddress',
    ],
  ])('a name of the format %s is of the type %s', async (format, subjectType) => {
    expect(await verify(signed({ format }))).toMatchObject({ subjectType });
  });

  test('names role and provider in either order, and as many as it likes', async () => {
    const other = 'arn:aws:iam::123456789012:role/path/Ops';
    const Role = [`${provider},${role}`, ` ${other} , ${provider} `];
    expect(await verify(signed({ attributes: { ...usual.attributes, Role } }))).toMatchObject({
      roles: [
        { roleArn: role, providerArn: provider },
        { roleArn: other, providerArn: provider },
      ],
    });
  });

  test('a comment inside the name does not cut it short', async () => {
    const xml = signed({ nameId: 'alice@example.com.evil.example' });
    const commented = xml.replace('alice@example.com.evil', 'alice@example.com<!-- -->.evil');
    expect(await verify(commented)).toMatchObject({ subject: 'alice@example.com.evil.example' });
  });

  test('an audience besides those of AWS, when asked for', async () => {
    const xml = signed({ audience: 'https://sekisho.example' });
    expect(await answer(xml, { audiences: ['https://sekisho.example'] })).toBe('verified');
  });
});

describe('what is wrong with a response, in the words of AWS', () => {
  const without = (name: string) =>
    Object.fromEntries(Object.entries(usual.attributes).filter(([other]) => other !== name));
  const withAttribute = (name: string, ...values: string[]) => ({
    attributes: { ...usual.attributes, [name]: values },
  });
  const cases: [string, Partial<ResponseParts>, string | RegExp][] = [
    [
      'another audience',
      { audience: 'urn:other' },
      '400 InvalidIdentityToken: Response does not contain the required audience.',
    ],
    ['an end that has come', { notOnOrAfter: now }, '400 ExpiredTokenException: Response has expired'],
    [
      'redeemed too late',
      { issued: now - 5 * minute - 1 },
      '400 ExpiredTokenException: Token must be redeemed within 5 minutes of issuance',
    ],
    [
      'another issuer',
      { issuer: 'https://evil.example.com' },
      /^400 InvalidIdentityToken: Issuer not present in specified provider \(Service: AWSOpenIdDiscoveryService; Status Code: 400; Error Code: AuthSamlInvalidSamlResponseException; Request ID: [\w-]{36}; Proxy: null\)$/,
    ],
    [
      'no session name',
      { attributes: without('RoleSessionName') },
      '400 InvalidIdentityToken: RoleSessionName is required in AuthnResponse',
    ],
    [
      'a session name with a space',
      withAttribute('RoleSessionName', 'a b'),
      '400 InvalidIdentityToken: RoleSessionName in AuthnResponse must match [a-zA-Z_0-9+=,.@-]{2,64}',
    ],
    [
      'a source identity that begins with aws:',
      withAttribute('SourceIdentity', 'aws:x'),
      '400 InvalidIdentityToken: Source Identity must match [a-zA-Z_0-9+=,.@-]{2,64} and not begin with "aws:"',
    ],
  ];

  test.each(cases)('%s', async (_what, parts, expected) => {
    const text = await answer(signed(parts));
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });

  test.each([
    ['a confirmation that has ended', { confirmedUntil: now }, '400 ExpiredTokenException: Response has expired'],
    ['another recipient', { recipient: 'https://evil.example.com/saml' }, /^400 InvalidIdentityToken/],
    ['not valid yet', { notBefore: now + 2 * minute }, /^400 InvalidIdentityToken/],
    ['issued in the future', { issued: now + 2 * minute }, /^400 InvalidIdentityToken/],
    ['a status of failure', { status: 'AuthnFailed' }, /^403 IDPRejectedClaim/],
    ['a duration of five minutes', withAttribute('SessionDuration', '300'), /^400 InvalidIdentityToken/],
    ['a duration that is no number', withAttribute('SessionDuration', '1e4'), /^400 InvalidIdentityToken/],
    ['a tag with two values', withAttribute('PrincipalTag:Team', 'a', 'b'), /^400 InvalidIdentityToken/],
    ['two session names', withAttribute('RoleSessionName', 'aa', 'bb'), /^400 InvalidIdentityToken/],
    ['a role without its provider', withAttribute('Role', role), invalidResponse],
    ['no role', { attributes: without('Role') }, invalidResponse],
    ['no name', { nameId: ' ' }, invalidResponse],
  ])('%s (unverified)', async (_what, parts, expected) => {
    const text = await answer(signed(parts));
    if (typeof expected === 'string') expect(text).toBe(expected);
    else expect(text).toMatch(expected);
  });

  test.each(['', '!!!!', 'abc', 'A'.repeat(100_004), 'AAAA=AAA'])(
    '%# is no base 64 (text unverified)',
    async (assertion) => {
      expect(await answer('', { assertion })).toMatch(
        /^400 InvalidIdentityToken: Invalid base64 SAMLResponse \(Service: /,
      );
    },
  );
});

describe('forged responses', () => {
  const evil = xmlOf({
    nameId: 'mallory',
    attributes: {
      ...usual.attributes,
      Role: ['arn:aws:iam::123456789012:role/Admin,arn:aws:iam::123456789012:saml-provider/MySAMLIdP'],
    },
  });
  const assertionOf = (xml: string) => /<saml:Assertion[\s\S]*<\/saml:Assertion>/.exec(xml)?.[0] ?? '';
  const signatureOf = (xml: string) => /<ds:Signature [\s\S]*<\/ds:Signature>/.exec(xml)?.[0] ?? '';
  const good = assertionOf(signedText);
  const forged = (inside: string) => evil.replace(assertionOf(evil), inside);

  test('without a signature', async () => expect(await answer(xmlOf())).toBe(wrongSignature));

  test('signed by a stranger, whose certificate it brings along', async () => {
    const xml = signXml(xmlOf(), 'Assertion', stranger);
    expect(xml).toContain(stranger.certificate);
    expect(await answer(xml)).toBe(wrongSignature);
  });

  test.each([
    ['the name', 'alice<', 'mallory<'],
    ['the role', 'role/Dev', 'role/Admin'],
    ['the end', /NotOnOrAfter="2025/g, 'NotOnOrAfter="2035'],
    ['the digest', '<ds:DigestValue>', '<ds:DigestValue>AAAA'],
    [
      'the algorithm, to an HMAC',
      'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256',
      'http://www.w3.org/2000/09/xmldsig#hmac-sha1',
    ],
    ['the algorithm, to a name of objects', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256', 'constructor'],
    ['the reference, to everything', 'URI="#_assertion"', 'URI=""'],
    [
      'the transform, to XPath',
      'http://www.w3.org/2000/09/xmldsig#enveloped-signature',
      'http://www.w3.org/TR/1999/REC-xpath-19991116',
    ],
  ])('changed afterwards: %s', async (_what, from, to) => {
    const xml = signedText.replace(from, to);
    expect(xml).not.toBe(signedText);
    expect(await answer(xml)).toBe(wrongSignature);
  });

  test.each([
    ['a second assertion before the signed one', forged(assertionOf(evil).replace('_assertion', '_evil') + good)],
    ['a second assertion after the signed one', forged(good + assertionOf(evil).replace('_assertion', '_evil'))],
    [
      'the signed assertion inside the forged one',
      forged(assertionOf(evil).replace('_assertion', '_evil').replace('</saml:Issuer>', `</saml:Issuer>${good}`)),
    ],
    [
      'the signed assertion in an extension',
      forged(`<samlp:Extensions>${good}</samlp:Extensions>${assertionOf(evil).replace('_assertion', '_evil')}`),
    ],
    ['no assertion', forged('')],
  ])('wrapped: %s', async (_what, xml) => {
    expect(await answer(xml)).toBe(invalidResponse);
  });

  test.each([
    [
      'the signature moved to the Response',
      forged(assertionOf(evil)).replace('</saml:Issuer>', `</saml:Issuer>${signatureOf(signedText)}`),
    ],
    [
      'the signature in the forged assertion',
      forged(assertionOf(evil).replace('</saml:Issuer>', `</saml:Issuer>${signatureOf(signedText)}`)),
    ],
    [
      'the signed assertion as an object of the signature',
      forged(
        assertionOf(evil)
          .replace('_assertion"', '_evil"')
          .replace(
            '</saml:Issuer>',
            `</saml:Issuer>${signatureOf(signedText).replace('</ds:Signature>', `<ds:Object><x ID="_assertion">${xmlOf().replace(/saml:Assertion/g, 'saml:Other')}</x></ds:Object></ds:Signature>`)}`,
          ),
      ),
    ],
    ['a second signature of a stranger', signXml(signedText, 'Response', stranger)],
    ['two elements of one ID', signedText.replace('<samlp:Status>', '<samlp:Status ID="_assertion">')],
    ['the certificate of another provider', signedText],
  ])('wrapped: %s', async (what, xml) => {
    const providerMetadata = what.startsWith('the certificate') ? metadataOf(stranger) : metadata;
    expect(await answer(xml, { providerMetadata })).toBe(wrongSignature);
  });

  test('no signed letter can be changed (property)', async () => {
    const start = signedText.indexOf('<saml:Subject>');
    const end = signedText.indexOf('</saml:Assertion>');
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: start, max: end - 1 }),
        fc.constantFrom(...'aZ0"<>& /'),
        async (at, letter) => {
          fc.pre(!/\s/.test(signedText[at]!) && signedText[at] !== letter && !/[ '"]/.test(letter + signedText[at]));
          expect(await answer(signedText.slice(0, at) + letter + signedText.slice(at + 1))).toMatch(
            /^400 InvalidIdentityToken/,
          );
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('hostile responses', () => {
  test.each([
    ['no XML', 'hello, I am no XML'],
    ['another root', '<Response/>'],
    ['an end tag that does not end', signedText.replace('</saml:AttributeStatement>', '</saml:AttributeStatement')],
    ['a DOCTYPE', `<!DOCTYPE a [<!ENTITY x "y">]>${signedText}`],
    ['an external entity', `<!DOCTYPE a SYSTEM "file:///etc/passwd">${signedText}`],
    ['an entity of nobody', signedText.replace('alice<', '&nobody;<')],
    [
      'elements too deep',
      signedText.replace(
        '<samlp:Status>',
        `<samlp:Extensions>${'<a>'.repeat(60)}${'</a>'.repeat(60)}</samlp:Extensions><samlp:Status>`,
      ),
    ],
    [
      'elements too many',
      signedText.replace('<samlp:Status>', `<samlp:Extensions>${'<a/>'.repeat(2001)}</samlp:Extensions><samlp:Status>`),
    ],
  ])('%s', async (_what, xml) => {
    expect(await answer(xml)).toBe(invalidResponse);
  });

  test('an encrypted assertion is not implemented, and says so', async () => {
    const xml = signedText.replace('<samlp:Status>', '<saml:EncryptedAssertion/><samlp:Status>');
    expect(await answer(xml)).toMatch(/^501 NotImplementedException: An encrypted SAML assertion/);
  });
});

test.each([
  ['https://signin.aws.amazon.com/saml', true],
  ['https://eu-west-1.signin.aws.amazon.com/saml', true],
  ['https://us-east-2.signin.aws.amazon.com/saml/acs/SAMLSPX1', true],
  ['http://localhost:4566/saml', true],
  ['http://127.0.0.1:4566/saml', true],
  ['http://signin.aws.amazon.com/saml', false],
  ['https://signin.aws.amazon.com.evil.example/saml', false],
  ['https://evil.example/signin.aws.amazon.com/saml', false],
  ['https://signin.aws.amazon.com/', false],
  ['', false],
])('the sign-in of AWS: %s is %s', (address, expected) => {
  expect(isSigninAddress(address)).toBe(expected);
});
