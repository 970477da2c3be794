import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Answer,
  arn,
  type Kind,
  operations,
  policy,
  query,
  session,
  startPolicyWorld,
} from './policy-operations.ts';

// Hostile documents through the whole control plane, wherever an operation takes one. What is a defect rejects.
beforeAll(startPolicyWorld);

const malformed: Record<string, (kind: Kind) => string> = {
  nothing: () => '-',
  'the word null': () => 'null',
  'a list': () => '[]',
  'a text in a text': (kind) => JSON.stringify(policy(kind)),
  'a document that is cut off': (kind) => policy(kind).slice(0, -1),
  'something behind the end': (kind) => `${policy(kind)}}`,
  'a thousand brackets': () => `${'['.repeat(500)}${']'.repeat(500)}`,
  'five hundred objects in one another': () => '{"Statement":'.repeat(50) + '}'.repeat(50),
  'an element twice': (kind) => policy(kind, '"Effect":"Allow"'),
  'an element twice, once escaped': (kind) => policy(kind, '"\\u0045ffect":"Allow"'),
  'an element that nobody knows': (kind) => policy(kind, '"Actions":"*"'),
  'an element __proto__': (kind) => policy(kind, '"__proto__":{"Effect":"Allow"}'),
  'an element constructor': (kind) => policy(kind, '"constructor":"x"'),
  'an operator __proto__': (kind) => policy(kind, '"Condition":{"__proto__":{"aws:username":"x"}}'),
  'an operator toString': (kind) => policy(kind, '"Condition":{"toString":{"aws:username":"x"}}'),
  'a condition that is a list': (kind) => policy(kind, '"Condition":[]'),
  'a condition value that is an object': (kind) => policy(kind, '"Condition":{"StringEquals":{"aws:username":{}}}'),
  'a date that is none': (kind) => policy(kind, '"Condition":{"DateLessThan":{"aws:CurrentTime":"never"}}'),
  'a Sid that is a number': (kind) => policy(kind, '"Sid":5'),
  'an action that is a number': (kind) => policy(kind).replace(/"Action":"[^"]*"/, '"Action":5'),
  'an action of a vendor that is half a character': (kind) =>
    policy(kind).replace(/"Action":"[^"]*"/, '"Action":"\\ud800:Get"'),
  'a Version that is a number': (kind) => policy(kind).replace('"2012-10-17"', '20121017'),
  'no Statement': () => '{"Version":"2012-10-17"}',
  'a Statement that is null': () => '{"Version":"2012-10-17","Statement":null}',
  'an Effect in the wrong case': (kind) => policy(kind).replace('"Allow"', '"allow"'),
  'a line break in a text': (kind) => policy(kind, '"Sid":"a\nb"'),
};

const invalid: Record<string, (kind: Kind) => string | Buffer> = {
  'a NUL': (kind) => policy(kind).replace('{', '{\0'),
  'a byte order mark': (kind) => `\ufeff${policy(kind)}`,
  'a letter beyond U+00FF': (kind) => policy(kind, '"Sid":"\u0100"'),
  'a letter beyond U+FFFF': (kind) => policy(kind, '"Sid":"\u{1f600}"'),
  'more than 131,072 characters': (kind) => policy(kind) + ' '.repeat(131_072),
  'a Statement of 10,000 entries': (kind) =>
    policy(kind).replace(/\[(.*)\]/, (_, each) => `[${`${each},`.repeat(9999)}${each}]`),
  'a megabyte of brackets': () => '['.repeat(1_000_000),
};

const half = Buffer.from([0xed, 0xa0, 0x80]);
const overlong = Buffer.from([0xc0, 0xaf]);

describe.each(Object.entries(operations))('%s', (_name, { kind, put, quota, unknown, ...codes }) => {
  const known = <Row>(documents: Record<string, Row>) =>
    Object.entries(documents).filter(([what]) => !unknown?.has(what));
  const shown = ({ status, code }: Answer) => `${status} ${code.split(':')[0]}`;

  test.each(known(malformed))('%s is no policy', async (_what, document) => {
    expect(shown(await put(document(kind)))).toBe(codes.malformed);
  });

  test.each(known(invalid))('%s is no policy text', async (_what, document) => {
    expect(shown(await put(document(kind)))).toBe(codes.invalid);
  });

  test.each([
    ['half a character', half],
    ['an overlong one', overlong],
  ])('bytes that are not UTF-8 (%s) are refused before they are read', async (_what, bytes) => {
    const document = Buffer.concat([Buffer.from('{'), bytes, Buffer.from('}')]);
    const { status, code } = await put(document);
    expect([status, code]).toEqual([400, expect.stringMatching(/^(MalformedQueryString|SerializationException)/)]);
  });

  test('a condition of 10,000 values is refused above the quota, and read below', async () => {
    const values = JSON.stringify(Array.from({ length: 10_000 }, (_, at) => `v${at}`));
    const answer = await put(policy(kind, `"Condition":{"StringLike":{"aws:username":${values}}}`));
    expect(shown(answer)).toBe(quota > 100_000 ? '200 ' : codes.tooLong);
  });

  test.each([
    ['twenty stars', 'a*'.repeat(20)],
    ['stars and question marks', '*?a'.repeat(20)],
    ['the last letters of Latin-1', '\u0080\u00a0\u00e9\u00ff'],
    ['names of the language', '__proto__ constructor'],
  ])('%s are values like any other', async (_what, value) => {
    const answer = await put(policy(kind, `"Condition":{"StringLike":{"aws:username":"${value}"}}`));
    expect([answer.status, answer.message]).toEqual([answer.status === 201 ? 201 : 200, '']);
  });
});

