/** As recorded on AWS by LocalStack's test_apigateway_extended.py (April 2024), in its members if not in their order. */
import {
  CreateDeploymentCommand,
  GetExportCommand,
  type GetExportCommandInput,
  GetSdkTypeCommand,
  GetSdkTypesCommand,
  ImportRestApiCommand,
} from '@aws-sdk/client-api-gateway';
import { expect, test } from 'vitest';
import { region } from '../../../../test/sdk-harness.ts';
import { apigatewayFixture } from '../testing/apigateway-fixture.ts';

const { gateway } = await apigatewayFixture();

const integration = {
  httpMethod: 'GET',
  uri: 'http://petstore-demo-endpoint.execute-api.com/petstore/pets/{id}',
  responses: { default: { statusCode: '200' } },
  requestParameters: { 'integration.request.path.id': 'method.request.path.petId' },
  passthroughBehavior: 'when_no_match',
  type: 'http',
};
const parameter = { name: 'petId', in: 'path', required: true };

async function deployed(info: object): Promise<string> {
  const get = {
    parameters: [{ ...parameter, type: 'string' }],
    responses: { 200: { description: '200 response' } },
    'x-amazon-apigateway-integration': integration,
  };
  const body = Buffer.from(JSON.stringify({ swagger: '2.0', info, paths: { '/pets/{petId}': { get } } }));
  const { id: restApiId = '' } = await gateway.send(new ImportRestApiCommand({ body, failOnWarnings: true }));
  await gateway.send(new CreateDeploymentCommand({ restApiId, stageName: 'local' }));
  return restApiId;
}

async function exported(restApiId: string, more: Partial<GetExportCommandInput>) {
  const asked = { restApiId, stageName: 'local', exportType: 'swagger', ...more };
  const { body, contentType, contentDisposition } = await gateway.send(new GetExportCommand(asked));
  return { text: Buffer.from(body ?? []).toString(), contentType, contentDisposition };
}

const info = { version: '1.0.0', title: 'Simple PetStore (Swagger)' };

test('Swagger 2.0', async () => {
  const restApiId = await deployed(info);
  const { text, contentType, contentDisposition } = await exported(restApiId, {});
  expect([contentType, contentDisposition]).toEqual([
    'application/octet-stream',
    'attachment; filename="swagger_1.0.0.json"',
  ]);
  const get = { parameters: [{ ...parameter, type: 'string' }], responses: { 200: { description: '200 response' } } };
  expect(JSON.parse(text)).toEqual({
    swagger: '2.0',
    info,
    host: `${restApiId}.execute-api.${region}.amazonaws.com`,
    basePath: '/local',
    schemes: ['https'],
    paths: { '/pets/{petId}': { get } },
  });
});

test('OpenAPI 3.0', async () => {
  const restApiId = await deployed(info);
  const { text, contentDisposition } = await exported(restApiId, { exportType: 'oas30' });
  expect(contentDisposition).toBe('attachment; filename="oas30_1.0.0.json"');
  expect(JSON.parse(text)).toEqual({
    openapi: '3.0.1',
    info,
    servers: [
      {
        url: `https://${restApiId}.execute-api.${region}.amazonaws.com/{basePath}`,
        variables: { basePath: { default: 'local' } },
      },
    ],
    paths: {
      '/pets/{petId}': {
        get: {
          parameters: [{ ...parameter, schema: { type: 'string' } }],
          responses: { 200: { description: '200 response', content: {} } },
        },
      },
    },
    components: {},
  });
});

test('integrations come with the extensions', async () => {
  const restApiId = await deployed(info);
  for (const extensions of ['apigateway', 'integrations', 'integrations,authorizers']) {
    const { text } = await exported(restApiId, { parameters: { extensions } });
    expect(JSON.parse(text).paths['/pets/{petId}'].get['x-amazon-apigateway-integration']).toEqual(integration);
  }
});

test('the date of the deployment stands for a version', async () => {
  const { text, contentDisposition } = await exported(await deployed({ title: 'none' }), {});
  const { version } = JSON.parse(text).info;
  expect(version).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
  expect(contentDisposition).toBe(`attachment; filename="swagger_${version}.json"`);
});

test('users show that it is printed as Jackson prints', async () => {
  const { text } = await exported(await deployed(info), {});
  expect(text.split('\n').slice(0, 5)).toEqual([
    '{',
    '  "swagger" : "2.0",',
    '  "info" : {',
    '    "version" : "1.0.0",',
    '    "title" : "Simple PetStore (Swagger)"',
  ]);
});

test.each([
  [{ exportType: 'raml' }, 400, 'Invalid export type specified'],
  [{ stageName: 'gone' }, 404, 'Invalid stage identifier specified'],
  [{ parameters: { extensions: 'postman' } }, 501, 'The extensions postman of apigateway:GetExport'],
])('refused: %j', async (more, status, message) => {
  const error = await exported(await deployed(info), more).catch((thrown) => thrown);
  expect([error.$metadata?.httpStatusCode, error.message]).toEqual([status, expect.stringContaining(message)]);
});

test('unverified: the SDKs that API Gateway can make', async () => {
  const { items = [] } = await gateway.send(new GetSdkTypesCommand({}));
  expect(items.map(({ id }) => id)).toEqual(['java', 'javascript', 'android', 'objectivec', 'swift', 'ruby']);
  expect(await gateway.send(new GetSdkTypeCommand({ id: 'ruby' }))).toMatchObject({ id: 'ruby' });
  await expect(gateway.send(new GetSdkTypeCommand({ id: 'cobol' }))).rejects.toThrow('Invalid SDK type specified');
});
