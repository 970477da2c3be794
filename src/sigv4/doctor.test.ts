import { createHash, createHmac } from 'node:crypto';
import { Sha256 } from '@aws-crypto/sha256-js';
import { HttpRequest } from '@smithy/protocol-http';
import { SignatureV4 } from '@smithy/signature-v4';
import aws4 from 'aws4';
import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import type { RawHeader, RawRequest } from '../http/raw-request.ts';
import { jsonDialect } from './dialects.ts';
import { attempts } from './doctor/attempts.ts';
import { draftOf } from './doctor/draft.ts';
import type { Finding } from './doctor/finding.ts';
import { observations } from './doctor/observations.ts';
import { turnings } from './doctor/turnings.ts';
import { diagnose } from './doctor.ts';
import { present } from './presented.ts';
import { presign, sign } from './sign.ts';
import { type SignatureRecord, verify } from './verify.ts';

const now = Date.parse('2025-06-30T12:00:00Z');
const date = '20250630T120000Z';
const secret = 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY';
const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: secret };
const token = 'IQoJb3JpZ2luX2VjEXAMPLETOKEN//////////wEaCXVzLWVhc3QtMSJHMEUC';
const host = 'abc123.execute-api.eu-west-1.amazonaws.com';
const options = { credentials, region: 'eu-west-1', service: 'execute-api', at: now };
const base: RawRequest = {
  method: 'POST',
  path: '/dev/pets',
  query: '',
  headers: [['Host', host]],
  body: Buffer.from('{"name":"Rex"}'),
  receivedAt: now,
  sourceIp: '127.0.0.1',
  secure: false,
};

/** What the gate takes down of a request. */
function examine(request: RawRequest): SignatureRecord {
  const record: SignatureRecord = {};
  const place = {
    service: 'execute-api',
    acceptsRegion: (region: string) => region === 'eu-west-1',
    now,
    dialect: jsonDialect,
  };
  try {
    verify(request, place, () => ({ secretAccessKey: secret }), record);
  } catch (error) {
    expect(error).toMatchObject({ code: 'InvalidSignatureException' });
  }
  return record;
}

const found = (request: RawRequest): Finding | undefined => examine(request).finding;

function withHeader(request: RawRequest, name: string, value: string): RawRequest {
  return { ...request, headers: [...request.headers.filter(([other]) => other !== name), [name, value]] };
}

/** Signs one request with our own signer and sends another: the mistake is what differs. */
function signedAs(signed: Partial<RawRequest>, sent: Partial<RawRequest> = {}, extra: object = {}): RawRequest {
  const request = { ...base, ...sent, ...signed };
  const added = sign(request, { ...options, ...extra });
  return { ...base, ...sent, headers: [...(sent.headers ?? base.headers), ...added] };
}

interface Parts {
  readonly method: string;
  readonly uri: string;
  readonly query: string;
  readonly headers: string;
  readonly names: string;
  readonly hash: string;
  readonly date: string;
  readonly scope: string;
  readonly key: string[];
  readonly start: string;
  readonly hexSteps: boolean;
}

const sha256 = (data: string | Buffer) => createHash('sha256').update(data).digest('hex');

/** A signer of its own, written from the guide, in which every part can be spoiled. */
function byHand(spoilt: Partial<Parts>, sent: Partial<RawRequest> = {}, listed = 'host;x-amz-date'): RawRequest {
  const request = { ...base, ...sent };
  const parts: Parts = {
    method: request.method,
    uri: request.path,
    query: request.query,
    headers: `host:${host}\nx-amz-date:${date}\n`,
    names: listed,
    hash: sha256(request.body),
    date,
    scope: '20250630/eu-west-1/execute-api/aws4_request',
    key: ['20250630', 'eu-west-1', 'execute-api', 'aws4_request'],
    start: `AWS4${secret}`,
    hexSteps: false,
    ...spoilt,
  };
  const canonical = [parts.method, parts.uri, parts.query, parts.headers, parts.names, parts.hash].join('\n');
  const toSign = `AWS4-HMAC-SHA256\n${parts.date}\n${parts.scope}\n${sha256(Buffer.from(canonical, 'latin1'))}`;
  let key: string | Buffer = parts.start;
  for (const part of parts.key) {
    const step: Buffer = createHmac('sha256', key).update(part).digest();
    key = parts.hexSteps ? step.toString('hex') : step;
  }
  const signature = createHmac('sha256', key).update(toSign).digest('hex');
  const authorization = `AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20250630/eu-west-1/execute-api/aws4_request, SignedHeaders=${listed}, Signature=${signature}`;
  return {
    ...request,
    headers: [...request.headers, ['X-Amz-Date', date] as const, ['Authorization', authorization] as const],
  };
}

