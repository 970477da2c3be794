import { describe, expect, test } from 'vitest';
import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import { apiOf, gateway, headerOf, methodOf, mockOf, type Sent, unsigned } from '../testing/gateway-fixture.ts';
import { mock } from './mock.ts';

async function answer(integration: Partial<IntegrationDocument>, sent: Sent = {}, variables = {}) {
  const method = methodOf('ANY', { integration: mockOf('', integration) });
  const world = gateway(apiOf({ '/{id}': [method] }), {}, variables);
  const response = await world.send(unsigned({ path: '/prod/7', ...sent }));
  return { response, error: world.trace.latest(1)[0]?.error?.message, defects: world.defects };
}

const requests = (template: string) => ({ requestTemplates: { 'application/json': template } });
const body = (response: { readonly body: Buffer | string }) => String(response.body);

describe('the status of a mock', () => {
  test.each([
    ['{"statusCode": 200}', '200'],
    ['{statusCode: 200}', '200'],
    ['{"statusCode": 0}', '0'],
    ['{"statusCode": -1000}', '-1000'],
    ['{ "statusCode" : 200, "x": [1, {"statusCode": 3}] }', '200'],
    ['{statusCode: 200, message: hello}', '200'],
    ["{'statusCode': 200, 'a': {b: [c d]}}", '200'],
    ["{'statusCode': 201,}", '201'],
  ])('%s', (text, status) => {
    expect(mock(text)).toEqual({ status, body: '' });
  });

  test.each([
    [''],
    ['{}'],
    ['{"statusCode": "ok"}'],
    ['{"statusCode": "200"}'],
    ["{'statusCode': '200'}"],
    ['{"statusCode": 200'],
    ['statusCode: 200'],
    ["{'statusCode: 200 }"],
    ['{"statusCode\': 200 }'],
    ['{statusCode: 200, {a: [b c]}'],
    ['{"a": {"statusCode": 200}}'],
    ['{"statusCode": 200.0}'],
    ['{"statusCode": 2e2}'],
    ['{"statusCode": 0200}'],
    ['{"statusCode": null}'],
    ['{"a": "statusCode: 200"}'],
    ['{"statusCode": 20.5}'],
    ['{"code": 200}'],
    ['[200]'],
    ['{"xstatusCode": 1}'],
  ])('%j has none: 500, and the reason in the trace', async (text) => {
    const { response, error } = await answer(requests(text));
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('InternalServerErrorException');
    expect(error).toBe(
      'Execution failed due to configuration error: Unable to parse statusCode. It should be an integer that is defined in the request template.',
    );
  });
});

