import {
  DeleteGatewayResponseCommand,
  GetGatewayResponseCommand,
  GetGatewayResponsesCommand,
  PutGatewayResponseCommand,
  type PutGatewayResponseCommandInput,
  UpdateGatewayResponseCommand,
  type UpdateGatewayResponseCommandInput,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { type ApigatewayFixture, apigatewayFixture, makeApi } from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let restApiId: string;

beforeEach(async () => {
  world = await apigatewayFixture();
  ({ restApiId } = await makeApi(world));
});

type Type = NonNullable<PutGatewayResponseCommandInput['responseType']>;

const put = (responseType: Type, more: Partial<PutGatewayResponseCommandInput> = {}) =>
  world.gateway.send(new PutGatewayResponseCommand({ restApiId, responseType, ...more }));
const get = (responseType: Type) =>
  world.gateway.send(new GetGatewayResponseCommand({ restApiId, responseType })).then(withoutMetadata);
const all = async () => (await world.gateway.send(new GetGatewayResponsesCommand({ restApiId }))).items ?? [];
const update = (
  responseType: Type,
  ...patchOperations: NonNullable<UpdateGatewayResponseCommandInput['patchOperations']>
) => world.gateway.send(new UpdateGatewayResponseCommand({ restApiId, responseType, patchOperations }));

function withoutMetadata<Answer extends { $metadata: unknown }>({ $metadata: _, ...answer }: Answer) {
  return answer;
}

const responseTemplates = { 'application/json': '{"message":$context.error.messageString}' };
const own = {
  responseParameters: { 'gatewayresponse.header.x-request-header': 'method.request.header.Accept' },
  responseTemplates: { 'application/json': '{"type": "$context.error.responseType", "statusCode": "\'404\'"}' },
};

/** test_gateway_response_crud (15-04-2024) */
const statuses: Readonly<Partial<Record<Type, string>>> = {
  ACCESS_DENIED: '403',
  API_CONFIGURATION_ERROR: '500',
  AUTHORIZER_CONFIGURATION_ERROR: '500',
  AUTHORIZER_FAILURE: '500',
  BAD_REQUEST_BODY: '400',
  BAD_REQUEST_PARAMETERS: '400',
  EXPIRED_TOKEN: '403',
  INTEGRATION_FAILURE: '504',
  INTEGRATION_TIMEOUT: '504',
  INVALID_API_KEY: '403',
  INVALID_SIGNATURE: '403',
  MISSING_AUTHENTICATION_TOKEN: '403',
  QUOTA_EXCEEDED: '429',
  REQUEST_TOO_LARGE: '413',
  RESOURCE_NOT_FOUND: '404',
  THROTTLED: '429',
  UNAUTHORIZED: '401',
  UNSUPPORTED_MEDIA_TYPE: '415',
  WAF_FILTERED: '403',
};

describe('recorded (15-04-2024, 20-06-2024)', () => {
  test('a new API has all 21 types, each with its default', async () => {
    const items = await all();
    const expected = Object.entries({ ...statuses, DEFAULT_4XX: undefined, DEFAULT_5XX: undefined });
    expect(items).toEqual(
      expected.sort().map(([responseType, statusCode]) => ({
        responseType,
        ...(statusCode && { statusCode }),
        responseParameters: {},
        responseTemplates,
        defaultResponse: true,
      })),
    );
  });

  test.each<[string, Type, Partial<PutGatewayResponseCommandInput>, object]>([
    ['all', 'MISSING_AUTHENTICATION_TOKEN', { statusCode: '404', ...own }, { statusCode: '404', ...own }],
    ['the status', 'MISSING_AUTHENTICATION_TOKEN', { statusCode: '404' }, { statusCode: '404', responseTemplates }],
    [
      'parameters',
      'MISSING_AUTHENTICATION_TOKEN',
      { responseParameters: own.responseParameters },
      { statusCode: '403', responseParameters: own.responseParameters, responseTemplates },
    ],
    [
      'templates',
      'MISSING_AUTHENTICATION_TOKEN',
      { responseTemplates: own.responseTemplates },
      { statusCode: '403', responseTemplates: own.responseTemplates },
    ],
    ['a default', 'DEFAULT_5XX', { statusCode: '599', ...own }, { statusCode: '599', ...own }],
  ])('%s of a type can be put; the rest is built in', async (_what, type, given, shown) => {
    const answer = await put(type, given);
    const expected = { responseType: type, responseParameters: {}, ...shown, defaultResponse: false };
    expect(answer.$metadata.httpStatusCode).toBe(201);
    expect(withoutMetadata(answer)).toEqual(expected);
    expect(await get(type)).toEqual(expected);
  });

  test('DEFAULT_5XX changes every type of its family that is not customised', async () => {
    await put('DEFAULT_5XX', { statusCode: '599', ...own });
    await put('AUTHORIZER_FAILURE', { responseParameters: { 'gatewayresponse.header.foo': "'bar'" } });
    const items = await all();
    expect(items.filter(({ statusCode }) => statusCode === '599').map(({ responseType }) => responseType)).toEqual([
      ...['API_CONFIGURATION_ERROR', 'AUTHORIZER_CONFIGURATION_ERROR', 'DEFAULT_5XX', 'INTEGRATION_FAILURE'],
      'INTEGRATION_TIMEOUT',
    ]);
    expect(items.find(({ responseType }) => responseType === 'API_CONFIGURATION_ERROR')).toEqual({
      responseType: 'API_CONFIGURATION_ERROR',
      statusCode: '599',
      ...own,
      defaultResponse: true,
    });
    expect(items.find(({ responseType }) => responseType === 'AUTHORIZER_FAILURE')).toEqual({
      responseType: 'AUTHORIZER_FAILURE',
      statusCode: '500',
      responseParameters: { 'gatewayresponse.header.foo': "'bar'" },
      responseTemplates,
      defaultResponse: false,
    });
  });

  test('a type is updated that was not customised before', async () => {
    const answer = await update('DEFAULT_4XX', { op: 'replace', path: '/statusCode', value: '444' });
    const expected = { responseType: 'DEFAULT_4XX', statusCode: '444', responseParameters: {}, responseTemplates };
    expect(withoutMetadata(answer)).toEqual({ ...expected, defaultResponse: false });
    expect(await get('DEFAULT_4XX')).toEqual({ ...expected, defaultResponse: false });
  });

  test('parameters and templates are added, replaced and removed', async () => {
    await put('DEFAULT_4XX', { statusCode: '404', ...own });
    const header = 'gatewayresponse.header.x-request-header';
    const patched = await update(
      'DEFAULT_4XX',
      { op: 'replace', path: `/responseParameters/${header}`, value: "'example.com'" },
      { op: 'add', path: '/responseTemplates/application~1xml', value: '<m>$context.error.messageString</m>' },
    );
    expect(patched).toMatchObject({
      responseParameters: { [header]: "'example.com'" },
      responseTemplates: { ...own.responseTemplates, 'application/xml': '<m>$context.error.messageString</m>' },
    });
    const removed = await update('DEFAULT_4XX', { op: 'remove', path: '/responseTemplates/application~1xml' });
    expect(removed.responseTemplates).toEqual(own.responseTemplates);
  });

  test('a deleted type has its default again', async () => {
    await put('UNAUTHORIZED', { statusCode: '499' });
    const command = new DeleteGatewayResponseCommand({ restApiId, responseType: 'UNAUTHORIZED' });
    expect((await world.gateway.send(command)).$metadata.httpStatusCode).toBe(202);
    expect(await get('UNAUTHORIZED')).toMatchObject({ statusCode: '401', defaultResponse: true });
  });
});

describe('unverified: texts that were not recorded', () => {
  test.each<[string, Partial<PutGatewayResponseCommandInput>]>([
    ['a header of another kind', { responseParameters: { 'method.response.header.a': "'b'" } }],
    ['a header from the body', { responseParameters: { 'gatewayresponse.header.a': 'method.request.body.b' } }],
    ['an empty header', { responseParameters: { 'gatewayresponse.header.a': '' } }],
    ['an empty template', { responseTemplates: { 'application/json': '' } }],
    ['a type of content that is none', { responseTemplates: { json: '{}' } }],
    ['a status that is none', { statusCode: '999' }],
  ])('%s is refused', async (_what, given) => {
    await expect(put('UNAUTHORIZED', given)).rejects.toMatchObject({
      name: expect.stringMatching(/^(BadRequest|Validation)Exception$/),
    });
  });

  test('a page ends where its limit does', async () => {
    const first = await world.gateway.send(new GetGatewayResponsesCommand({ restApiId, limit: 20 }));
    const { position } = first;
    const rest = await world.gateway.send(new GetGatewayResponsesCommand({ restApiId, limit: 20, position }));
    expect([first.items?.length, rest.items?.length, rest.position]).toEqual([20, 1, undefined]);
  });
});
