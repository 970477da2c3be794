import { createHash } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import aws4 from 'aws4';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AwsError } from '../core/errors.ts';
import type { RawHeader, RawRequest } from '../http/raw-request.ts';
import { jsonDialect, queryDialect } from './dialects.ts';
import { presign, sign } from './sign.ts';
import { type KeyProblem, type SignatureRecord, verify } from './verify.ts';

const now = Date.parse('2025-06-30T12:00:00Z');
const secretAccessKey = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey };
const host = 'abc123.execute-api.eu-west-1.amazonaws.com';
const base: RawRequest = {
  method: 'GET',
  path: '/dev/pets',
  query: '',
  headers: [['Host', host]],
  body: Buffer.alloc(0),
  receivedAt: now,
  sourceIp: '127.0.0.1',
  secure: false,
};

interface Case {
  readonly service?: string;
  readonly region?: string;
  readonly at?: number;
  readonly secret?: string;
}

function signed(request: RawRequest, { service = 'execute-api', region = 'eu-west-1', at = now, secret }: Case = {}) {
  const options = { credentials: { ...credentials, secretAccessKey: secret ?? secretAccessKey }, region, service, at };
  return { ...request, headers: [...request.headers, ...sign(request, options)] };
}

const lookup = (id: string, token: string | undefined): { secretAccessKey: string } | KeyProblem => {
  if (token === 'garbage') return 'invalid-token';
  if (token === 'old') return 'expired-token';
  return id === 'AKIDEXAMPLE' ? { secretAccessKey } : 'unknown-key';
};

function answer(request: RawRequest, dialect = jsonDialect, service = 'execute-api') {
  const record: SignatureRecord = {};
  const place = { service, acceptsRegion: (region: string) => region === 'eu-west-1', now, dialect };
  try {
    verify(request, place, lookup, record);
    return 'verified';
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { status: error.status, code: error.code, message: error.message };
  }
}

