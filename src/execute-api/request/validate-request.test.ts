import { describe, expect, test } from 'vitest';
import type { ApiModel } from '../../core/models.ts';
import type { RawHeader } from '../../http/raw-request.ts';
import type { MethodDocument, RequestValidatorDocument, RestApiDocument } from '../../services/apigateway/documents.ts';
import { apiOf, gateway, headerOf, methodOf, unsigned } from '../testing/gateway-fixture.ts';

const both = { id: 'v1', name: 'all', validateRequestBody: true, validateRequestParameters: true };

/** `/pets/{test}` with a method that asks for these, and a validator for it. */
function world(method: Partial<MethodDocument>, validator: RequestValidatorDocument = both) {
  const api = apiOf({ '/pets/{test}': [methodOf('POST', { requestValidatorId: 'v1', ...method })] });
  return gateway({ ...api, requestValidators: { v1: validator } });
}

const post = (query = '', headers: readonly RawHeader[] = [], body = '') =>
  unsigned({ method: 'POST', path: '/prod/pets/value', query, headers, body });

const requestParameters = {
  'method.request.querystring.qs1': true,
  'method.request.path.issuer': true,
  'method.request.header.x-header-param': true,
  'method.request.querystring.optional': false,
};

describe('parameters', () => {
  test('those that are missing are listed by their full names (recorded in test_api_gateway_request_validator)', async () => {
    const response = await world({ requestParameters }).send(post());
    expect(response.status).toBe(400);
    expect(response.body).toBe('{"message": "Missing required request parameters: [x-header-param, issuer, qs1]"}');
    expect(headerOf(response, 'x-amzn-ErrorType')).toBe('BadRequestException');
  });

  const some = {
    'method.request.path.test': true,
    'method.request.querystring.qs1': true,
    'method.request.header.h1': true,
  };

  test.each<[string, string, RawHeader[], string]>([
    ['all are there', 'qs1=a', [['h1', 'v']], ''],
    ['a blank query parameter is missing (documented)', 'qs1=', [['h1', 'v']], 'qs1'],
    ['a blank header is missing (documented)', 'qs1=a', [['h1', ' ']], 'h1'],
    ['names of headers are case-sensitive (documented)', 'qs1=a', [['H1', 'v']], 'h1'],
    ['unverified: of two values the last counts', 'qs1=&qs1=a', [['h1', 'v']], ''],
    ['unverified: a name is decoded', 'q%731=a', [['h1', 'v']], ''],
  ])('%s', async (_what, query, headers, missing) => {
    const response = await world({ requestParameters: some }).send(post(query, headers));
    const refusal = `{"message": "Missing required request parameters: [${missing}]"}`;
    expect(response.body).toBe(missing === '' ? '{"ok":true}' : refusal);
  });

  test.each([
    ['a validator for bodies alone', { ...both, validateRequestParameters: false }, {}],
    ['no validator', both, { requestValidatorId: undefined }],
  ])('with %s none is required', async (_what, validator, more) => {
    const response = await world({ requestParameters, ...more }, validator).send(post());
    expect(response.status).toBe(200);
  });

  test('names are texts, whatever else they mean', async () => {
    const odd = { 'method.request.header.__proto__': true, 'method.request.querystring.constructor': true };
    const response = await world({ requestParameters: odd }).send(post());
    expect(response.body).toBe('{"message": "Missing required request parameters: [__proto__, constructor]"}');
  });
});