describe('the integration response', () => {
  const responses = {
    integrationResponses: {
      '200': { statusCode: '200', responseTemplates: { 'application/json': 'default' } },
      '400': { statusCode: '400', selectionPattern: '4\\d\\d', responseTemplates: { 'application/json': 'client' } },
    },
  };
  test.each([
    ['200', 200, 'default'],
    ['404', 400, 'client'],
    ['4040', 200, 'default'],
  ])('%s is answered by the pattern that matches all of it, else by the default', async (code, status, text) => {
    const { response } = await answer({ ...requests(`{"statusCode": ${code}}`), ...responses });
    expect([response.status, body(response)]).toEqual([status, text]);
  });

  test('of several patterns that match, that of the very status answers (measured on AWS in 2026)', async () => {
    const both = {
      '400': { statusCode: '400', selectionPattern: '4\\d{2}', responseTemplates: { 'application/json': 'any' } },
      '404': { statusCode: '404', selectionPattern: '404', responseTemplates: { 'application/json': 'this' } },
    };
    for (const [code, status, text] of [
      ['404', 404, 'this'],
      ['403', 400, 'any'],
    ]) {
      const { response } = await answer({ ...requests(`{"statusCode": ${code}}`), integrationResponses: both });
      expect([response.status, body(response)]).toEqual([status, text]);
    }
  });

  test('a status without a method response: 500, and the reason in the trace', async () => {
    const world = gateway(apiOf({ '/{id}': [methodOf('ANY', { methodResponses: {} })] }), {}, {});
    const response = await world.send(unsigned({ path: '/prod/7' }));
    expect([response.status, response.body]).toEqual([500, '{"message": "Internal server error"}']);
    expect(world.trace.latest(1)[0]?.error?.message).toBe(
      'Execution failed due to configuration error: Output mapping refers to an invalid method response: 200',
    );
  });

  test('no match and no default: 500', async () => {
    const only = { integrationResponses: { '400': responses.integrationResponses['400'] } };
    const { response, error } = await answer(only);
    expect(response.status).toBe(500);
    expect(error).toBe(
      'Execution failed due to configuration error: No match for output mapping and no default output mapping configured. Endpoint Response Status Code: 200',
    );
  });

  test.each([
    ['^(?!2\\d\\d$)\\p{Digit}{3}+', '404', 400],
    ['^(?!2\\d\\d$)\\p{Digit}{3}+', '204', 200],
    ['(?<a>4)(\\d)\\2|\\k<a>', '400', 400],
  ])('the pattern %s is a regular expression of Java: %s', async (selectionPattern, code, status) => {
    const client = { ...responses.integrationResponses['400'], selectionPattern };
    const integrationResponses = { ...responses.integrationResponses, '400': client };
    const { response } = await answer({ ...requests(`{"statusCode": ${code}}`), integrationResponses });
    expect(response.status).toBe(status);
  });

  test('patterns that take too long fail like a template that does, all together (unverified)', async () => {
    const hostile = (statusCode: string) => ({ statusCode, selectionPattern: '(?:(?:){99999}){99999}' });
    const codes = Array.from({ length: 300 }, (_, at) => String(201 + at));
    const { response, error } = await answer({
      integrationResponses: Object.fromEntries(codes.map((code) => [code, hostile(code)])),
    });
    expect(response.status).toBe(500);
    expect(error).toBe('Execution failed due to configuration error: The template takes too many steps.');
  });

  const templates = { 'text/xml': '<x/>', 'application/json': '{}', 'text/plain': 'x' };
  test.each([
    ['text/plain', templates, 'text/plain', 'x'],
    ['image/png', templates, 'application/json', '{}'],
    ['image/png', { 'text/xml': '<x/>' }, 'text/xml', '<x/>'],
    ['image/png', {}, 'application/json', ''],
  ])('Accept: %s chooses the template', async (accept, responseTemplates, type, text) => {
    const integration = { integrationResponses: { '200': { statusCode: '200', responseTemplates } } };
    const { response } = await answer(integration, { headers: [['Accept', accept]] });
    expect([headerOf(response, 'Content-Type'), body(response)]).toEqual([type, text]);
  });

  test.each([
    ['application/json\r\nEvil: 1', 'application/json Evil: 1'],
    ['text/\u20acuro', 'text/ uro'],
  ])('a media type %j is sent as a header can hold it (unverified)', async (type, sent) => {
    const integration = { integrationResponses: { '200': { statusCode: '200', responseTemplates: { [type]: 'x' } } } };
    const { response } = await answer(integration);
    expect([headerOf(response, 'Content-Type'), body(response)]).toEqual([sent, 'x']);
  });

  test('headers are mapped from constants, stage variables and the context; reserved names are remapped', async () => {
    const responseParameters = {
      'method.response.header.Access-Control-Allow-Origin': "'*'",
      'method.response.header.X-Var': 'stageVariables.colour',
      'method.response.header.X-None': 'stageVariables.constructor',
      'method.response.header.X-Stage': 'context.stage',
      'method.response.header.Content-Length': "'5'",
      'method.response.header.Transfer-Encoding': "'chunked'",
      'method.response.header.content-type': "'text/html'",
      'method.response.header.X-Body': 'integration.response.body.x',
    };
    const integration = { integrationResponses: { '200': { statusCode: '200', responseParameters } } };
    const { response } = await answer(integration, {}, { colour: 'red' });
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'Access-Control-Allow-Origin': '*',
      'X-Var': 'red',
      'X-Stage': 'prod',
      'x-amzn-Remapped-Content-Length': '5',
      'content-type': 'text/html',
    });
    const names = response.headers.map(([name]) => name);
    for (const absent of ['X-None', 'Transfer-Encoding', 'Content-Length', 'Content-Type', 'X-Body']) {
      expect(names).not.toContain(absent);
    }
  });
});

