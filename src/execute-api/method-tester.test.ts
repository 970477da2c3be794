import { afterAll, beforeAll, expect, test } from 'vitest';
import { backEndClient } from '../http/back-end/back-end-client.ts';
import type { IntegrationDocument } from '../services/apigateway/documents.ts';
import { methodTester } from './method-tester.ts';
import { answered, endpointOf, fakeFunctions, functionArn } from './testing/endpoint-fixture.ts';
import { account, apiId, apiOf, methodOf, now, region, root } from './testing/gateway-fixture.ts';
import { httpBackEnd, type LocalBackEnd } from './testing/local-back-end.ts';

const http = backEndClient({ ownPort: () => undefined, isOwnPath: () => false });
const backends = fakeFunctions({ http });
const defects: unknown[] = [];
const tester = methodTester(backends, (error) => defects.push(error));
let backEnd: LocalBackEnd;

beforeAll(async () => {
  backEnd = await httpBackEnd((_, outgoing) => outgoing.setHeader('Content-Type', 'text/plain').end('pong'));
});
afterAll(async () => {
  await http.close();
  await backEnd.close();
});

const arn = `arn:aws:iam::${account}:root`;
const principal = { kind: 'root', account, arn, userId: account, accessKeyId: root.accessKeyId } as const;

async function run(integration: IntegrationDocument, headers: readonly (readonly [string, string])[] = []) {
  const result = await tester.test({
    ...{ account, region, now, principal, headers, stageVariables: {}, resourceId: 'r1', httpMethod: 'GET' },
    api: apiOf({ '/employees': [methodOf('GET', { integration })] }),
    pathWithQueryString: undefined,
    body: '',
  });
  expect(defects).toEqual([]);
  return { ...result, lines: result.log.split('\n').map((line) => line.replace(/^.* UTC \d{4} : /, '')) };
}

// Recorded on AWS on 2024-06-11: aws apigateway test-invoke-method on a Lambda proxy integration.
test('the event of a test has no headers, and shows who tests', async () => {
  backends.answer = answered({ statusCode: 200, body: 'x' });
  const { status, body, headers } = await run(endpointOf('AWS_PROXY'));
  expect([status, body]).toEqual([200, 'x']);
  expect(headers).toEqual([['X-Amzn-Trace-Id', expect.stringMatching(/^Root=/)]]);
  expect(String(backends.invocations.at(-1)?.payload)).toMatch(
    /^\{"resource":"\/employees","path":"\/employees","httpMethod":"GET","headers":null,"multiValueHeaders":null,"queryStringParameters":null,"multiValueQueryStringParameters":null,"pathParameters":null,"stageVariables":null,"requestContext":\{"resourceId":"r1","resourcePath":"\/employees","httpMethod":"GET","extendedRequestId":"[^"]+","requestTime":"30\/Jun\/2025:12:00:00 \+0000","path":"\/employees","accountId":"123456789012","protocol":"HTTP\/1.1","stage":"test-invoke-stage","domainPrefix":"testPrefix","requestTimeEpoch":1751284800000,"requestId":"[^"]+","identity":\{"cognitoIdentityPoolId":null,"cognitoIdentityId":null,"apiKey":"test-invoke-api-key","principalOrgId":null,"cognitoAuthenticationType":null,"userArn":"arn:aws:iam::123456789012:root","apiKeyId":"test-invoke-api-key-id",/,
  );
  expect(backends.event().requestContext).toMatchObject({
    identity: { sourceIp: 'test-invoke-source-ip', accessKey: root.accessKeyId, caller: account },
    domainName: 'testPrefix.testDomainName',
  });
});

test('the lines of a proxy integration', async () => {
  backends.answer = answered('null');
  const { status, lines } = await run(endpointOf('AWS_PROXY'));
  expect(status).toBe(502);
  expect(lines.slice(-5)).toEqual([
    expect.stringMatching(/^Endpoint response headers: \{/),
    'Endpoint response body before transformations: null',
    'Execution failed due to configuration error: Malformed Lambda proxy response',
    'Method completed with status: 502',
    '',
  ]);
});

// Recorded on AWS: what was asked is told, what was not answered is not.
test('without permission the lines end where the function was to be called', async () => {
  backends.answer = { kind: 'refused', requestId: 'r', status: 403, message: '' };
  const { lines } = await run(endpointOf('AWS_PROXY'));
  const uri = `https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/${functionArn}/invocations`;
  expect(lines.slice(-4)).toEqual([
    `Sending request to ${uri}`,
    'Execution failed due to configuration error: Invalid permissions on Lambda function',
    'Method completed with status: 500',
    '',
  ]);
});

test('of a long part 998 characters are shown (recorded)', async () => {
  backends.answer = answered({ statusCode: 200, body: 'a'.repeat(2000) });
  const { lines } = await run(endpointOf('AWS_PROXY'));
  const part = lines.find((line) => line.startsWith('Endpoint response body')) ?? '';
  expect(part.replace('Endpoint response body before transformations: ', '')).toMatch(/^.{998} \[TRUNCATED\]$/);
});

test('the lines of an HTTP integration', async () => {
  const uri = `${backEnd.origin}/ping`;
  const { status, body, lines } = await run(endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri }), [['X-A', '1']]);
  expect([status, body]).toEqual([200, 'pong']);
  expect(lines.slice(5)).toEqual([
    'Method request headers: {X-A=1}',
    'Method request body before transformations: ',
    `Endpoint request URI: ${uri}`,
    expect.stringMatching(
      `^Endpoint request headers: \\{X-A=1, Accept=application/json, User-Agent=AmazonAPIGateway_${apiId}, X-Amzn-Apigateway-Api-Id=${apiId}, X-Amzn-Trace-Id=Root=[\\w-]+\\}$`,
    ),
    'Endpoint request body after transformations: ',
    `Sending request to ${uri}`,
    expect.stringMatching(/^Received response\. Status: 200, Integration latency: \d+ ms$/),
    expect.stringMatching(/^Endpoint response headers: \{Content-Type=text\/plain, /),
    'Endpoint response body before transformations: pong',
    'Method response body after transformations: pong',
    expect.stringMatching(/^Method response headers: \{Content-Type=text\/plain, /),
    'Successfully completed execution',
    'Method completed with status: 200',
    '',
  ]);
});

test('of secrets the last characters are shown (recorded)', async () => {
  const uri = `${backEnd.origin}/ping`;
  const headers = [
    ['Authorization', 'Bearer abcdefghijkl'],
    ['x-api-key', 'short'],
  ] as const;
  const { log } = await run(endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri }), headers);
  expect(log.match(/Authorization=\*{13}ghijkl, x-api-key=\*{5}[,}]/g)?.length).toBe(2);
  expect(log).not.toContain('abcdef');
});

test('an endpoint that cannot be found: 500 in the words of AWS (recorded)', async () => {
  const { status, body, lines } = await run(
    endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri: 'http://{x}.invalid/' }),
  );
  expect([status, body]).toEqual([500, '{"message": "Internal server error"}']);
  expect(lines.slice(-3)).toEqual([
    'Execution failed due to configuration error: Invalid endpoint address',
    'Method completed with status: 500',
    '',
  ]);
});
