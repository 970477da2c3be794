import { describe, expect, test } from 'vitest';
import type { FunctionOutcome } from '../../../core/ports/function-invoker.ts';
import type { IntegrationDocument, MethodDocument } from '../../../services/apigateway/documents.ts';
import {
  answered,
  endpointOf,
  fakeFunctions,
  functionArn,
  invocations,
  type ProxyEvent,
} from '../../testing/endpoint-fixture.ts';
import {
  account,
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  now,
  region,
  root,
  type Sent,
  signed,
  unsigned,
} from '../../testing/gateway-fixture.ts';

const backends = fakeFunctions();

function worldOf(
  path: string,
  integration: Partial<IntegrationDocument> = {},
  method: Partial<MethodDocument> = {},
  variables = {},
) {
  const made = methodOf('ANY', { integration: endpointOf('AWS_PROXY', integration), ...method });
  return gateway(apiOf({ [path]: [made] }), { backends }, variables);
}

async function event(path: string, sent: Sent, variables = {}): Promise<ProxyEvent> {
  backends.answer = answered({ statusCode: 200 });
  const { status } = await worldOf(path, {}, {}, variables).send(unsigned(sent));
  expect(status).toBe(200);
  return backends.event();
}

// Recorded: LocalStack's test_apigateway_lambda, https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
describe('the event', () => {
  test('of a GET without anything: what there is none of is null', async () => {
    const made = await event('/{proxy+}', { path: '/prod/test-path' });
    expect(Object.keys(made)).toEqual([
      ...['resource', 'path', 'httpMethod', 'headers', 'multiValueHeaders', 'queryStringParameters'],
      ...['multiValueQueryStringParameters', 'pathParameters', 'stageVariables', 'requestContext', 'body'],
      'isBase64Encoded',
    ]);
    expect(made).toMatchObject({
      resource: '/{proxy+}',
      path: '/test-path',
      httpMethod: 'GET',
      queryStringParameters: null,
      multiValueQueryStringParameters: null,
      pathParameters: { proxy: 'test-path' },
      stageVariables: null,
      body: null,
      isBase64Encoded: false,
    });
  });

  test('requestContext has the members of a recorded one, in the order of AWS', async () => {
    const { requestContext } = await event('/{proxy+}', {
      path: '/prod/test-path',
      headers: [['User-Agent', 'python-requests/testing']],
    });
    const none = { cognitoIdentityPoolId: null, cognitoIdentityId: null, principalOrgId: null, user: null };
    const nobody = { cognitoAuthenticationType: null, cognitoAuthenticationProvider: null, userArn: null };
    expect(requestContext).toEqual({
      resourceId: 'r1',
      resourcePath: '/{proxy+}',
      httpMethod: 'GET',
      extendedRequestId: expect.any(String),
      requestTime: '30/Jun/2025:12:00:00 +0000',
      path: '/prod/test-path',
      accountId: account,
      protocol: 'HTTP/1.1',
      stage: 'prod',
      domainPrefix: apiId,
      requestTimeEpoch: now,
      requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
      identity: {
        ...{ ...none, ...nobody, accountId: null, caller: null, accessKey: null },
        ...{ sourceIp: '10.1.2.3', userAgent: 'python-requests/testing' },
      },
      domainName: expect.stringMatching(`^${apiId}.execute-api.`),
      deploymentId: 'dep123',
      apiId,
    });
    expect(Object.keys(requestContext).slice(0, 4)).toEqual([
      ...['resourceId', 'resourcePath', 'httpMethod', 'extendedRequestId'],
    ]);
  });

  // request path, resource, path, path with stage, pathParameters
  const paths: readonly [string, string, string, string, object | null][] = [
    ['/prod/proxy-value', '/{proxy+}', '/proxy-value', '/prod/proxy-value', { proxy: 'proxy-value' }],
    ['/prod/proxy-value/', '/{proxy+}', '/proxy-value/', '/prod/proxy-value/', { proxy: 'proxy-value' }],
    ['/prod/a//b', '/{proxy+}', '/a//b', '/prod/a//b', { proxy: 'a//b' }],
    ['//prod/proxy-value', '/{proxy+}', '/proxy-value', '/prod/proxy-value', { proxy: 'proxy-value' }],
    ['/prod//proxy-value', '/{proxy+}', '/proxy-value', '/prod//proxy-value', { proxy: 'proxy-value' }],
    ['/prod//hardcoded', '/hardcoded', '/hardcoded', '/prod//hardcoded', null],
    [
      '/prod/a%2Bb@c/plus/d+e@c',
      '/{proxy+}',
      '/a%2Bb@c/plus/d+e@c',
      '/prod/a%2Bb@c/plus/d+e@c',
      { proxy: 'a%2Bb@c/plus/d+e@c' },
    ],
  ];
  test.each(paths)('of %s', async (path, resource, ownPath, wholePath, pathParameters) => {
    const made = await event(resource, { path });
    expect(made).toMatchObject({ path: ownPath, requestContext: { path: wholePath }, pathParameters });
  });

  test('the query is decoded: of a name sent twice the last value counts, and all are listed', async () => {
    const made = await event('/{p}', { path: '/prod/x', query: 'a=1&a=2&b=x+y%2Bz&c&%E4=bad' });
    expect(made).toMatchObject({
      queryStringParameters: { a: '2', b: 'x y+z', c: '', '%E4': 'bad' },
      multiValueQueryStringParameters: { a: ['1', '2'], b: ['x y+z'], c: [''], '%E4': ['bad'] },
    });
  });

  test('headers keep their case but for two, the last value counts, and API Gateway adds its own', async () => {
    const made = await event('/{p}', {
      path: '/prod/x',
      headers: [
        ['tEsT-HEADeR', 'aValUE'],
        ['authorization', 'random-value'],
        ['user-agent', 'python-requests/testing'],
        ['X-Twice', '1'],
        ['X-Twice', '2'],
        ['X-Forwarded-For', '1.1.1.1'],
        ['__proto__', 'own'],
      ],
    });
    expect(made.headers).toEqual(
      expect.objectContaining({
        'tEsT-HEADeR': 'aValUE',
        Authorization: 'random-value',
        'User-Agent': 'python-requests/testing',
        'X-Twice': '2',
        'X-Forwarded-For': '1.1.1.1, 10.1.2.3',
        'X-Forwarded-Port': '4566',
        'X-Forwarded-Proto': 'http',
        'X-Amzn-Trace-Id': expect.stringMatching(/^Root=1-[0-9a-f]{8}-[0-9a-f]{24}$/),
      }),
    );
    expect(made.multiValueHeaders).toMatchObject({ 'X-Twice': ['1', '2'] });
    expect(String(backends.invocations.at(-1)?.payload)).toContain('"__proto__":"own"');
  });

  test.each([
    ...['Connection', 'Content-Length', 'Content-MD5', 'Expect', 'Max-Forwards', 'Proxy-Authenticate', 'Server', 'TE'],
    ...['Transfer-Encoding', 'Trailer', 'Upgrade', 'WWW-Authenticate'],
  ])('%s ends at API Gateway (recorded)', async (name) => {
    const made = await event('/{p}', { path: '/prod/x', headers: [[name, 'x']] });
    expect(Object.keys(made.headers)).not.toContain(name);
  });

  test('a SigV4 signature ends at API Gateway, and requestContext tells who signed', async () => {
    backends.answer = answered({ statusCode: 200 });
    const world = worldOf('/{p}', {}, { authorizationType: 'AWS_IAM' });
    expect((await world.send(signed({ path: '/prod/x' }, root))).status).toBe(200);
    const made = backends.event();
    expect(Object.keys(made.headers)).not.toContain('Authorization');
    expect(made.requestContext).toMatchObject({
      identity: {
        ...{ accessKey: root.accessKeyId, accountId: account, caller: account, user: account },
        userArn: `arn:aws:iam::${account}:root`,
      },
    });
  });

  test('a body is text, stage variables are those of the stage', async () => {
    const made = await event('/{p}', { path: '/prod/x', method: 'POST', body: '{"ä":1}' }, { colour: 'red' });
    expect(made).toMatchObject({ body: '{"ä":1}', isBase64Encoded: false, stageVariables: { colour: 'red' } });
  });
});

