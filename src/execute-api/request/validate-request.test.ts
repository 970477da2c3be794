import { describe, expect, test } from 'vitest';
import type { RawHeader } from '../../http/raw-request.ts';
import type { MethodDocument, RequestValidatorDocument } from '../../services/apigateway/documents.ts';
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