const [Host]: RawHeader[] = [['Host', host]];
const spaced = 'a=1&q=two+words&b=x%2Fy';
const canonicalSpaced = 'a=1&b=x%2Fy&q=two%20words';

const table: [string, RawRequest][] = [
  ['method-lower-case', byHand({ method: 'post' })],
  ['method-overridden', byHand({ method: 'PURGE' }, { headers: [Host!, ['X-HTTP-Method-Override', 'PURGE']] })],
  ['method-other', signedAs({ method: 'GET' })],
  ['host-port', signedAs({ headers: [['Host', `${host}:443`]] })],
  ['host-port', signedAs({ headers: [['Host', 'localhost']] }, { headers: [['Host', 'localhost:4566']] })],
  ['host-name', signedAs({ headers: [['Host', 'localhost:4566']] }, { headers: [['Host', '127.0.0.1:4566']] })],
  [
    'host-name',
    signedAs({ headers: base.headers }, { headers: [['Host', 'abc123.execute-api.eu-west-1.localhost:4566']] }),
  ],
  [
    'host-forwarded',
    byHand(
      { headers: `host:api.example.com\nx-amz-date:${date}\n` },
      { headers: [Host!, ['X-Forwarded-Host', 'api.example.com']] },
    ),
  ],
  ['host-case', byHand({}, { headers: [['Host', host.toUpperCase()]] })],
  ['path-encoded-once', byHand({ uri: '/dev/a%20b' }, { path: '/dev/a%20b' })],
  ['path-encoded-once', byHand({ uri: '/dev/caf%C3%A9/%40me' }, { path: '/dev/caf%c3%a9/@me' })],
  ['path-not-encoded', byHand({ uri: '/dev/a b' }, { path: '/dev/a%20b' })],
  ['path-encoded-thrice', byHand({ uri: '/dev/a%252520b' }, { path: '/dev/a%20b' })],
  ['path-not-normalised', byHand({ uri: '/dev//pets/./1' }, { path: '/dev//pets/./1' })],
  ['path-trailing-slash', signedAs({ path: '/dev/pets/' })],
  ['path-trailing-slash', signedAs({ path: '/dev/pets' }, { path: '/dev/pets/' })],
  ['path-slashes-encoded', byHand({ uri: '%2Fdev%2Fpets' })],
  ['path-escapes-in-another-case', signedAs({ path: '/dev/caf%C3%A9' }, { path: '/dev/caf%c3%a9' })],
  ['path-with-query', byHand({ uri: '/dev/pets?a=1', query: '' }, { query: 'a=1' })],
  ['path-without-stage', signedAs({ path: '/pets' })],
  ['path-of-invoke-url', signedAs({ path: '/dev/pets' }, { path: '/restapis/abc123/dev/_user_request_/pets' })],
  ['path-cut-at-semicolon', byHand({ uri: '/dev/a' }, { path: '/dev/a;v=1' })],
  [
    'path-partly-encoded-encodeURIComponent',
    byHand({ uri: '/dev/My%2520File%2520(1).pdf' }, { path: '/dev/My%20File%20(1).pdf' }),
  ],
  ['path-partly-encoded-encodeURI', byHand({ uri: '/dev/a%2520b:c@d,e' }, { path: '/dev/a%20b:c@d,e' })],
  ['path-encodeURI-twice', byHand({ uri: '/dev/a%252520b:c@d,e' }, { path: '/dev/a%20b:c@d,e' })],
  [
    'path-double-encoded-raw-characters',
    byHand({ uri: '/dev/a%2520b%253Ac%2540d%252Ce' }, { path: '/dev/a%20b:c@d,e' }),
  ],
  ['path-double-slash-sent-as-slash-2F', byHand({ uri: '/dev/a/b' }, { path: '/dev/a/%2Fb' })],
  ['path-needless-escape-undone-by-client', byHand({ uri: '/dev/%257Eu' }, { path: '/dev/~u' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/dev/a/./b/../c' }, { path: '/dev/a/c' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/dev/pets/../pets/1' }, { path: '/dev/pets/1' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/dev/users/../pets' }, { path: '/dev/pets' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/../dev/pets' }, { path: '/dev/pets' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/dev/pets/.' }, { path: '/dev/pets/' })],
  ['path-dots-resolved-by-client', byHand({ uri: '/dev/pets/7/..' }, { path: '/dev/pets/' })],
  ['path-slashes-made-one-by-client', byHand({ uri: '/dev//pets' }, { path: '/dev/pets' })],
  ['query-value-cut-at-second-equals', byHand({ query: 'b=1&q=a' }, { query: 'q=a=b&b=1' })],
  ['query-empty-parameter-signed-as-equals', byHand({ query: '=&q=1' }, { query: 'q=1&' })],
  ['query-empty-parameter-kept', byHand({ query: '&q=1' }, { query: 'q=1&' })],
  ['query-empty-parameter-kept', byHand({ query: 'q=1&' }, { query: 'q=1&' })],
  ['query-partly-encoded-encodeURIComponent', byHand({ query: 'q=a%2Cb%24c!d' }, { query: 'q=a,b$c!d' })],
  ['query-apostrophe-alone-encoded', byHand({ query: 'q=(it%27s)' }, { query: "q=(it's)" })],
  ['query-partly-encoded', byHand({ query: 'q=a:b%2A&r=%2F' }, { query: 'q=a:b*&r=/' })],
  ['query-utf8-escape-malformed', byHand({ query: 'q=caf%C3A9' }, { query: 'q=caf%C3%A9' })],
  ['query-needless-escape-undone-by-client', byHand({ query: 'q=%257Eu' }, { query: 'q=~u' })],
  ['headers-sorted-capitals-first', inOrder(['X-A-B', 'X-Amz-Date', 'host'])],
  ['headers-sorted-as-name-value-lines', inOrder(['host', 'x-a-b', 'x-a', 'x-amz-date'])],
  [
    'header-sent-once-more-than-signed',
    byHand(
      { headers: `host:${host}\nx-amz-date:${date}\nx-dup:2,1\n` },
      { headers: [Host!, ['X-Dup', '2'], ['X-Dup', '1'], ['X-Dup', '1']] },
      'host;x-amz-date;x-dup',
    ),
  ],
  ['signed-header-not-received+signed-header-and-body-lost-on-the-way', lostBody()],
  [
    'body-cut-by-content-length-in-characters',
    signedAs({ body: Buffer.from('{"a":["é"]}') }, { body: Buffer.from('{"a":["é"]') }),
  ],
  ['signed-names-with-empty-name', byHand({ headers: 'not known' }, {}, 'host;x-amz-date;')],
  ['signed-names-twice', byHand({ headers: 'not known' }, {}, 'host;x-amz-date;x-amz-date')],
  ['signed-header-not-received', byHand({ headers: 'not known' }, {}, 'connection;host;x-amz-date')],
  ['host-port+header-values-not-trimmed', spacesAndPort()],
  [
    'host-port+body-unsigned-payload',
    byHand({ headers: `host:${host}:80\nx-amz-date:${date}\n`, hash: 'UNSIGNED-PAYLOAD' }),
  ],
  ['query-duplicates-dropped+headers-unsorted', unsortedWithoutDuplicates()],
  ['query-left-out', signedAs({ query: '' }, { query: 'a=1&b=2' })],
  ['query-plus-for-space', byHand({ query: 'a=1&b=x%2Fy&q=two+words' }, { query: spaced })],
  ['query-plus-for-space', byHand({ query: 'q=two%2Bwords' }, { query: 'q=two+words' })],
  ['query-unsorted', byHand({ query: 'b=2&a=1' }, { query: 'b=2&a=1' })],
  ['query-unsorted', byHand({ query: 'a=1&B=2' }, { query: 'a=1&B=2' })],
  ['query-as-sent', byHand({ query: 'b=x/y&a=%e9' }, { query: 'b=x/y&a=%e9' })],
  ['query-not-encoded', byHand({ query: 'a=1&b=x/y&q=two words' }, { query: 'a=1&b=x%2Fy&q=two%20words' })],
  ['query-encoded-twice', byHand({ query: 'a=1&b=x%252Fy&q=two%2520words' }, { query: canonicalSpaced })],
  ['query-escapes-lower-case', byHand({ query: 'b=x%2fy' }, { query: 'b=x%2Fy' })],
  ['query-no-equal-sign', byHand({ query: 'a&b=%2F' }, { query: 'b=%2F&a=' })],
  ['query-duplicates-dropped', byHand({ query: 'a=2&b=1' }, { query: 'a=1&a=2&b=1' })],
  ['query-parameter-left-out', signedAs({ query: 'a=1' }, { query: 'a=1&utm=x' })],
  [
    'token-missing-from-canonical-headers',
    byHand(
      { names: 'host;x-amz-date' },
      { headers: [Host!, ['X-Amz-Security-Token', token]] },
      'host;x-amz-date;x-amz-security-token',
    ),
  ],
  [
    'token-signed-but-not-listed',
    byHand(
      { headers: `host:${host}\nx-amz-date:${date}\nx-amz-security-token:${token}\n` },
      { headers: [Host!, ['X-Amz-Security-Token', token]] },
    ),
  ],
  [
    'token-added-after-presigning',
    { ...base, query: `${presign(base, options)}&X-Amz-Security-Token=${encodeURIComponent(token)}` },
  ],
  [
    'header-values-not-trimmed',
    byHand(
      { headers: `host:${host}\nx-amz-date:${date}\nx-note:a  b\n` },
      { headers: [Host!, ['X-Note', 'a  b']] },
      'host;x-amz-date;x-note',
    ),
  ],
  [
    'header-repeated',
    byHand(
      { headers: `host:${host}\nx-amz-date:${date}\nx-note:a, b\n` },
      { headers: [Host!, ['X-Note', 'a'], ['X-Note', 'b']] },
      'host;x-amz-date;x-note',
    ),
  ],
  [
    'content-type-changed',
    signedAs(
      { headers: [Host!, ['Content-Type', 'application/json']] },
      { headers: [Host!, ['Content-Type', 'application/json; charset=utf-8']] },
    ),
  ],
  [
    'headers-unsorted',
    byHand({ headers: `x-amz-date:${date}\nhost:${host}\n`, names: 'x-amz-date;host' }, {}, 'x-amz-date;host'),
  ],
  [
    'header-names-not-lower-case',
    byHand({ headers: `Host:${host}\nX-Amz-Date:${date}\n`, names: 'Host;X-Amz-Date' }, {}, 'Host;X-Amz-Date'),
  ],
  ['no-empty-line-after-headers', byHand({ headers: `host:${host}\nx-amz-date:${date}` })],
  [
    'header-missing-from-canonical-headers',
    byHand({ names: 'host;x-amz-date;x-note' }, { headers: [Host!, ['X-Note', 'a']] }, 'host;x-amz-date;x-note'),
  ],
  [
    'header-signed-but-not-listed',
    byHand({ headers: `accept:*/*\nhost:${host}\nx-amz-date:${date}\n` }, { headers: [Host!, ['Accept', '*/*']] }),
  ],
  ['body-left-out', signedAs({ body: Buffer.alloc(0) })],
  ['body-unsigned-payload', byHand({ hash: 'UNSIGNED-PAYLOAD' })],
  [
    'body-hash-of-header',
    byHand({ hash: sha256('other') }, { headers: [Host!, ['X-Amz-Content-Sha256', sha256('other')]] }),
  ],
  ['body-hash-form', byHand({ hash: createHash('sha256').update(base.body).digest('base64') })],
  ['body-line-endings', signedAs({ body: Buffer.from('a\nb\n') }, { body: Buffer.from('a\r\nb\r\n') })],
  ['body-line-endings', signedAs({ body: Buffer.from('a\n') }, { body: Buffer.from('a') })],
  [
    'body-json-spacing',
    signedAs({ body: Buffer.from('{"a": [1, 2], "b": "c"}') }, { body: Buffer.from('{"a":[1,2],"b":"c"}') }),
  ],
  ['body-charset', signedAs({ body: Buffer.from('é', 'latin1') }, { body: Buffer.from('é') })],
  [
    'date-of-date-header',
    byHand({ date: '20250630T115900Z' }, { headers: [Host!, ['Date', 'Mon, 30 Jun 2025 11:59:00 GMT']] }),
  ],
  ['date-form', byHand({ date: '2025-06-30T12:00:00Z' })],
  ['secret-with-space', signedAs({}, {}, { credentials: { ...credentials, secretAccessKey: `${secret}\n` } })],
  ['key-without-prefix', byHand({ start: secret })],
  ['key-steps', byHand({ key: ['20250630', 'eu-west-1', 'execute-api'] })],
  ['key-steps-in-hex', byHand({ hexSteps: true })],
  ['key-of-another-region', byHand({ key: ['20250630', 'us-east-1', 'execute-api', 'aws4_request'] })],
  ['key-of-another-service', byHand({ key: ['20250630', 'eu-west-1', 'apigateway', 'aws4_request'] })],
  ['key-of-another-region-and-service', byHand({ key: ['20250630', 'us-east-1', 'apigateway', 'aws4_request'] })],
  ['key-of-another-day', byHand({ key: ['20250701', 'eu-west-1', 'execute-api', 'aws4_request'] })],
  [
    'host-port+path-encoded-once',
    byHand({ uri: '/dev/a%20b', headers: `host:${host}:4566\nx-amz-date:${date}\n` }, { path: '/dev/a%20b' }),
  ],
  ['body-left-out+method-other', signedAs({ method: 'GET', body: Buffer.alloc(0) })],
];

/** The headers of `names`, spelt and sorted so. */
function inOrder(names: readonly string[]): RawRequest {
  const values: Record<string, string> = { host, 'x-a': '1', 'x-a-b': '2', 'x-amz-date': date };
  const lines = names.map((name) => `${name.toLowerCase()}:${values[name.toLowerCase()]}\n`).join('');
  const listed = names.map((name) => name.toLowerCase()).sort();
  const sent = names.filter((name) => /^x-a(?:-b)?$/i.test(name)).sort();
  const own = sent.map((name): RawHeader => [name, values[name.toLowerCase()]!]);
  return byHand({ headers: lines }, { headers: [Host!, ...own] }, listed.join(';'));
}

function lostBody(): RawRequest {
  const hash = sha256('{"a":1}');
  const headers = `content-length:7\nhost:${host}\nx-amz-content-sha256:${hash}\nx-amz-date:${date}\n`;
  const sent = { method: 'DELETE', body: Buffer.alloc(0), headers: [Host!, ['x-amz-content-sha256', hash] as const] };
  return byHand({ headers, hash }, sent, 'content-length;host;x-amz-content-sha256;x-amz-date');
}

function spacesAndPort(): RawRequest {
  const headers = `host:${host}:80\nx-amz-date:${date}\nx-note:a  b\n`;
  return byHand({ headers }, { headers: [Host!, ['X-Note', 'a  b']] }, 'host;x-amz-date;x-note');
}

function unsortedWithoutDuplicates(): RawRequest {
  const headers = `x-amz-date:${date}\nhost:${host}\n`;
  return byHand({ headers, names: 'x-amz-date;host', query: 'q=1' }, { query: 'q=2&q=1' }, 'x-amz-date;host');
}

describe('each wrong turning of a client is named', () => {
  test.each(table)('%s', (turning, request) => {
    const finding = found(request);
    expect(finding?.turning).toBe(turning);
    expect(finding?.told).toMatch(/^The client .+; .+\.$/);
    expect(finding?.told).not.toContain('undefined');
  });

  test('every row of the table of turnings is tried here', () => {
    const tried = new Set(table.flatMap(([turning]) => turning.split('+')));
    expect(turnings.map(({ id }) => id).filter((id) => !tried.has(id))).toEqual([]);
    expect(observations.filter((id) => !tried.has(id))).toEqual([]);
    expect(new Set(turnings.map(({ id }) => id)).size).toBe(turnings.length);
  });
});

describe('mistakes made with real clients', () => {
  test('aws4 signs a body that then goes out pretty-printed', () => {
    const signed = aws4.sign(
      {
        host,
        path: '/dev/pets',
        method: 'POST',
        body: '{"a":1}',
        service: 'execute-api',
        region: 'eu-west-1',
        headers: { 'X-Amz-Date': date },
      },
      credentials,
    );
    const headers = Object.entries(signed.headers ?? {}).map(([name, value]) => [name, String(value)] as const);
    expect(found({ ...base, headers, body: Buffer.from('{\n  "a": 1\n}') })?.turning).toBe('body-json-spacing');
  });

  test('the SDK signer with uriEscapePath off, as for S3, signs the path once encoded', async () => {
    const signer = new SignatureV4({
      credentials,
      region: 'eu-west-1',
      service: 'execute-api',
      sha256: Sha256,
      uriEscapePath: false,
    });
    const signed = await signer.sign(
      new HttpRequest({ method: 'GET', hostname: host, path: '/dev/a%20b', headers: { host } }),
      { signingDate: new Date(now) },
    );
    const headers = Object.entries(signed.headers);
    expect(found({ ...base, method: 'GET', body: Buffer.alloc(0), path: '/dev/a%20b', headers })?.turning).toBe(
      'path-encoded-once',
    );
  });

  test('a presigned URL of the SDK, sent with another method', async () => {
    const signer = new SignatureV4({ credentials, region: 'eu-west-1', service: 'execute-api', sha256: Sha256 });
    const signed = await signer.presign(
      new HttpRequest({ method: 'GET', hostname: host, path: '/dev/pets', headers: { host } }),
      { signingDate: new Date(now) },
    );
    const query = Object.entries(signed.query ?? {})
      .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
      .join('&');
    expect(found({ ...base, method: 'DELETE', body: Buffer.alloc(0), query })?.turning).toBe('method-other');
  });
});

describe('a finding', () => {
  test('holds the canonical request that the client made, and its lines against those received', () => {
    const finding = found(byHand({ method: 'GET' }));
    expect(finding?.canonicalRequest).toBe(
      `GET\n/dev/pets\n\nhost:${host}\nx-amz-date:${date}\n\nhost;x-amz-date\n${sha256(base.body)}`,
    );
    expect(finding?.diff.map(({ mark, text }) => `${mark}${text}`)).toEqual([
      '-GET',
      '+POST',
      ' /dev/pets',
      ' ',
      ` host:${host}`,
      ` x-amz-date:${date}`,
      ' ',
      ' host;x-amz-date',
      ` ${sha256(base.body)}`,
    ]);
  });

  const withToken = { ...options, credentials: { ...credentials, sessionToken: token } };
  const leaks: [string, RawRequest][] = [
    ['a token in a header', { ...base, method: 'PUT', headers: [...base.headers, ...sign(base, withToken)] }],
    ['a token in the query', { ...base, method: 'PUT', query: presign(base, withToken) }],
    [
      'a token in the query, its name escaped',
      { ...base, method: 'PUT', query: presign(base, withToken).replace('Security-Token', 'Security%2DToken') },
    ],
    [
      'a token in the path',
      { ...withHeader(base, 'X-Amz-Security-Token', token), method: 'PUT', path: `/dev/${encodeURIComponent(token)}` },
    ],
  ];

  test.each(leaks.slice(0, 3))('has no secret, token or signature: %s', (_where, request) => {
    const papers = present(request);
    const told = JSON.stringify(found(request));
    expect(told).toContain('(hidden)');
    for (const secretText of [
      secret,
      token,
      encodeURIComponent(token),
      encodeURIComponent(encodeURIComponent(token)),
      (papers as { signature: string }).signature,
    ]) {
      expect(told).not.toContain(secretText);
    }
  });

  test('has no token where it stands in the path', () => {
    const request = leaks[3]![1];
    const signed = { ...request, headers: [...request.headers, ...sign({ ...request, method: 'POST' }, options)] };
    const told = JSON.stringify(found(signed));
    expect(told).toContain('/dev/(hidden)');
    expect(told).not.toContain(encodeURIComponent(token));
  });

  test('is absent when the secret is another one, and the answer is the same as ever', () => {
    const record = examine(signedAs({}, {}, { credentials: { ...credentials, secretAccessKey: 'another' } }));
    expect(record).not.toHaveProperty('finding');
    expect(record).toHaveProperty('stringToSign');
  });

  test('is absent when the signature is right', () => {
    expect(examine(signedAs({}))).not.toHaveProperty('finding');
  });
});

describe('any request', () => {
  const word = fc
    .string({ minLength: 1, maxLength: 8, unit: fc.constantFrom(...'abcXYZ019-_~ /%+&=?é') })
    .map(encodeURIComponent);
  const anyRequest = fc.record({
    path: fc.array(word, { maxLength: 3 }).map((parts) => `/${['dev', ...parts].join('/')}`),
    query: fc
      .array(fc.tuple(word, word), { maxLength: 4 })
      .map((pairs) => pairs.map((pair) => pair.join('=')).join('&')),
    note: fc.string({ unit: fc.constantFrom(...'ab ,;'), maxLength: 9 }),
    body: fc.string({ minLength: 1, maxLength: 20 }).map((text) => Buffer.from(text)),
  });
  const mistakes: [string, (request: RawRequest) => Partial<RawRequest>][] = [
    ['another method', () => ({ method: 'DELETE' })],
    ['no body', () => ({ body: Buffer.alloc(0) })],
    ['a host with a port', ({ headers }) => ({ headers: [['Host', `${host}:4566`], ...headers.slice(1)] })],
    ['a slash at the end', ({ path }) => ({ path: `${path}/` })],
    ['no query', () => ({ query: '' })],
    ['one more line break', ({ body }) => ({ body: Buffer.concat([body, Buffer.from('\n')]) })],
  ];

  test.each(mistakes)('one mistake is always found: %s', (_what, spoil) => {
    fc.assert(
      fc.property(anyRequest, ({ path, query, note, body }) => {
        const sent: RawRequest = { ...base, path, query, body, headers: [Host!, ['X-Note', note], ['Accept', '*/*']] };
        const request = { ...sent, headers: [...sent.headers, ...sign({ ...sent, ...spoil(sent) }, options)] };
        const { finding, stringToSign } = examine(request);
        // Leaving out a query that there is not is no mistake.
        if (spoil(sent).query === query) expect(finding).toBeUndefined();
        else expect(finding?.turning, stringToSign).toBeTypeOf('string');
      }),
      { numRuns: 40 },
    );
  });

  test('a signature out of the air is explained by nothing, and nothing throws', () => {
    fc.assert(
      fc.property(anyRequest, fc.stringMatching(/^[0-9a-f]{64}$/), ({ path, query, body }, signature) => {
        const request = signedAs({}, { path, query, body });
        const headers = request.headers.map(
          ([name, value]) => [name, value.replace(/[0-9a-f]{64}$/, signature)] as const,
        );
        expect(found({ ...request, headers })).toBeUndefined();
      }),
      { numRuns: 40 },
    );
  });

  test('papers of any form are looked at without a throw', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (path, query, names, value) => {
        const authorization = `AWS4-HMAC-SHA256 Credential=a/b/c/d/aws4_request, SignedHeaders=host;${names}, Signature=${'0'.repeat(64)}`;
        const request = {
          ...base,
          path: `/${path}`,
          query,
          headers: [Host!, ['Authorization', authorization], [names, value], ['X-Amz-Date', date]] as RawHeader[],
        };
        const papers = present(request);
        if (papers === 'none' || papers === 'both') return;
        const told = diagnose(request, papers, { service: 'execute-api' }, secret)?.turning ?? '';
        // What is wrong at sight is said; no signature is explained.
        expect(told).toMatch(/^(?:signed-(?:names-with-empty-name|names-twice|header-not-received)\+?)*$/);
      }),
      { numRuns: 100 },
    );
  });
});