const corpus = JSON.parse(
  readFileSync(new URL('../src/policy/corpus/malformed-policies.json', import.meta.url), 'utf8'),
) as { invalid: { message: string; document: unknown }[]; valid: unknown[] };
const textOf = (document: unknown) => (typeof document === 'string' ? document : JSON.stringify(document));

describe.each(['iam:CreatePolicy', 'iam:PutRolePolicy'])('the recorded documents through %s', (operation) => {
  const { put } = operations[operation]!;

  test.each(corpus.invalid.map(({ message, document }) => [textOf(document), message]))(
    '%s',
    async (document, message) => {
      expect(await put(document)).toEqual({ status: 400, code: 'MalformedPolicyDocument', message });
    },
  );

  test.each(corpus.valid.map((document) => [textOf(document)]))('%s is taken', async (document) => {
    expect(await put(document)).toEqual({ status: 200, code: '', message: '' });
  });
});

const filled = (xml: string) => xml.padEnd(1000);
const hostileXml: Record<string, string> = {
  'no XML': filled('metadata'),
  'an open tag': filled('<EntityDescriptor'),
  'entities that grow': filled('<!DOCTYPE a [<!ENTITY b "bb"><!ENTITY c "&b;&b;&b;">]><a>&c;</a>'),
  'an entity of a file': filled('<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/passwd">]><a>&b;</a>'),
  'ten thousand elements in one another': '<a>'.repeat(10_000) + '</a>'.repeat(10_000),
  'a hundred thousand elements': `<a>${'<b/>'.repeat(100_000)}</a>`,
  'a megabyte of attributes': `<a ${Array.from({ length: 50_000 }, (_, at) => `a${at}="${at}"`).join(' ')}/>`,
  'another root': filled('<a xmlns="urn:oasis:names:tc:SAML:2.0:metadata"/>'),
};

describe('SAML metadata', () => {
  test.each(Object.entries(hostileXml))('%s describes no identity provider', async (_what, SAMLMetadataDocument) => {
    const { status, code } = await query('iam', 'CreateSAMLProvider', { Name: 'p', SAMLMetadataDocument });
    expect([status, code]).toEqual([400, 'InvalidInput']);
  });
});

describe('SAML assertions', () => {
  const PrincipalArn = arn('saml-provider/p');
  const encoded = Object.entries(hostileXml).map(([what, xml]) => [what, Buffer.from(xml).toString('base64')] as const);
  const documents = [...encoded, ['no base 64', '%%%%'], ['half a character', '\ufffd\ufffd\ufffd\ufffd']] as const;

  test.each(documents)('%s proves nobody', async (_what, SAMLAssertion) => {
    const { status, code } = await query('sts', 'AssumeRoleWithSAML', {
      RoleArn: arn('role/r'),
      PrincipalArn,
      SAMLAssertion,
    });
    const expected = SAMLAssertion.length > 100_000 ? 'ValidationError' : 'InvalidIdentityToken';
    expect([status, code]).toEqual([400, expected]);
  });
});

describe('web identity tokens', () => {
  const part = (value: unknown) =>
    Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)).toString('base64url');
  const tokens: [string, string][] = [
    ['no token', 'token'],
    ['dots', '....'],
    ['ten thousand dots', '.'.repeat(10_000)],
    ['a header that is no JSON', `${part('{')}.${part({})}.x`],
    ['a header that is null', `${part('null')}.${part({})}.x`],
    ['claims that are a list', `${part({ alg: 'RS256' })}.${part([])}.x`],
    ['claims that nest deeply', `${part({ alg: 'RS256' })}.${part('['.repeat(5000))}.x`],
    [
      'a signature of none',
      `${part({ alg: 'none' })}.${part({ iss: 'https://idp.example.com', sub: 's', aud: 'a' })}.`,
    ],
    ['an issuer __proto__', `${part({ alg: 'RS256' })}.${part('{"iss":"__proto__","aud":"a","sub":"s"}')}.x`],
  ];

  test.each(tokens)('%s proves nobody', async (_what, WebIdentityToken) => {
    const { status, code } = await query('sts', 'AssumeRoleWithWebIdentity', { ...session, WebIdentityToken });
    expect([status, code]).toEqual([400, 'InvalidIdentityToken']);
  });
});