// Recorded: test_aws_proxy_response_payload_format_validation
describe('the answer', () => {
  async function answer(outcome: FunctionOutcome) {
    backends.answer = outcome;
    const world = worldOf('/{p}');
    const response = await world.send(unsigned({ path: '/prod/x' }));
    return { response, told: world.trace.latest(1)[0]?.error?.message, defects: world.defects };
  }

  const good: readonly [given: unknown, status: number, headers: object, body: string][] = [
    [{ statusCode: 200 }, 200, { 'Content-Type': 'application/json' }, ''],
    [{ statusCode: 200, body: 'hi' }, 200, {}, 'hi'],
    [{ statusCode: '201' }, 201, {}, ''],
    [{ statusCode: 200, headers: { h: 'v', b: true } }, 200, { h: 'v', b: 'true' }, ''],
    [{ statusCode: 200, headers: null, multiValueHeaders: null, body: null, isBase64Encoded: null }, 200, {}, ''],
    [{ headers: { h: 'v' } }, 200, { h: 'v' }, ''],
    [{}, 200, {}, ''],
    [{ statusCode: 200, headers: { 'content-type': 'text/html' } }, 200, { 'content-type': 'text/html' }, ''],
    [{ statusCode: 200, body: 'aGk=', isBase64Encoded: true }, 200, {}, 'aGk='],
    [
      { statusCode: 200, headers: { Date: 'd', Server: 's' } },
      200,
      { 'x-amzn-Remapped-Date': 'd', 'x-amzn-Remapped-Server': 's' },
      '',
    ],
    [
      { statusCode: 401, headers: { 'WWW-Authenticate': 'Basic' } },
      401,
      { 'x-amzn-Remapped-WWW-Authenticate': 'Basic' },
      '',
    ],
  ];
  test.each(good)('%j', async (given, status, headers, body) => {
    const { response } = await answer(answered(given));
    expect([response.status, String(response.body)]).toEqual([status, body]);
    expect(Object.fromEntries(response.headers)).toMatchObject(headers);
    expect(headerOf(response, 'X-Amzn-Trace-Id')).toMatch(/^Root=1-\w{8}-\w{24};Parent=\w{16};Sampled=0$/);
  });

  test('several values of a header are sent one by one, those of multiValueHeaders first', async () => {
    const given = {
      statusCode: 200,
      multiValueHeaders: { 'Set-Cookie': ['a=1', 'b=2'] },
      headers: { 'Set-Cookie': 'c=3' },
    };
    const { response } = await answer(answered(given));
    const cookies = response.headers.filter(([name]) => name === 'Set-Cookie').map(([, value]) => value);
    expect(cookies).toEqual(['a=1', 'b=2', 'c=3']);
  });

  // https://docs.aws.amazon.com/apigateway/latest/developerguide/set-up-lambda-proxy-integrations.html
  test('a pair that stands in both is sent once', async () => {
    const headers = { 'content-type': 'text/html', 'X-A': '2' };
    const multiValueHeaders = { 'Content-Type': ['text/html'], 'X-A': ['1'] };
    const { response } = await answer(answered({ statusCode: 200, headers, multiValueHeaders }));
    expect(response.headers.slice(0, 3)).toEqual([
      ['Content-Type', 'text/html'],
      ['X-A', '1'],
      ['X-A', '2'],
    ]);
  });

  const malformed: readonly [given: unknown][] = [
    [{ statusCode: 200, wrongValue: 1 }],
    ['"a text"'],
    ['null'],
    ['[]'],
    ['no json'],
    [''],
    [{ statusCode: 'test' }],
    [{ statusCode: 200.5 }],
    [{ statusCode: 99 }],
    [{ statusCode: 100 }],
    [{ statusCode: 600 }],
    [{ statusCode: 200, body: { a: 1 } }],
    [{ statusCode: 200, headers: [] }],
    [{ statusCode: 200, headers: { a: { b: 1 } } }],
    [{ statusCode: 200, multiValueHeaders: { a: 'x' } }],
    [{ statusCode: 200, isBase64Encoded: 'yes' }],
    ['{"statusCode":200,"__proto__":{"a":1}}'],
  ];
  test.each(malformed)('%j is malformed: 502', async (given) => {
    const { response, told, defects } = await answer(answered(given));
    expect([response.status, response.body]).toEqual([502, '{"message": "Internal server error"}']);
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('InternalServerErrorException');
    expect(told).toBe('Execution failed due to configuration error: Malformed Lambda proxy response');
    expect(defects).toEqual([]);
  });

  test('more headers than a client would take are malformed (unverified)', async () => {
    const many = Object.fromEntries(Array.from({ length: 9000 }, (_, at) => [`h${at}`, 'v']));
    expect((await answer(answered({ statusCode: 200, headers: many }))).response.status).toBe(502);
  });

  test('a function that fails: 502, and the trace says how', async () => {
    const { response, told } = await answer(answered({ errorMessage: 'boom', errorType: 'Error' }, true));
    expect([response.status, response.body]).toEqual([502, '{"message": "Internal server error"}']);
    expect(told).toBe(
      'Lambda execution failed with status 200 due to customer function error: boom. Lambda request id: the-request-id',
    );
  });

  test('what Lambda refuses is an internal error, and the trace says why (status unverified)', async () => {
    const { response, told } = await answer({
      kind: 'refused',
      requestId: 'r',
      status: 429,
      message: 'Rate Exceeded.',
    });
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(told).toBe('Lambda invocation failed with status: 429. Lambda request id: r: Rate Exceeded.');
  });

  test('header names and values that HTTP cannot carry are not sent', async () => {
    const given = {
      statusCode: 200,
      headers: { 'X A': '1', 'X-Letters': '日', 'X-B': 'a\r\nSet-Cookie: x', 'Transfer-Encoding': 'chunked' },
    };
    const { response } = await answer(answered(given));
    expect(headerOf(response, 'X-B')).toBe('a Set-Cookie: x');
    expect(Buffer.from(headerOf(response, 'X-Letters') ?? '', 'latin1').toString()).toBe('日');
    expect(response.headers.map(([name]) => name)).not.toContain('X A');
    expect(response.headers.map(([name]) => name)).not.toContain('Transfer-Encoding');
  });
});