describe('two mistakes at once, of a request on which every mistake shows', () => {
  const headers: RawHeader[] = [Host!, ['Content-Type', 'application/json'], ['Accept', '*/*'], ['X-Note', 'a  b']];
  const sent = { path: '/restapis/abc123/dev/_user_request_/a%20b:c/(1)', query: 'b=x+y&a=1&q=%7Ez', headers };
  const right = { uri: '/restapis/abc123/dev/_user_request_/a%2520b%3Ac/%281%29', query: 'a=1&b=x%20y&q=~z' };
  const spoilt: readonly (readonly [id: string, parts: Partial<Parts>])[] = [
    ['path-encoded-once', { uri: sent.path }],
    ['query-as-sent', { query: sent.query }],
    ['host-port', { headers: `host:${host}:443\nx-amz-date:${date}\n` }],
    ['body-unsigned-payload', { hash: 'UNSIGNED-PAYLOAD' }],
    ['method-lower-case', { method: 'post' }],
    ['key-of-another-region', { key: ['20250630', 'us-east-1', 'execute-api', 'aws4_request'] }],
  ];
  const pairs = spoilt.flatMap((one, at) => spoilt.slice(at + 1).map((other) => [one, other] as const));

  test.each(pairs.map(([[a, first], [b, second]]) => [a, b, { ...right, ...first, ...second }] as const))(
    '%s and %s',
    (a, b, parts) => {
      // As if there had been no other bad signature for a while.
      vi.spyOn(performance, 'now').mockReturnValue(performance.now() + 1_000_000);
      const turnings = found(byHand(parts, sent))?.turning.split('+') ?? [];
      vi.restoreAllMocks();
      expect(turnings.sort()).toEqual([a, b].sort());
    },
  );
});

