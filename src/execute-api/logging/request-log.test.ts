import { describe, expect, test } from 'vitest';
import type { MethodDocument, MethodSetting, StageDocument } from '../../services/apigateway/documents.ts';
import { answer, authorizerOf, guardedBy } from '../testing/authorizer-fixture.ts';
import { endpointOf } from '../testing/endpoint-fixture.ts';
import {
  apiId,
  apiOf,
  gateway,
  headerOf,
  methodOf,
  mockOf,
  policyOf,
  signed,
  unsigned,
} from '../testing/gateway-fixture.ts';
import { noBackends } from '../testing/no-backends.ts';
import type { ApiLogEntry } from './api-log-sink.ts';

const setting: MethodSetting = {
  ...{ metricsEnabled: false, dataTraceEnabled: false, throttlingBurstLimit: -1, throttlingRateLimit: -1 },
  ...{ cachingEnabled: false, cacheTtlInSeconds: 300, cacheDataEncrypted: false },
  requireAuthorizationForCacheControl: true,
  unauthorizedCacheControlHeaderStrategy: 'SUCCEED_WITH_RESPONSE_HEADER',
};

const executing = (loggingLevel: string, dataTraceEnabled = false, method = '*/*'): Partial<StageDocument> => ({
  methodSettings: { [method]: { ...setting, loggingLevel, dataTraceEnabled } },
});
const accessing = (format: string): Partial<StageDocument> => ({
  accessLogSettings: { destinationArn: 'arn:aws:logs:us-east-1:123456789012:log-group:/a/access:*', format },
});

type Methods = Readonly<Record<string, readonly MethodDocument[]>>;

/** A gateway whose logs are kept. */
function logged(methods: Methods, stage: Parameters<typeof gateway>[3], options: Parameters<typeof gateway>[1] = {}) {
  const entries: ApiLogEntry[] = [];
  const logs = { append: (entry: ApiLogEntry) => void entries.push(entry) };
  const authorizers = { a1b2c3: authorizerOf() };
  const world = gateway({ ...apiOf(methods), authorizers }, { logs, ...options }, {}, stage);
  const messages = (group: string) =>
    entries.filter((entry) => entry.group === group).flatMap(({ events }) => events.map(({ message }) => message));
  return { ...world, entries, messages };
}

const executions = `API-Gateway-Execution-Logs_${apiId}/prod`;
const pets = { '/pets/{id}': [methodOf('GET')] };
const get = { path: '/prod/pets/7', query: 'a=1', headers: [['Accept', '*/*']] } as const;

