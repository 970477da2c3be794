import fc from 'fast-check';
import { expect, test } from 'vitest';
import { identifyService } from '../identify-service.ts';
import { formRequest, rawRequest } from '../testing/raw-request.ts';
import { encodeStrangerError } from './encode-stranger-error.ts';
import { readStranger } from './read-stranger.ts';

function signedFor(service: string): [string, string] {
  const scope = `AKIAIOSFODNN7EXAMPLE/20250131/us-east-1/${service}/aws4_request`;
  return ['Authorization', `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=00`];
}

test.each([
  ['s3', rawRequest({ path: '/restapis', headers: [signedFor('s3')] }), 's3', 'GET /restapis'],
  ['route53', rawRequest({ path: '/2013-04-01/hostedzone', headers: [signedFor('route53')] }), 'restXml', undefined],
  ['appsync', rawRequest({ path: '/v1/apis', headers: [signedFor('appsync')] }), 'restJson', 'GET /v1/apis'],
  ['apigatewayv2', rawRequest({ path: '/v2/apis', headers: [signedFor('apigateway')] }), 'restJson', undefined],
  [
    'lambda-web',
    rawRequest({ path: '/2025-03-07/web-functions', headers: [signedFor('lambda')] }),
    'restJson',
    'GET /2025-03-07/web-functions',
  ],
  ['lambda-core', rawRequest({ path: '/2026-10-01/runtimes', headers: [signedFor('lambda')] }), 'restJson', undefined],
  [
    's3-outposts',
    rawRequest({ path: '/S3Outposts/ListEndpoints', headers: [signedFor('s3-outposts')] }),
    'restJson',
    undefined,
  ],
  ['s3-outposts', rawRequest({ path: '/bucket', headers: [signedFor('s3-outposts')] }), 's3', undefined],
  [
    'apigatewaymanagementapi',
    rawRequest({ path: '/dev/@connections/abc%3D', headers: [signedFor('execute-api')] }),
    'restJson',
    undefined,
  ],
  ['execute-api', rawRequest({ path: '/dev/x', headers: [signedFor('execute-api')] }), 'restJson', 'GET /dev/x'],
  ['ec2', rawRequest({ query: 'Action=RunInstances', headers: [signedFor('ec2')] }), 'ec2Query', 'RunInstances'],
  ['sns', rawRequest({ query: 'Action=Publish', headers: [signedFor('sns')] }), 'query', 'Publish'],
  [
    'dynamodb',
    rawRequest({ headers: [signedFor('dynamodb'), ['X-Amz-Target', 'DynamoDB_20120810.GetItem']] }),
    'awsJson',
    'GetItem',
  ],
])('a call of %s is known by its scope and its protocol', (service, request, protocol, operation) => {
  expect(identifyService(request)).toBeUndefined();
  expect(readStranger(request)).toMatchObject({ service, protocol, ...(operation && { operation }) });
});

test.each(['/2013-04-01/hostedzone', '/2020-05-31/distribution'])('unsigned, %s is asked for papers in XML', (path) => {
  expect(identifyService(rawRequest({ path }))).toBeUndefined();
  expect(readStranger(rawRequest({ path })).protocol).toBe('restXml');
});

test('an unsigned form of another version is for no service here', () => {
  const request = formRequest('Action=DescribeStacks&Version=2010-05-15');
  expect(identifyService(request)).toBeUndefined();
  expect(readStranger(request)).toMatchObject({ service: '', protocol: 'query', operation: 'DescribeStacks' });
});

test('any request is read, and any error written for it', () => {
  const text = fc.string({ unit: 'binary', maxLength: 30 });
  fc.assert(
    fc.property(text, text, text, text, (path, query, target, type) => {
      const headers = [
        ['Authorization', target],
        ['X-Amz-Target', target],
        ['Content-Type', type],
      ] as const;
      for (const request of [
        rawRequest({ path: `/${path}`, query, headers: [...headers] }),
        rawRequest({ path: `/${path}`, query: `Action=${query}` }),
        formRequest(query),
      ]) {
        const error = { code: target, status: 501, message: path } as never;
        expect(encodeStrangerError(readStranger(request), error, 'id').status).toBe(501);
      }
    }),
  );
});