describe('hostile requests', () => {
  const rich = signedAs(
    {},
    {
      path: '/dev//a%20b/@me/',
      query: Array.from({ length: 30 }, (_, at) => `B%2F${at % 7}=x+y%2fz&a${at}`).join('&'),
      headers: [
        ['Host', '127.0.0.1:4566'],
        ['Date', 'Mon, 30 Jun 2025 11:59:00 GMT'],
        ['Content-Type', 'application/json; x=y'],
        ['X-Amz-Security-Token', token],
        ['X-Amz-Content-Sha256', 'UNSIGNED'],
        ['X-HTTP-Method-Override', 'MERGE'],
        ['X-Forwarded-Host', 'a.example.com'],
        ...Array.from({ length: 20 }, (_, at): RawHeader => [`X-Note-${at % 15}`, 'a  b']),
      ],
      body: Buffer.from('{"a": "é",\r\n"b": [1, 2]}\r\n'),
    },
  );

  test('even the richest request has every single mistake tried within the bound', () => {
    const papers = present(rich);
    if (papers === 'none' || papers === 'both') throw new Error('no papers');
    const all = [...attempts({ request: rich, papers, right: draftOf(rich, papers), service: 'execute-api' })];
    const guessed = turnings.flatMap(({ id, guessed }) => (guessed ? [id] : []));
    const single = all.filter(({ turning }) => !turning.includes('+') && !guessed.includes(turning));
    expect(single.length).toBeLessThanOrEqual(400);
  });

  test.each([
    ['ten thousand parameters', { query: Array.from({ length: 10_000 }, (_, at) => `a${at}=${at}`).join('&') }],
    ['a path of 60 kB', { path: `/${'a%20/'.repeat(12_000)}` }],
    ['headers with names of objects', { headers: [Host!, ['__proto__', 'x'], ['constructor', 'y']] as RawHeader[] }],
    ['a body of 9 MB', { body: Buffer.alloc(9_000_000, 'a\n') }],
    ['JSON a hundred thousand levels deep', { body: Buffer.from('['.repeat(100_000)) }],
  ])('%s: nothing is found, nothing throws', (_what, sent) => {
    const wrong = { credentials: { ...credentials, secretAccessKey: 'another' } };
    expect(found(signedAs({}, sent, wrong))).toBeUndefined();
  });

  test('a body above 256 kB is not hashed in other forms', () => {
    const body = Buffer.alloc(256 * 1024 + 1, 'a');
    expect(found(signedAs({ body: Buffer.concat([body, Buffer.from('\n')]) }, { body }))).toBeUndefined();
  });
});