describe('bodies', () => {
  const pet: ApiModel = {
    id: 'm1',
    name: 'Pet',
    contentType: 'application/json',
    schema: JSON.stringify({
      title: 'testSchema',
      type: 'object',
      properties: { a: { type: 'number' }, b: { type: 'number' } },
      required: ['a', 'b'],
    }),
  };

  /** Whose method has a model for JSON, and perhaps another for all else. */
  function petWorld(requestModels = { 'application/json': 'Pet' }, more: Partial<RestApiDocument> = {}) {
    const api = apiOf({ '/pets/{test}': [methodOf('POST', { requestValidatorId: 'v1', requestModels })] });
    return gateway({ ...api, requestValidators: { v1: both }, models: { Pet: pet }, ...more });
  }

  test.each<[string, RawHeader[], string, boolean]>([
    [
      'a body that the model does not describe (recorded)',
      [['content-type', 'application/json']],
      '{"test":"test"}',
      false,
    ],
    ['no body (recorded)', [], '', false],
    ['no body, of JSON (recorded)', [['Content-Type', 'application/json']], '', false],
    ['a body that the model describes (recorded)', [['Content-Type', 'application/json']], '{"a": 1, "b": 2}', true],
    ['a type with parameters', [['Content-Type', 'Application/JSON; charset=utf-8']], '{}', false],
    [
      'another type has no model and passes (reported)',
      [['Content-Type', 'application/xml']],
      '{"statusCode": 200}',
      true,
    ],
    ['unverified: what is no JSON', [['Content-Type', 'application/json']], '{', false],
  ])('%s', async (_what, headers, body, passes) => {
    const response = await petWorld().send(post('', headers, body));
    const refusal = { status: 400, body: '{"message": "Invalid request body"}' };
    expect(response).toMatchObject(passes ? { status: 200, body: '{"ok":true}' } : refusal);
    if (!passes) expect(headerOf(response, 'x-amzn-ErrorType')).toBe('BadRequestException');
  });

  test.each([
    ['{}', 200],
    ['[]', 400],
  ])('unverified: the model Empty asks for an object, as its schema says: %s', async (body, status) => {
    const response = await petWorld({ 'application/json': 'Empty' }, { models: undefined }).send(post('', [], body));
    expect(response.status).toBe(status);
  });

  test('$default is for every type that has no model of its own (documented)', async () => {
    const response = await petWorld({ $default: 'Pet' } as never).send(post('', [['Content-Type', 'a/b']], '{}'));
    expect(response.status).toBe(400);
  });

  test('parameters come before the body', async () => {
    const api = apiOf({
      '/pets/{test}': [
        methodOf('POST', {
          requestValidatorId: 'v1',
          requestModels: { 'application/json': 'Pet' },
          requestParameters: { 'method.request.querystring.q': true },
        }),
      ],
    });
    const response = await gateway({ ...api, requestValidators: { v1: both }, models: { Pet: pet } }).send(post());
    expect(response.body).toBe('{"message": "Missing required request parameters: [q]"}');
  });

  test('a gateway response can say what is wrong (reported: between quotes it is a JSON string)', async () => {
    const template = '{"message":"$context.error.message","detail":"$context.error.validationErrorString"}';
    const gatewayResponses = {
      BAD_REQUEST_BODY: { responseParameters: {}, responseTemplates: { 'application/json': template } },
    };
    const response = await petWorld(undefined, { gatewayResponses }).send(post('', [], '{"a":1}'));
    expect(JSON.parse(String(response.body))).toEqual({
      message: 'Invalid request body',
      detail: '[object has missing required properties (["b"])]',
    });
  });

  test('models refer to each other by their URIs', async () => {
    const ref = { $ref: 'https://apigateway.amazonaws.com/restapis/abc123abc1/models/Pet' };
    const list = { ...pet, name: 'Pets', schema: JSON.stringify({ type: 'array', items: ref }) };
    const world = petWorld({ 'application/json': 'Pets' }, { models: { Pet: pet, Pets: list } });
    expect((await world.send(post('', [], '[{"a":1,"b":1}]'))).status).toBe(200);
    expect((await world.send(post('', [], '[{"a":1,"b":1},{"a":1}]'))).status).toBe(400);
  });

  test('unverified: a model that leads nowhere is a fault of the API', async () => {
    const broken = { ...pet, schema: '{"$ref":"#/nowhere"}' };
    const world = petWorld(undefined, { models: { Pet: broken } });
    expect(await world.send(post('', [], '{}'))).toMatchObject({
      status: 500,
      body: '{"message": "Internal server error"}',
    });
    expect(world.trace.latest(1)[0]?.error?.message).toContain('"#/nowhere" cannot be resolved');
    expect(world.defects).toEqual([]);
  });

  test('a trace holds nothing of a body', async () => {
    const secretive = { ...pet, schema: '{"properties":{"password":{"minLength":10}}}' };
    const world = petWorld(undefined, { models: { Pet: secretive } });
    expect((await world.send(post('', [], '{"password":"hunter2"}'))).status).toBe(400);
    expect(world.trace.latest(1)[0]?.error).toEqual({ code: 'BadRequestException', message: 'Invalid request body' });
  });
});
