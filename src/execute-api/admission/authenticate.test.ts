import { hash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { RawHeader, RawRequest } from '../../http/raw-request.ts';
import {
  apiOf,
  gateway,
  headerOf,
  methodOf,
  now,
  policyOf,
  region,
  root,
  type Sent,
  signed,
  unsigned,
} from '../testing/gateway-fixture.ts';

const everything = policyOf('Allow', '*');
const pets = apiOf({
  '/pets': [methodOf('GET', { authorizationType: 'AWS_IAM' }), methodOf('POST', { authorizationType: 'AWS_IAM' })],
  '/open': [methodOf('GET'), methodOf('HEAD')],
});
const petsPath = '/prod/pets';
const sha = (text: string) => hash('sha256', text, 'base64');

/** A header that has every part but those that are left out. */
function authorization(left: Partial<Record<'Credential' | 'SignedHeaders' | 'Signature', string>>): string {
  const parts = {
    Credential: `${root.accessKeyId}/20250630/${region}/execute-api/aws4_request`,
    SignedHeaders: 'host',
    Signature: '0'.repeat(64),
    ...left,
  };
  const shown = Object.entries(parts).filter(([, value]) => value !== '');
  return `AWS4-HMAC-SHA256 ${shown.map(([name, value]) => `${name}=${value}`).join(', ')}`;
}

const date: RawHeader = ['X-Amz-Date', '20250630T120000Z'];
const withHeader = (value: string, ...more: RawHeader[]) =>
  unsigned({ path: petsPath, headers: [['Authorization', value], ...more] });

type Row = readonly [row: string, request: () => RawRequest, errorType: string, body: string];

const scope = (text: string) => authorization({ Credential: `${root.accessKeyId}/${text}` });
const missingCredential = authorization({ Credential: '' });
const basic = 'Basic dXNlcjpwYXNz==';

const authenticationRows: readonly Row[] = [
  [
    '1 no papers',
    () => unsigned({ path: petsPath }),
    'MissingAuthenticationTokenException',
    'Missing Authentication Token',
  ],
  [
    '2 a bearer token',
    () => withHeader('Bearer xyz'),
    'IncompleteSignatureException',
    `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${sha('Bearer xyz')}'.`,
  ],
  [
    '3 the first word has an equal-sign (unverified)',
    () => withHeader('x-api-key=abc'),
    'IncompleteSignatureException',
    'Authorization header must begin with the algorithm name, which cannot include an equal-sign',
  ],
  [
    '4 all parts missing',
    () => withHeader(basic),
    'IncompleteSignatureException',
    `Authorization header requires 'Credential' parameter. Authorization header requires 'Signature' parameter. Authorization header requires 'SignedHeaders' parameter. Authorization header requires existence of either a 'X-Amz-Date' or a 'Date' header. (Hashed with SHA-256 and encoded with Base64) Authorization=${sha(basic)}`,
  ],
  [
    '5 one part missing',
    () => withHeader(missingCredential, date),
    'IncompleteSignatureException',
    `Authorization header requires 'Credential' parameter. (Hashed with SHA-256 and encoded with Base64) Authorization=${sha(missingCredential)}`,
  ],
  [
    '6 another algorithm (unverified)',
    () => withHeader(authorization({}).replace('SHA256', 'SHA512'), date),
    'IncompleteSignatureException',
    "Unsupported AWS 'algorithm': 'AWS4-HMAC-SHA512'.",
  ],
  [
    '7 Host is not signed',
    () => withHeader(authorization({ SignedHeaders: 'x-amz-date' }), date),
    'InvalidSignatureException',
    "'Host' or ':authority' must be a 'SignedHeader' in the AWS Authorization.",
  ],
  [
    '8 the date has another form',
    () => withHeader(authorization({}), ['X-Amz-Date', 'zzz']),
    'IncompleteSignatureException',
    "Date must be in ISO-8601 'basic format'. Got 'zzz'. See http://en.wikipedia.org/wiki/ISO_8601",
  ],
  [
    '9 the date is too old',
    () => withHeader(authorization({}), ['X-Amz-Date', '20250630T115459Z']),
    'InvalidSignatureException',
    'Signature expired: 20250630T115459Z is now earlier than 20250630T115500Z (20250630T120000Z - 5 min.)',
  ],
  [
    '10 the date is in the future (unverified)',
    () => withHeader(authorization({}), ['X-Amz-Date', '20250630T120501Z']),
    'InvalidSignatureException',
    'Signature not yet current: 20250630T120501Z is still later than 20250630T120500Z (20250630T120000Z + 5 min.)',
  ],
  [
    '11 the credential has three parts',
    () => withHeader(authorization({ Credential: 'AKID/20250630/us-east-1' }), date),
    'IncompleteSignatureException',
    "Credential must have exactly 5 slash-delimited elements, e.g. keyid/date/region/service/term, got 'AKID/20250630/us-east-1'",
  ],
  [
    '12 another region',
    () => withHeader(scope('20250630/eu-west-1/execute-api/aws4_request'), date),
    'InvalidSignatureException',
    'Credential should be scoped to a valid region. ',
  ],
  [
    '13 another service',
    () => withHeader(scope('20250630/us-east-1/lambda/aws4_request'), date),
    'InvalidSignatureException',
    "Credential should be scoped to correct service: 'execute-api'. ",
  ],
  [
    '14 another region and service',
    () => withHeader(scope('20250630/eu-west-1/lambda/aws4_request'), date),
    'InvalidSignatureException',
    "Credential should be scoped to a valid region. Credential should be scoped to correct service: 'execute-api'. ",
  ],
  [
    '15 another terminator',
    () => withHeader(scope('20250630/us-east-1/execute-api/aws5_request'), date),
    'InvalidSignatureException',
    "Credential should be scoped with a valid terminator: 'aws4_request', not 'aws5_request'. ",
  ],
  [
    '16 the date of the scope is another',
    () => withHeader(scope('20250629/us-east-1/execute-api/aws4_request'), date),
    'InvalidSignatureException',
    "Date in Credential scope does not match YYYYMMDD from ISO-8601 version of date from HTTP: '20250629' != '20250630', from '20250630T120000Z'.",
  ],
  [
    '17 an unknown key (unverified error type)',
    () => signed({ path: petsPath }, { accessKeyId: 'AKIAUNKNOWN', secretAccessKey: 'x' }),
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  ],
  [
    '18 a token that is none (unverified error type)',
    () => signed({ path: petsPath }, { accessKeyId: 'ASIAX', secretAccessKey: 'x', sessionToken: 'undefined' }),
    'UnrecognizedClientException',
    'The security token included in the request is invalid.',
  ],
  [
    '21 papers in header and query (unverified)',
    () => ({ ...withHeader(authorization({}), date), query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256' }),
    'InvalidSignatureException',
    "Found both 'X-Amz-Algorithm' as a query-string param and 'Authorization' as HTTP header.",
  ],
  [
    '22 presigned with parts missing (unverified)',
    () => unsigned({ path: petsPath, query: 'X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-SignedHeaders=host&X-Amz-Date=1' }),
    'IncompleteSignatureException',
    "AWS query-string parameters must include 'X-Amz-Credential'. AWS query-string parameters must include 'X-Amz-Signature'. Re-examine the query-string parameters.",
  ],
  [
    '35 an unknown path, without papers',
    () => unsigned({ path: '/prod/nowhere' }),
    'MissingAuthenticationTokenException',
    'Missing Authentication Token',
  ],
  [
    '35 an unknown method, without papers',
    () => unsigned({ path: '/prod/open', method: 'DELETE' }),
    'MissingAuthenticationTokenException',
    'Missing Authentication Token',
  ],
  [
    '36 an unknown path with a bearer token',
    () => unsigned({ path: '/prod/nowhere', headers: [['Authorization', 'Bearer xyz']] }),
    'IncompleteSignatureException',
    `Invalid key=value pair (missing equal-sign) in Authorization header (hashed with SHA-256 and encoded with Base64): '${sha('Bearer xyz')}'.`,
  ],
  ['33 an unknown stage', () => unsigned({ path: '/dev/pets' }), 'ForbiddenException', 'Forbidden'],
  [
    '34 an unknown API',
    () => ({ ...unsigned({ path: petsPath }), headers: [['Host', 'zzzzzzzzzz.execute-api.us-east-1.amazonaws.com']] }),
    'ForbiddenException',
    'Forbidden',
  ],
];

describe('failed authentication, row by row', () => {
  test.each(authenticationRows)('row %s', async (_row, request, errorType, message) => {
    const response = await gateway(pets).send(request());
    expect(response.status).toBe(403);
    expect(response.body).toBe(`{"message":${JSON.stringify(message)}}`);
    expect(response.headers.map(([name]) => name)).toEqual([
      'Content-Type',
      'x-amzn-RequestId',
      'x-amzn-ErrorType',
      'x-amz-apigw-id',
    ]);
    expect(headerOf(response, 'Content-Type')).toBe('application/json');
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe(errorType);
    expect(headerOf(response, 'x-amzn-RequestId')).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(headerOf(response, 'x-amz-apigw-id')).toMatch(/^[A-Za-z0-9_-]{15}=$/);
  });

  test('row 19: an expired session token', async () => {
    const world = gateway(pets);
    const session = await world.roleSession('R', everything, now - 1);
    const response = await world.send(signed({ path: petsPath }, session));
    expect(response.body).toBe('{"message":"The security token included in the request is expired"}');
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('ExpiredTokenException');
  });

  const tampered: readonly [string, Sent, (request: RawRequest) => RawRequest][] = [
    ['method', {}, (request) => ({ ...request, method: 'POST' })],
    ['path', {}, (request) => ({ ...request, path: '/prod/pets/' })],
    ['query', {}, (request) => ({ ...request, query: 'a=1' })],
    ['body', {}, (request) => ({ ...request, body: Buffer.from('x') })],
  ];
  test.each(tampered)('row 20: a tampered %s is answered with the canonical string', async (_what, sent, tamper) => {
    const request = tamper(signed({ path: petsPath, ...sent }, root));
    const response = await gateway(pets).send(request);
    const { message } = JSON.parse(String(response.body));
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('InvalidSignatureException');
    expect(message).toMatch(
      /^The request signature we calculated does not match .*\n\nThe Canonical String for this request should have been\n'.*'\n\nThe String-to-Sign should have been\n'AWS4-HMAC-SHA256\n.*'\n$/s,
    );
    expect(message).toContain(hash('sha256', request.body, 'hex'));
  });
});