function withAuthorization(value: string, ...more: RawHeader[]): RawRequest {
  return { ...base, headers: [...base.headers, ['Authorization', value], ...more] };
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64');
const date: RawHeader = ['X-Amz-Date', '20250630T120000Z'];
const scope = '20250630/eu-west-1/execute-api/aws4_request';
const complete = `Credential=AKIDEXAMPLE/${scope}, SignedHeaders=host;x-amz-date, Signature=${'0'.repeat(64)}`;

describe('papers in order', () => {
  test('the header form', () => expect(answer(signed(base))).toBe('verified'));

  test('the query form', () => {
    const query = presign(
      { ...base, query: 'b=2&a=1+1' },
      { credentials, region: 'eu-west-1', service: 'execute-api', at: now },
    );
    expect(answer({ ...base, query })).toBe('verified');
  });

  test('X-Amz-Expires has no say on execute-api, after 60 seconds or more', () => {
    const query = presign(
      { ...base, query: 'X-Amz-Expires=1' },
      { credentials, region: 'eu-west-1', service: 'execute-api', at: now - 60_000 },
    );
    expect(answer({ ...base, query })).toBe('verified');
  });

  test('a date exactly five minutes off still passes (unverified)', () => {
    expect(answer(signed(base, { at: now - 300_000 }))).toBe('verified');
    expect(answer(signed(base, { at: now + 300_000 }))).toBe('verified');
  });

  test('parameters may be parted by spaces alone', () => {
    const request = signed(base);
    const headers = request.headers.map(([name, value]) => [name, value.replaceAll(', ', ' ')] as const);
    expect(answer({ ...request, headers })).toBe('verified');
  });

  test('a header that was not signed may be added on the way', () => {
    const request = signed(base);
    expect(answer({ ...request, headers: [...request.headers, ['X-Forwarded-For', '10.0.0.1']] })).toBe('verified');
  });

  test('UNSIGNED-PAYLOAD in the header does not stand for the body', () => {
    const request = {
      ...base,
      method: 'POST',
      body: Buffer.from('{}'),
      headers: [...base.headers, ['X-Amz-Content-Sha256', 'UNSIGNED-PAYLOAD'] as const],
    };
    expect(answer(signed(request))).toBe('verified');
    expect(answer({ ...signed(request), body: Buffer.from('[]') })).toMatchObject({
      code: 'InvalidSignatureException',
    });
  });
});

describe('execute-api: what is wrong with the papers, in AWS words (rows of the table)', () => {
  const cases: [string, RawRequest, string, string][] = [
    ['1 no papers', base, 'MissingAuthenticationTokenException', 'Missing Authentication Token'],
    [
      '2 a bearer token',
      withAuthorization('Bearer xyz'),
      'IncompleteSignatureException',
      `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${hashOf('Bearer xyz')}'.`,
    ],
    [
      '3 first word with an equal-sign',
      withAuthorization('x-api-key=abc'),
      'IncompleteSignatureException',
      'Authorization header must begin with the algorithm name, which cannot include an equal-sign',
    ],
    [
      '4 basic authentication that ends in ==',
      withAuthorization('Basic dXNlcjpwYXNz=='),
      'IncompleteSignatureException',
      `Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 and encoded with Base64) Authorization=${hashOf('Basic dXNlcjpwYXNz==')}`,
    ],
    [
      '5 only some parts missing',
      withAuthorization('AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host', date),
      'IncompleteSignatureException',
      `Authorization header requires 'Signature' parameter. (Hashed with SHA-256 and encoded with Base64) Authorization=${hashOf('AWS4-HMAC-SHA256 Credential=a, SignedHeaders=host')}`,
    ],
    [
      '6 another algorithm',
      withAuthorization(`AWS4-HMAC-SHA512 ${complete}`, date),
      'IncompleteSignatureException',
      "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'.",
    ],
    [
      '7 host not signed',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete.replace('host;', '')}`, date),
      'InvalidSignatureException',
      "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
    ],
    [
      '8 a date of another form',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete}`, ['X-Amz-Date', 'zzz']),
      'IncompleteSignatureException',
      "Date must be in ISO-8601 'basic format'. Got 'zzz'. See http://en.wikipedia.org/wiki/ISO_8601",
    ],
    [
      '9 too old',
      signed(base, { at: now - 301_000 }),
      'InvalidSignatureException',
      'Signature expired: 20250630T115459Z is now earlier than 20250630T115500Z (20250630T120000Z - 5 min.)',
    ],
    [
      '10 in the future',
      signed(base, { at: now + 301_000 }),
      'InvalidSignatureException',
      'Signature not yet current: 20250630T120501Z is still later than 20250630T120500Z (20250630T120000Z + 5 min.)',
    ],
    [
      '11 a credential of three parts',
      withAuthorization(
        `AWS4-HMAC-SHA256 ${complete.replace(`AKIDEXAMPLE/${scope}`, 'AKID/20200101/us-east-1')}`,
        date,
      ),
      'IncompleteSignatureException',
      "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKID/20200101/us-east-1'",
    ],
    [
      '12 wrong region',
      signed(base, { region: 'us-east-1' }),
      'InvalidSignatureException',
      'Credential should be scoped to a valid region. ',
    ],
    [
      '13 wrong service',
      signed(base, { service: 's3' }),
      'InvalidSignatureException',
      "Credential should be scoped to correct service: 'execute-api'. ",
    ],
    [
      '14 both',
      signed(base, { region: 'us-east-1', service: 's3' }),
      'InvalidSignatureException',
      "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'execute-api'. ",
    ],
    [
      '15 wrong terminator',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete.replace('aws4_request', 'aws5_request')}`, date),
      'InvalidSignatureException',
      "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. ",
    ],
    [
      '16 scope of another day',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete.replace('20250630', '20250629')}`, date),
      'InvalidSignatureException',
      "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20250629' != '20250630', from '20250630T120000Z'.",
    ],
    [
      '17 unknown key',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete.replace('AKIDEXAMPLE', 'AKIANOBODY')}`, date),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      '18 garbage session token',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete}`, date, ['X-Amz-Security-Token', 'garbage']),
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    ],
    [
      '19 expired session',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete}`, date, ['X-Amz-Security-Token', 'old']),
      'ExpiredTokenException',
      'The security token included in the request is expired',
    ],
    [
      '21 both forms (unverified)',
      { ...signed(base), query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256' },
      'InvalidSignatureException',
      "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
    ],
    [
      '22 query form with parts missing (unverified)',
      { ...base, query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20250630T120000Z' },
      'IncompleteSignatureException',
      "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. AWS query-string parameters must include 'X-Amz-SignedHeaders'. Re-examine the query-string parameters.",
    ],
  ];

  test.each(cases)('%s', (_row, request, code, message) => {
    expect(answer(request)).toEqual({ status: 403, code, message });
  });

  test('20 wrong secret: the answer carries the canonical string and the string to sign', () => {
    const mismatch = answer(signed(base, { secret: 'wrong' })) as { message: string };
    const canonical = `GET\n/dev/pets\n\nhost:${host}\nx-amz-date:20250630T120000Z\n\nhost;x-amz-date\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855`;
    const toSign = `AWS4-HMAC-SHA256\n20250630T120000Z\n${scope}\n${createHash('sha256').update(canonical).digest('hex')}`;
    expect(mismatch).toEqual({
      status: 403,
      code: 'InvalidSignatureException',
      message: `The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.\n\nThe Canonical String for this request should have been\n'${canonical}'\n\nThe String-to-Sign should have been\n'${toSign}'\n`,
    });
  });

  test.each([
    [
      'skew before an unknown key',
      signed({ ...base, headers: base.headers }, { at: now - 900_000, secret: 'x' }),
      /^Signature expired/,
    ],
    ['wrong scope before a wrong signature', signed(base, { region: 'us-east-1', secret: 'x' }), /valid region/],
    ['host before algorithm', withAuthorization(`AWS4-X ${complete.replace('host;', '')}`, date), /'Host'/],
  ])('order of checks: %s', (_what, request, text) => {
    expect((answer(request) as { message: string }).message).toMatch(text);
  });
});

describe('IAM and STS: the same failures in their own codes', () => {
  const cases: [string, RawRequest, number, string, string | RegExp][] = [
    ['no papers', base, 403, 'MissingAuthenticationToken', 'Request is missing Authentication Token'],
    [
      'missing parts',
      withAuthorization('AWS4-HMAC-SHA256 Credential=a', date),
      400,
      'IncompleteSignature',
      /requires 'Signature' parameter/,
    ],
    [
      'host not signed',
      withAuthorization(`AWS4-HMAC-SHA256 ${complete.replace('host;', '')}`, date),
      403,
      'SignatureDoesNotMatch',
      /'Host'/,
    ],
    [
      'sixteen minutes old',
      signed(base, { service: 'sts', at: now - 960_000 }),
      403,
      'SignatureDoesNotMatch',
      'Signature expired: 20250630T114400Z is now earlier than 20250630T114500Z (20250630T120000Z - 15 min.)',
    ],
    [
      'sixteen minutes ahead',
      signed(base, { service: 'sts', at: now + 960_000 }),
      403,
      'SignatureDoesNotMatch',
      /^Signature not yet current: .*\(20250630T120000Z \+ 15 min\.\)$/,
    ],
    [
      'wrong region',
      signed(base, { service: 'sts', region: 'x' }),
      403,
      'SignatureDoesNotMatch',
      'Credential should be scoped to a valid region. ',
    ],
    [
      'wrong service',
      signed(base),
      403,
      'SignatureDoesNotMatch',
      "Credential should be scoped to correct service: 'sts'. ",
    ],
    [
      'wrong secret, without the canonical string',
      signed(base, { service: 'sts', secret: 'x' }),
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your AWS Secret Access Key and signing method. Consult the service documentation for details.',
    ],
    [
      'broken escape in the query',
      { ...signed(base, { service: 'sts' }), query: 'a=%zz' },
      400,
      'MalformedQueryString',
      'Illegal hex character in escape % pattern: %zz',
    ],
    [
      'escape cut short',
      { ...signed(base, { service: 'sts' }), query: 'a=%1' },
      400,
      'MalformedQueryString',
      'Incomplete trailing escape % sequence',
    ],
  ];

  test.each(cases)('%s', (_row, request, status, code, message) => {
    const text = typeof message === 'string' ? message : expect.stringMatching(message);
    expect(answer(request, queryDialect, 'sts')).toEqual({ status, code, message: text });
  });

  test('unknown key: with a period; garbage token: without', () => {
    const papers = `AWS4-HMAC-SHA256 ${complete.replace('execute-api', 'sts')}`;
    const unknown = withAuthorization(papers.replace('AKIDEXAMPLE', 'AKIANOBODY'), date);
    const garbage = withAuthorization(papers, date, ['X-Amz-Security-Token', 'garbage']);
    expect(answer(unknown, queryDialect, 'sts')).toMatchObject({ code: 'InvalidClientTokenId', message: /invalid\.$/ });
    expect(answer(garbage, queryDialect, 'sts')).toMatchObject({ code: 'InvalidClientTokenId', message: /invalid$/ });
  });
});

describe('other signers are verified', () => {
  test('@smithy/signature-v4 with odd paths, queries and a session token', async () => {
    const signer = new SignatureV4({
      credentials: { ...credentials, sessionToken: 'tok' },
      region: 'eu-west-1',
      service: 'execute-api',
      sha256: Sha256,
    });
    const path = '/dev/a%20b/%C3%A4/x+y/@z';
    const unsigned = new HttpRequest({
      method: 'POST',
      hostname: host,
      path,
      query: { q: ['2', '1 1'], ä: '%' },
      headers: { host, 'x-custom': ' a   b ' },
      body: '{"a":1}',
    });
    const made = await signer.sign(unsigned, { signingDate: new Date(now) });
    const headers = Object.entries(made.headers).map(([name, value]) => [name, value] as const);
    const request = {
      ...base,
      method: 'POST',
      path,
      query: 'q=2&q=1%201&%C3%A4=%25',
      headers,
      body: Buffer.from('{"a":1}'),
    };
    expect(answer(request)).toBe('verified');
  });

  test('aws4, header and query forms', () => {
    const iso = '20250630T120000Z';
    const options = {
      host,
      path: '/dev/pets?b=1&a=2',
      service: 'execute-api',
      region: 'eu-west-1',
      headers: { 'X-Amz-Date': iso },
    };
    const header = aws4.sign({ ...options }, credentials);
    const headers = Object.entries(header.headers as Record<string, string>).map(
      ([name, value]) => [name, value] as const,
    );
    expect(answer({ ...base, query: 'b=1&a=2', headers })).toBe('verified');
    const inQuery = aws4.sign(
      { host, path: `/dev/pets?X-Amz-Date=${iso}`, service: 'execute-api', region: 'eu-west-1', signQuery: true },
      credentials,
    );
    expect(answer({ ...base, query: String(inQuery.path).split('?')[1]! })).toBe('verified');
  });
});

const wireByte = fc.constantFrom(...'abcXYZ019-_.~%20/+@*:;=,');
const requests = fc.record({
  method: fc.constantFrom('GET', 'POST', 'DELETE'),
  path: fc.array(wireByte, { maxLength: 30 }).map((letters) => `/${letters.join('')}`),
  query: fc.array(fc.constantFrom(...'abc=&%20+;~', '%C3%A4', '='), { maxLength: 30 }).map((parts) => parts.join('')),
  body: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
  extra: fc.array(fc.tuple(fc.constantFrom('X-A', 'x-b', 'X-Custom'), fc.constantFrom('1', ' two  words ', '')), {
    maxLength: 4,
  }),
});

describe('properties', () => {
  test('what was signed is verified; one changed byte anywhere is not', () => {
    fc.assert(
      fc.property(requests, ({ extra, ...parts }) => {
        const request = { ...base, ...parts, headers: [...base.headers, ...extra] };
        const good = signed(request);
        expect(answer(good)).toBe('verified');
        const tampered: RawRequest[] = [
          { ...good, method: `${good.method}X` },
          { ...good, path: `${good.path}x` },
          { ...good, query: good.query === '' ? 'x=1' : `${good.query}&x=1` },
          { ...good, body: Buffer.concat([good.body, Buffer.from('x')]) },
          {
            ...good,
            headers: good.headers.map(([name, value]) => (name === 'Host' ? [name, `x${value}`] : [name, value])),
          },
        ];
        for (const changed of tampered) expect(answer(changed)).toMatchObject({ code: 'InvalidSignatureException' });
      }),
    );
  });

  test('a signature with one digit changed is refused', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 63 }), (at) => {
        const headers = signed(base).headers.map(([name, value]) => {
          if (name !== 'Authorization') return [name, value] as const;
          const start = value.indexOf('Signature=') + 10 + at;
          const other = value[start] === '0' ? '1' : '0';
          return [name, value.slice(0, start) + other + value.slice(start + 1)] as const;
        });
        expect(answer({ ...base, headers })).toMatchObject({ code: 'InvalidSignatureException' });
      }),
    );
  });

  test('anything at all as papers gives an answer of the catalogue', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary-ascii', maxLength: 80 }),
        fc.string({ unit: 'binary-ascii', maxLength: 80 }),
        (text, query) => {
          expect(answer({ ...withAuthorization(text, date), query })).not.toBe('verified');
          expect(
            answer(
              { ...withAuthorization(`AWS4-HMAC-SHA256 Credential=${text}, ${complete}`, date), query },
              queryDialect,
            ),
          ).not.toBe('verified');
          expect(answer({ ...base, query: `X-Amz-Algorithm=AWS4-HMAC-SHA256&${query}` })).not.toBe('verified');
        },
      ),
    );
  });
});