describe('execution logs', () => {
  test('a stage that logs nothing is asked for nothing', async () => {
    const { send, entries } = logged(pets, {});
    await send(unsigned(get));
    expect(entries).toEqual([]);
  });

  test('unverified: INFO tells the steps (lines recorded 2017-06-05, 2019-02-26)', async () => {
    const { send, messages, entries } = logged(pets, executing('INFO'));
    const response = await send(unsigned(get));
    const id = headerOf(response, 'x-amzn-RequestId');
    expect(messages(executions)).toEqual(
      [
        `Extended Request Id: ${headerOf(response, 'x-amz-apigw-id')}`,
        `Verifying Usage Plan for request: ${id}. API Key:  API Stage: ${apiId}/prod`,
        "API Key  authorized because method 'GET /pets/{id}' does not require API Key. Request will not contribute to throttle or quota limits",
        `Usage Plan check succeeded for API Key  and API Stage ${apiId}/prod`,
        `Starting execution for request: ${id}`,
        'HTTP Method: GET, Resource Path: /pets/7',
        'Successfully completed execution',
        'Method completed with status: 200',
      ].map((line) => `(${id}) ${line}`),
    );
    expect(entries[0]).toMatchObject({ account: '123456789012', region: 'us-east-1' });
    expect(entries[0]?.stream).toMatch(/^[0-9a-f]{32}$/);
  });

  test('data trace tells what goes in and out as well', async () => {
    const { send, messages } = logged(pets, executing('INFO', true));
    await send(unsigned(get));
    expect(messages(executions).map((line) => line.slice(39))).toEqual(
      expect.arrayContaining([
        'Method request path: {id=7}',
        'Method request query string: {a=1}',
        `Method request headers: {Host=${apiId}.execute-api.us-east-1.localhost:4566, Accept=*/*}`,
        'Method request body before transformations: ',
        'Method response body after transformations: {"ok":true}',
        'Method response headers: {Content-Type=application/json}',
      ]),
    );
  });

  test('of credentials the end is shown at most, and of long parts the beginning', async () => {
    const { send, messages } = logged(pets, executing('INFO', true));
    const headers = [
      ['Authorization', 'Bearer secret-secret-123456'],
      ['x-api-key', 'k'.repeat(20)],
      ['Cookie', 'session=secret-secret-123456'],
      ['X-Long', 'l'.repeat(5000)],
    ] as const;
    await send(unsigned({ ...get, query: 'X-Amz-Signature=secret-secret-123456&X-Amz-Security-Token=short', headers }));
    const text = messages(executions).join('\n');
    expect(text).toContain(`Authorization=${'*'.repeat(21)}123456`);
    expect(text).toContain(`x-api-key=${'*'.repeat(14)}kkkkkk`);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('short');
    expect(text).toContain(' [TRUNCATED]');
    expect(text.length).toBeLessThan(5000);
  });

  test('the address of a back end shows no signature', async () => {
    const proxy = endpointOf('HTTP_PROXY', { httpMethod: 'GET', uri: 'http://example.com/' });
    const http = { send: async () => ({ status: 200, headers: [], body: Buffer.alloc(0) }), close: async () => {} };
    const methods = { '/': [methodOf('GET', { integration: proxy })] };
    const { send, messages } = logged(methods, executing('INFO', true), { backends: { ...noBackends, http } });
    await send(unsigned({ query: 'a=1&X-Amz-Signature=secret&X-Amz-Security-Toke%6E=secret' }));
    const lines = messages(executions).map((line) => line.slice(39));
    const uri = 'http://example.com/?a=1&X-Amz-Signature=****&X-Amz-Security-Toke%6E=****';
    expect(lines).toEqual(expect.arrayContaining([`Endpoint request URI: ${uri}`, `Sending request to ${uri}`]));
    expect(lines.join('\n')).not.toContain('secret');
  });

  test('unverified: ERROR tells why a request failed, and nothing of others', async () => {
    const broken = { '/': [methodOf('GET', { integration: mockOf('', { requestTemplates: {} }) })], ...pets };
    const { send, messages } = logged(broken, executing('ERROR'));
    await send(unsigned(get));
    const response = await send(unsigned({}));
    const id = headerOf(response, 'x-amzn-RequestId');
    expect(messages(executions)).toEqual([
      `(${id}) Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.`,
      `(${id}) Method completed with status: 500`,
    ]);
  });

  test('a method has its own level', async () => {
    const { send, entries } = logged({ ...pets, '/': [methodOf('GET')] }, executing('INFO', false, '~1pets~1{id}/GET'));
    await send(unsigned({}));
    expect(entries).toEqual([]);
    await send(unsigned(get));
    expect(entries).toHaveLength(1);
  });

  test('unverified: OFF logs nothing, even with data trace', async () => {
    const { send, entries } = logged(pets, executing('OFF', true));
    await send(unsigned(get));
    expect(entries).toEqual([]);
  });

  const guarded = methodOf('GET', { authorizationType: 'CUSTOM', authorizerId: 'a1b2c3' });

  test('an authorizer has its lines (recorded 2017-06-05)', async () => {
    const { backends } = guardedBy(answer('Allow'));
    const { send, messages } = logged({ '/': [guarded] }, executing('INFO', true), { backends });
    const response = await send(unsigned({ headers: [['Authorization', 'a-long-enough-token']] }));
    const id = headerOf(response, 'x-amzn-RequestId');
    const lines = messages(executions).map((line) => line.slice(39));
    expect(lines.slice(1, 4)).toEqual([
      `Starting authorizer: a1b2c3 for request: ${id}`,
      `Incoming identity: ${'*'.repeat(13)}-token`,
      expect.stringMatching(/^Endpoint request URI: https:\/\/lambda\./),
    ]);
    expect(lines).toContain('Successfully completed authorizer execution');
    expect(lines.some((line) => line.startsWith('Authorizer result body before parsing: {"principalId"'))).toBe(true);
  });

  test.each([
    ['without a token', [], /Unauthorized request: /, 401],
    ['that denies', [['Authorization', 'x']], /The client is not authorized to perform this operation\./, 403],
  ] as const)('unverified: an authorizer %s', async (_name, headers, line, status) => {
    const { backends } = guardedBy(answer('Deny'));
    const { send, messages } = logged({ '/': [guarded] }, executing('ERROR'), { backends });
    expect((await send(unsigned({ headers }))).status).toBe(status);
    expect(messages(executions).join('\n')).toMatch(line);
    expect(messages(executions).at(-1)).toContain(`Method completed with status: ${status}`);
  });
});