test('a function that takes longer than the integration waits: 504', async () => {
  backends.answer = new Promise(() => {});
  const world = worldOf('/{p}', { timeoutInMillis: 50 });
  const response = await world.send(unsigned({ path: '/prod/x' }));
  expect([response.status, response.body]).toEqual([504, '{"message": "Endpoint request timed out"}']);
  expect(world.trace.latest(1)[0]?.error?.message).toBe('Execution failed due to a timeout error');
});

describe('the call', () => {
  async function call(integration: Partial<IntegrationDocument>, method: Partial<MethodDocument> = {}, variables = {}) {
    backends.answer = answered({ statusCode: 200 });
    const world = worldOf('/pets/{id}', integration, method, variables);
    const response = await world.send(unsigned({ path: '/prod/pets/7' }));
    return { response, told: world.trace.latest(1)[0]?.error?.message, invocation: backends.invocations.at(-1) };
  }

  test('is one by API Gateway for the method and the resource as they are defined', async () => {
    const { invocation } = await call({}, { httpMethod: 'GET' });
    expect(invocation).toMatchObject({
      functionArn,
      type: 'RequestResponse',
      caller: { kind: 'service', service: 'apigateway.amazonaws.com' },
      keys: {
        'aws:sourcearn': `arn:aws:execute-api:${region}:${account}:${apiId}/prod/GET/pets/*`,
        'aws:sourceaccount': account,
      },
    });
  });

  test('of ANY it is for every method (unverified)', async () => {
    const { invocation } = await call({});
    expect(invocation?.keys['aws:sourcearn']).toBe(`arn:aws:execute-api:${region}:${account}:${apiId}/prod/*/pets/*`);
  });

  test('stage variables name the function, its version and its alias', async () => {
    const uri = invocations.replace('function:f', 'function:${stageVariables.name}:${stageVariables.alias}');
    const { invocation } = await call({ uri }, {}, { name: 'g', alias: 'live' });
    expect(invocation?.functionArn).toBe(functionArn.replace(/f$/, 'g:live'));
  });

  test.each([
    ['a stage variable that is not there', { uri: invocations.replace('function:f', 'function:${stageVariables.no}') }],
    ['a method that is not POST (recorded)', { httpMethod: 'GET' }],
    ['a mapped Authorization (recorded)', { requestParameters: { 'integration.request.header.Authorization': "'x'" } }],
    [
      'a mapped Content-Length (recorded)',
      { requestParameters: { 'integration.request.header.Content-Length': "'1'" } },
    ],
    ['a role that there is not', { credentials: `arn:aws:iam::${account}:role/nobody` }],
    ["the caller's credentials where nobody signs", { credentials: 'arn:aws:iam::*:user/*' }],
  ])('%s: 500, and no function is called', async (_, integration) => {
    const before = backends.invocations.length;
    const { response, told } = await call(integration);
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(told).toMatch(/^Execution failed due to configuration error: /);
    expect(backends.invocations.length).toBe(before);
  });

  test('without permission: 500, and the trace has the command that adds it', async () => {
    backends.answer = { kind: 'refused', requestId: 'r', status: 403, message: 'User: ...' };
    const world = worldOf('/pets/{id}', {}, { httpMethod: 'GET' });
    const response = await world.send(unsigned({ path: '/prod/pets/7' }));
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(world.trace.latest(1)[0]?.error?.message).toBe(
      `Execution failed due to configuration error: Invalid permissions on Lambda function: the policy of ${functionArn} does not let apigateway.amazonaws.com do lambda:InvokeFunction for arn:aws:execute-api:${region}:${account}:${apiId}/prod/GET/pets/*; this lets it, for all stages: aws lambda add-permission --function-name f --statement-id apigateway-${apiId}-r1-GET --action lambda:InvokeFunction --principal apigateway.amazonaws.com --source-arn 'arn:aws:execute-api:${region}:${account}:${apiId}/*/GET/pets/*' --region us-east-1`,
    );
  });
});