describe('overrides', () => {
  test('a status set in the request template overrides, without a response template too', async () => {
    const template = '#set($context.responseOverride.status = 444){"statusCode": 200}';
    const integration = { ...requests(template), integrationResponses: { '200': { statusCode: '200' } } };
    expect((await answer(integration)).response.status).toBe(444);
  });

  test('what the request template sets, the response template sees', async () => {
    const integration = {
      ...requests('#set($context.requestOverride.path.id = "x")#set($context.mine = "y"){"statusCode": 200}'),
      integrationResponses: {
        '200': {
          statusCode: '200',
          responseTemplates: { 'application/json': '$context.requestOverride.path.id$context.mine' },
        },
      },
    };
    expect(body((await answer(integration)).response)).toBe('xy');
  });

  test.each([['"abc"'], ['99'], ['600'], ['200.5'], ['[1]'], ['{}'], ['101']])(
    'the status %s is ignored',
    async (status) => {
      const { response } = await answer(
        requests(`#set($context.responseOverride.status = ${status}){"statusCode": 200}`),
      );
      expect(response.status).toBe(200);
    },
  );

  test('headers that a template sets cannot end a line', async () => {
    const template =
      '#set($context.responseOverride.header["X-A"] = $util.urlDecode("a%0D%0ASet-Cookie:x")){"statusCode": 200}';
    const bad = '#set($context.responseOverride.header["X B"] = "1")';
    const { response } = await answer(requests(bad + template));
    expect(headerOf(response, 'X-A')).toBe('a Set-Cookie:x');
    expect(headerOf(response, 'X B')).toBeUndefined();
  });
});

// https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
describe('passthrough', () => {
  const json = { 'application/json': '{"statusCode": 200}' };
  const good = '{"statusCode": 200}';
  const rows: readonly [
    IntegrationDocument['passthroughBehavior'],
    Record<string, string>,
    string | undefined,
    number,
  ][] = [
    ['WHEN_NO_MATCH', json, undefined, 200],
    ['WHEN_NO_MATCH', json, 'application/json; charset=utf-8', 200],
    ['WHEN_NO_MATCH', json, 'text/plain', 200],
    ['WHEN_NO_MATCH', {}, 'text/plain', 200],
    ['WHEN_NO_TEMPLATES', json, 'application/json', 200],
    ['WHEN_NO_TEMPLATES', json, 'text/plain', 415],
    ['WHEN_NO_TEMPLATES', {}, 'text/plain', 200],
    ['NEVER', json, 'application/json', 200],
    ['NEVER', json, 'text/plain', 415],
    ['NEVER', {}, undefined, 415],
  ];
  test.each(rows)('%s with templates %j and Content-Type %s: %i', async (behavior, requestTemplates, type, status) => {
    const headers = type === undefined ? [] : [['Content-Type', type] as const];
    const { response } = await answer(
      { passthroughBehavior: behavior, requestTemplates },
      { method: 'POST', body: good, headers },
    );
    expect(response.status).toBe(status);
    if (status !== 415) return;
    expect(response.body).toBe('{"message":"Unsupported Media Type"}');
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('BadRequestException');
  });

  test('GET without a template has no status: 500', async () => {
    expect((await answer({ requestTemplates: {} })).response.status).toBe(500);
  });
});

test('$context and $input tell of the request', async () => {
  const template =
    '$context.stage|$context.resourcePath|$context.httpMethod|$context.path|$context.identity.sourceIp|$context.requestTime|$input.params("id")|$input.params("q")|$stageVariables.a';
  const integration = {
    integrationResponses: { '200': { statusCode: '200', responseTemplates: { 'application/json': template } } },
  };
  const { response } = await answer(integration, { query: 'q=a+b%2Bc' }, { a: 'A' });
  expect(body(response)).toBe('prod|/{id}|GET|/prod/7|10.1.2.3|30/Jun/2025:12:00:00 +0000|7|a b+c|A');
});

test('a template that fails is an internal error to the client and no defect of ours', async () => {
  const { response, error, defects } = await answer(requests('#include("x")'));
  expect(response.status).toBe(500);
  expect(error).toContain('#include is not implemented');
  expect(defects).toEqual([]);
});

test('a body that the template reads as JSON and is none is a bad request (unverified)', async () => {
  const template = '$input.path("$.a"){"statusCode": 200}';
  const { response, error } = await answer(requests(template), { method: 'POST', body: 'hunter2' });
  expect(response.status).toBe(400);
  expect(body(response)).toMatch(/^\{"message": "Could not parse request body into json: .*hunter2/);
  // A trace keeps nothing of a body.
  expect(error).toBe('Could not parse request body into json');
});