describe('access logs', () => {
  const line = async (format: string, sent = get as Parameters<typeof unsigned>[0], methods: Methods = pets) => {
    const { send, messages, entries } = logged(methods, accessing(format));
    const response = await send(unsigned(sent));
    expect(entries).toHaveLength(1);
    return { response, text: messages('/a/access')[0] };
  };

  test.each([
    [
      'CLF',
      '$context.identity.sourceIp $context.identity.caller $context.identity.user [$context.requestTime]"$context.httpMethod $context.resourcePath $context.protocol" $context.status $context.responseLength $context.requestId',
      (id: string) => `10.1.2.3 - - [30/Jun/2025:12:00:00 +0000]"GET /pets/{id} HTTP/1.1" 200 11 ${id}`,
    ],
    [
      'JSON',
      '{ "requestId":"$context.requestId", "ip": "$context.identity.sourceIp", "caller":"$context.identity.caller", "status":"$context.status" }',
      (id: string) => `{ "requestId":"${id}", "ip": "10.1.2.3", "caller":"-", "status":"200" }`,
    ],
    [
      'XML',
      '<request id="$context.requestId"><ip>$context.identity.sourceIp</ip><status>$context.status</status></request>',
      (id: string) => `<request id="${id}"><ip>10.1.2.3</ip><status>200</status></request>`,
    ],
    [
      'CSV',
      '$context.identity.sourceIp,$context.requestTimeEpoch,$context.path,$context.responseLength,${context.requestId}\n',
      (id: string) => `10.1.2.3,1751284800000,/prod/pets/7,11,${id}`,
    ],
  ])('in the format %s of the page', async (_name, format, expected) => {
    const { response, text } = await line(format);
    expect(text).toBe(expected(headerOf(response, 'x-amzn-RequestId') ?? ''));
  });

  test('what there is not is a dash, and what is no variable is text', async () => {
    const names = ['waf.status', 'xrayTraceId', 'wafResponseCode', 'error.message', 'integration.status', 'nothing'];
    const more = [...names, '__proto__.x', 'constructor', 'identity', 'authorizer.claims', 'authenticate.status'];
    const format = `${more.map((name) => `$context.${name}`).join(' ')} $input.body $ $context. a`;
    expect((await line(format)).text).toBe(`${more.map(() => '-').join(' ')} $input.body $ $context. a`);
  });

  test('a refusal is told with its type', async () => {
    const methods = { '/pets/{id}': [methodOf('GET', { authorizationType: 'AWS_IAM' })] };
    const format = '$context.status $context.error.responseType $context.error.message $context.error.messageString';
    const { text } = await line(`${format} $context.authenticate.status $context.authorize.status`, get, methods);
    expect(text).toBe(
      '403 MISSING_AUTHENTICATION_TOKEN Missing Authentication Token "Missing Authentication Token" 403 -',
    );
  });

  test('who signed is told, and that each step let it pass', async () => {
    const methods = { '/': [methodOf('GET', { authorizationType: 'AWS_IAM' })] };
    const format = '$context.identity.userArn $context.authenticate.status $context.authorize.status';
    const { send, messages, user } = logged(methods, accessing(format));
    await send(signed({}, await user('Ada', policyOf('Allow', '*'))));
    await send(signed({}, await user('Eve', policyOf('Deny', '*'))));
    expect(messages('/a/access')).toEqual([
      'arn:aws:iam::123456789012:user/Ada 200 200',
      'arn:aws:iam::123456789012:user/Eve 200 403',
    ]);
  });

  test('an authorizer is told with what it says', async () => {
    const { backends } = guardedBy(answer('Allow', { context: { team: 'a', admin: true } }));
    const guarded = methodOf('GET', { authorizationType: 'CUSTOM', authorizerId: 'a1b2c3' });
    const format =
      '$context.authorizer.principalId $context.authorizer.team $context.authorizer.admin $context.authorizer.status $context.authorizer.integrationStatus $context.authorizer.requestId $context.authorizer.error';
    const { send, messages } = logged({ '/': [guarded] }, accessing(format), { backends });
    await send(unsigned({ headers: [['Authorization', 'x']] }));
    await send(unsigned({}));
    expect(messages('/a/access')).toEqual(['user|a1 a true 200 200 r1 -', '- - - 401 - - Unauthorized']);
  });

  test('what a canary logs is in the groups of the stage and in its own', async () => {
    const canarySettings = { deploymentId: 'can123', percentTraffic: 100, useStageCache: false };
    const stage = { ...accessing('$context.isCanaryRequest'), ...executing('INFO'), canarySettings };
    const { send, entries, messages } = logged(pets, { ...stage, canary: apiOf(pets) });
    await send(unsigned(get));
    expect(entries.map(({ group }) => group)).toEqual([
      ...[executions, `${executions}/Canary`],
      ...['/a/access', '/a/access/Canary'],
    ]);
    expect(messages('/a/access/Canary')).toEqual(['true']);
  });
});
