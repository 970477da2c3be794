/** What imports were recorded to make on AWS by LocalStack's test_apigateway_import.py (July 2025). */
import { readFileSync } from 'node:fs';
import {
  CreateRestApiCommand,
  GetAuthorizersCommand,
  GetDocumentationPartsCommand,
  GetDocumentationVersionCommand,
  GetModelsCommand,
  GetResourcesCommand,
  GetRestApiCommand,
  ImportRestApiCommand,
  type ImportRestApiCommandInput,
  type Method,
  PutRestApiCommand,
  type PutRestApiCommandInput,
} from '@aws-sdk/client-api-gateway';
import { describe, expect, test } from 'vitest';
import { account, region } from '../../../../test/sdk-harness.ts';
import { apigatewayFixture } from '../testing/apigateway-fixture.ts';

const { gateway } = await apigatewayFixture();

function documentOf(name: string): Buffer {
  return readFileSync(new URL(`../../../../test/openapi/${name}`, import.meta.url));
}

const written = (document: object) => Buffer.from(JSON.stringify(document));

async function imported(body: Uint8Array, more: Partial<ImportRestApiCommandInput> = {}) {
  const { $metadata, ...api } = await gateway.send(new ImportRestApiCommand({ body, ...more }));
  return { status: $metadata.httpStatusCode, api, restApiId: api.id ?? '' };
}

/** The methods of an API by method and path. */
async function methodsOf(restApiId: string): Promise<Record<string, Method>> {
  const { items = [] } = await gateway.send(new GetResourcesCommand({ restApiId, embed: ['methods'], limit: 500 }));
  const all = items.flatMap(({ path, resourceMethods = {} }) =>
    Object.entries(resourceMethods).map(([name, method]) => [`${name} ${path}`, method] as const),
  );
  return Object.fromEntries(all);
}

async function pathsOf(restApiId: string): Promise<string[]> {
  const { items = [] } = await gateway.send(new GetResourcesCommand({ restApiId, limit: 500 }));
  return items.map(({ path = '' }) => path).sort();
}

const mock = { type: 'mock', requestTemplates: { 'application/json': '{"statusCode": 200}' } };
const oas = (paths: object, more: object = {}) =>
  written({ openapi: '3.0.1', info: { title: 'pets', version: '1' }, paths, ...more });

describe('recorded', () => {
  test('an import answers 201 and the API, without tags and warnings where there are none', async () => {
    const { status, api } = await imported(documentOf('petstore-swagger.json'), { failOnWarnings: true });
    expect([status, api]).toEqual([
      201,
      {
        id: expect.stringMatching(/^[a-z0-9]{10}$/),
        name: 'Pet shop',
        description: 'Pets that look for a home',
        version: '1.0',
        createdDate: expect.any(Date),
        apiKeySource: 'HEADER',
        endpointConfiguration: { types: ['EDGE'], ipAddressType: 'ipv4' },
        disableExecuteApiEndpoint: false,
        rootResourceId: expect.any(String),
      },
    ]);
  });

  test('an API has the models of its document alone, which refer to each other by their URIs', async () => {
    const { restApiId } = await imported(documentOf('circular.json'), { failOnWarnings: true });
    const { items = [] } = await gateway.send(new GetModelsCommand({ restApiId }));
    const uri = (name: string) => `https://apigateway.amazonaws.com/restapis/${restApiId}/models/${name}`;
    expect(items.map(({ name, schema = '' }) => [name, JSON.parse(schema)])).toEqual([
      [
        'House',
        { type: 'object', properties: { contains: { type: 'array', items: { $ref: uri('Person') }, minItems: 1 } } },
      ],
      [
        'Person',
        {
          type: 'object',
          required: ['name'],
          properties: { name: { type: 'string' }, house: { $ref: uri('House') } },
        },
      ],
    ]);
  });

  test('integrations over HTTP say that they are over the internet, and mocks keep no endpoint', async () => {
    const { restApiId } = await imported(documentOf('petstore-swagger.json'));
    const methods = await methodsOf(restApiId);
    expect(methods['GET /pets']?.methodIntegration).toMatchObject({
      type: 'HTTP',
      connectionType: 'INTERNET',
      passthroughBehavior: 'WHEN_NO_MATCH',
      timeoutInMillis: 29_000,
      cacheKeyParameters: [],
      integrationResponses: { 200: { statusCode: '200' } },
    });
    expect(methods['POST /pets']?.methodIntegration).not.toHaveProperty('httpMethod');
    expect(methods['POST /pets']?.operationName).toBe('AddPet');
  });

  test('variables of a path are required parameters, declared or not', async () => {
    const methods = await methodsOf((await imported(documentOf('petstore-swagger.json'))).restApiId);
    expect(methods['GET /pets/{petId}']?.requestParameters).toEqual({ 'method.request.path.petId': true });
  });

  test('a global authorizer whose header is x-api-key asks for no API key', async () => {
    const { api, restApiId } = await imported(documentOf('global-authorizer.json'), { failOnWarnings: true });
    const { items = [] } = await gateway.send(new GetAuthorizersCommand({ restApiId }));
    expect(api.apiKeySource).toBe('AUTHORIZER');
    expect(items).toEqual([
      {
        id: expect.any(String),
        name: 'GatewayAuthorizer',
        type: 'REQUEST',
        authType: 'custom',
        authorizerUri: expect.stringContaining(`:function:guard/invocations`),
        identitySource: 'method.request.header.Custom-Authorization',
        authorizerResultTtlInSeconds: 300,
      },
    ]);
    const methods = await methodsOf(restApiId);
    expect(methods['ANY /echo/{data}']).toMatchObject({
      apiKeyRequired: false,
      authorizationType: 'CUSTOM',
      authorizerId: items[0]?.id,
    });
  });

  test('an authorizer without a time to live shows none, and finds its token in the header of the scheme', async () => {
    const scheme = {
      type: 'apiKey',
      name: 'TestHeaderAuth',
      in: 'header',
      'x-amazon-apigateway-authtype': 'cognito_user_pools',
      'x-amazon-apigateway-authorizer': {
        type: 'cognito_user_pools',
        providerARNs: [`arn:aws:cognito-idp:${region}:${account}:userpool/${region}_ABC123`],
      },
    };
    const method = { 'x-amazon-apigateway-integration': mock };
    const { restApiId } = await imported(
      oas(
        { '/default': { get: method }, '/own': { get: { ...method, security: [{ pool: ['email', 'openid'] }] } } },
        { security: [{ pool: [] }], components: { securitySchemes: { pool: scheme } } },
      ),
    );
    const { items = [] } = await gateway.send(new GetAuthorizersCommand({ restApiId }));
    expect(items).toEqual([
      {
        id: expect.any(String),
        name: 'pool',
        type: 'COGNITO_USER_POOLS',
        authType: 'cognito_user_pools',
        providerARNs: scheme['x-amazon-apigateway-authorizer'].providerARNs,
        identitySource: 'method.request.header.TestHeaderAuth',
      },
    ]);
    const methods = await methodsOf(restApiId);
    expect(methods['GET /default']).not.toHaveProperty('authorizationScopes');
    expect(methods['GET /own']?.authorizationScopes).toEqual(['email', 'openid']);
  });

  test('a scheme of x-api-key asks for an API key', async () => {
    const methods = await methodsOf((await imported(documentOf('keyed.yaml'))).restApiId);
    expect(methods['GET /shut']).toMatchObject({ apiKeyRequired: true, authorizationType: 'NONE' });
    expect(methods['GET /open']?.apiKeyRequired).toBe(false);
  });

  test.each([
    ['base-path-variable.yaml', 'ignore', ['/', '/test']],
    ['base-path-variable.yaml', 'prepend', ['/', '/base-var', '/base-var/test']],
    ['base-path-variable.yaml', 'split', ['/', '/test']],
    ['base-path-url.yaml', 'ignore', ['/', '/test']],
    ['base-path-url.yaml', 'prepend', ['/', '/base-url', '/base-url/part', '/base-url/part/test']],
    ['base-path-url.yaml', 'split', ['/', '/part', '/part/test']],
  ])('%s with basepath=%s', async (name, basepath, paths) => {
    const { restApiId } = await imported(documentOf(name), { parameters: { basepath } });
    expect(await pathsOf(restApiId)).toEqual(paths);
  });

  test('a parameter of an integration that is no text is left out, and said', async () => {
    const { api, restApiId } = await imported(documentOf('base-path-url.yaml'), { parameters: { basepath: 'split' } });
    expect(api.warnings).toEqual([
      "Invalid format for 'requestParameters'. Expected type string for property 'integration.request.header.nothing' of resource '/part/test' and method 'GET' but got 'true'",
    ]);
    const methods = await methodsOf(restApiId);
    expect(methods['GET /part/test']?.methodIntegration?.requestParameters).toEqual({
      'integration.request.header.X-Amz-Invocation-Type': "'Event'",
      'integration.request.header.double-single': "'True'",
    });
  });

  test('documentation comes along, with its version', async () => {
    const { restApiId } = await imported(documentOf('documented.json'), { failOnWarnings: true });
    const { items = [] } = await gateway.send(new GetDocumentationPartsCommand({ restApiId }));
    expect(items.map(({ location }) => location?.type).sort()).toEqual(['API', 'METHOD', 'MODEL', 'RESPONSE']);
    const key = { restApiId, documentationVersion: '1.0.3' };
    expect(await gateway.send(new GetDocumentationVersionCommand(key))).toMatchObject({ version: '1.0.3' });
  });

  test('a version that is a number is its text', async () => {
    expect((await imported(documentOf('flow-style.yaml'))).api.version).toBe('2.10');
    const one = written({ openapi: '3.0.1', info: { title: 'one', version: 1 }, paths: {} });
    expect((await imported(one)).api.version).toBe('1');
  });
});

test('ignore=documentation leaves the documentation out', async () => {
  const { restApiId } = await imported(documentOf('documented.json'), { parameters: { ignore: 'documentation' } });
  expect((await gateway.send(new GetDocumentationPartsCommand({ restApiId }))).items).toEqual([]);
});

test('endpointConfigurationTypes is the type of the endpoint', async () => {
  const parameters = { endpointConfigurationTypes: 'REGIONAL' };
  const { api } = await imported(documentOf('chalice.json'), { parameters });
  expect(api.endpointConfiguration?.types).toEqual(['REGIONAL']);
});

test('variables of AWS stand for the account, the region and the partition', async () => {
  const methods = await methodsOf((await imported(documentOf('sam-merged.yaml'))).restApiId);
  expect(methods['GET /products']?.methodIntegration?.uri).toBe(
    `arn:aws:apigateway:${region}:lambda:path/2015-03-31/functions/arn:aws:lambda:${region}:${account}:function:products:live/invocations`,
  );
  expect(methods['GET /products']).toMatchObject({ authorizationType: 'AWS_IAM', apiKeyRequired: true });
});

describe('PutRestApi', () => {
  async function put(restApiId: string, body: Uint8Array, mode: PutRestApiCommandInput['mode']) {
    const { $metadata, ...api } = await gateway.send(new PutRestApiCommand({ restApiId, body, mode }));
    return { status: $metadata.httpStatusCode, api };
  }

  const first = oas(
    { '/a': { get: { 'x-amazon-apigateway-integration': mock } }, '/b': { get: {} } },
    { components: { schemas: { One: { type: 'object' } } } },
  );
  const second = oas({ '/a': { post: { 'x-amazon-apigateway-integration': mock } } }, { info: { title: 'more' } });

  test('recorded: it answers 200 and shows tags where there are none, and a path keeps its id', async () => {
    const { restApiId, api } = await imported(first);
    const before = await gateway.send(new GetResourcesCommand({ restApiId }));
    const { status, api: after } = await put(restApiId, second, 'overwrite');
    expect([status, after.tags, after.rootResourceId]).toEqual([200, {}, api.rootResourceId]);
    const { items = [] } = await gateway.send(new GetResourcesCommand({ restApiId }));
    const idOf = (all: typeof items, path: string) => all.find((each) => each.path === path)?.id;
    expect(idOf(items, '/a')).toBe(idOf(before.items ?? [], '/a'));
  });

  test('overwrite takes away what the document does not speak of', async () => {
    const { restApiId } = await imported(first);
    await put(restApiId, second, 'overwrite');
    expect(Object.keys(await methodsOf(restApiId))).toEqual(['POST /a']);
    expect((await gateway.send(new GetModelsCommand({ restApiId }))).items).toEqual([]);
    expect(await gateway.send(new GetRestApiCommand({ restApiId }))).toMatchObject({ name: 'more' });
  });

  test('merge keeps it', async () => {
    const { restApiId } = await imported(first);
    await put(restApiId, second, 'merge');
    expect(Object.keys(await methodsOf(restApiId)).sort()).toEqual(['GET /a', 'GET /b', 'POST /a']);
    const { items = [] } = await gateway.send(new GetModelsCommand({ restApiId }));
    expect(items.map(({ name }) => name)).toEqual(['One']);
    expect(await gateway.send(new GetRestApiCommand({ restApiId }))).toMatchObject({ name: 'more', version: '1' });
  });

  test('recorded: merge adds binary media types to those that are there', async () => {
    const binary = (...types: string[]) => oas({}, { 'x-amazon-apigateway-binary-media-types': types });
    const { restApiId } = await imported(binary('image/png', 'image/gif'));
    const { api } = await put(restApiId, binary('image/gif', 'application/pdf'), 'merge');
    expect(api.binaryMediaTypes).toEqual(['image/png', 'image/gif', 'application/pdf']);
    const { api: over } = await put(restApiId, binary('image/gif'), 'overwrite');
    expect(over.binaryMediaTypes).toEqual(['image/gif']);
  });

  test('of many at once each is done as a whole, or is told that something has changed meanwhile', async () => {
    const { restApiId } = await imported(first);
    const documentOfMany = (name: string) =>
      oas(Object.fromEntries(Array.from({ length: 200 }, (_, at) => [`/${name}${at}`, { get: {} }])));
    const names = ['a', 'b', 'c', 'd', 'e', 'f'];
    const puts = names.map((name) => put(restApiId, documentOfMany(name), 'overwrite'));
    for (const outcome of await Promise.allSettled(puts)) {
      if (outcome.status === 'rejected') expect(outcome.reason).toMatchObject({ name: 'ConflictException' });
    }
    const paths = (await pathsOf(restApiId)).slice(1);
    expect([paths.length, new Set(paths.map((path) => path.charAt(1))).size]).toEqual([200, 1]);
  });

  test('what is wrong changes nothing', async () => {
    const { id: restApiId = '' } = await gateway.send(new CreateRestApiCommand({ name: 'kept' }));
    const wrong = oas({ '/fine': { get: {} }, '/wr ong': { get: {} } });
    await expect(put(restApiId, wrong, 'overwrite')).rejects.toThrow("Unable to create resource at path '/wr ong'");
    expect(await pathsOf(restApiId)).toEqual(['/']);
  });
});

describe('what is refused', () => {
  async function refusal(body: Uint8Array, failOnWarnings = false) {
    const error = await imported(body, { failOnWarnings }).catch((thrown) => thrown);
    return [error.$metadata?.httpStatusCode, error.name, error.message];
  }

  const badRequest = (message: string) => [400, 'BadRequestException', message];

  test('users report of OpenAPI 3.1: Invalid OpenAPI input.', async () => {
    expect(await refusal(documentOf('version-3.1.yaml'))).toEqual(badRequest('Invalid OpenAPI input.'));
  });

  test.each([
    ['blanks', '   '],
    ['a text', 'hello'],
    ['broken JSON', '{"swagger": "2.0", '],
    ['a list', '[]'],
    ['broken YAML', 'a: [1, 2'],
    ['nesting without end', '['.repeat(5000)],
  ])('unverified: %s is no document', async (_, text) => {
    expect(await refusal(Buffer.from(text))).toEqual(badRequest('Unable to build importer with provided input.'));
  });

  test('users report each finding on a line of its own, errors before warnings', async () => {
    const integration = { type: 'aws', httpMethod: 'POST', uri: 'arn:aws:s3:::bucket' };
    const lost = { $ref: '#/components/schemas/Lost' };
    const responses = { 200: { description: 'ok', content: { 'application/json': { schema: lost } } } };
    const body = oas(
      {
        '/subject': { get: { responses, 'x-amazon-apigateway-integration': integration } },
        '/r/{id}': {},
        '/r/{email}/x': {},
      },
      { components: { schemas: { a_b: { type: 'object' } } } },
    );
    expect(await refusal(body)).toEqual(
      badRequest(
        [
          'Errors found during import:',
          "\tUnable to create model for 'a_b': Model name must be alphanumeric: a_b",
          "\tUnable to create resource at path '/r/{email}/x': A sibling ({id}) of this resource already has a variable path part -- only one is allowed",
          "\tUnable to put integration on 'GET' for resource at path '/subject': AWS ARN for integration must contain path or action",
          'Additionally, these warnings were found:',
          "\tReference to model 'Lost' not found. Ignoring.",
        ].join('\n'),
      ),
    );
  });

  test('users report that a body of a single value is ignored, with a warning', async () => {
    const responses = { 201: { description: 'ok', content: { 'text/plain': { schema: { type: 'string' } } } } };
    const body = oas({ '/events': { post: { responses } } });
    expect(await refusal(body, true)).toEqual(
      badRequest(
        "Warnings found during import:\n\tUnsupported model type 'StringSchema' in 201 response to method 'POST /events'. Ignoring.",
      ),
    );
  });

  test('unverified: what refers to nothing is ignored, with a warning', async () => {
    const lost = (where: string) => ({ $ref: `#/components/${where}/lost` });
    const get = {
      parameters: [lost('parameters')],
      requestBody: lost('requestBodies'),
      responses: { 200: lost('responses') },
    };
    const loop = { a: { $ref: '#/components/parameters/b' }, b: { $ref: '#/components/parameters/a' } };
    const put = { parameters: [{ $ref: '#/components/parameters/a' }] };
    const [, , message] = await refusal(oas({ '/x': { get, put } }, { components: { parameters: loop } }), true);
    expect(message.split('\n\t').slice(1)).toEqual([
      "Reference to parameter '#/components/parameters/lost' not found. Ignoring.",
      "Reference to request body '#/components/requestBodies/lost' not found. Ignoring.",
      "Reference to response '#/components/responses/lost' not found. Ignoring.",
      "Reference to parameter '#/components/parameters/a' not found. Ignoring.",
    ]);
  });

  test('a reference to another place is in no canonical form', async () => {
    const Remote = { type: 'object', properties: { a: { $ref: 'https://example.com/schema.json' } } };
    expect(await refusal(oas({}, { components: { schemas: { Remote } } }))).toEqual(
      badRequest(
        "Errors found during import:\n\tUnable to create model for 'Remote': Invalid model specified: Validation Result: warnings : [], errors : [Model reference must be in canonical form]",
      ),
    );
  });

  test('unverified: requests that single operations would not take', async () => {
    const method = { 'x-amazon-apigateway-integration': { type: 'ftp' }, security: [{ gone: [] }] };
    const [, , message] = await refusal(oas({ '/x': { get: method } }));
    expect(message).toContain("Value 'FTP' at 'putIntegrationInput.type' failed to satisfy constraint");
    expect(message).toContain("Security scheme 'gone' not found. Ignoring.");
  });

  test('unverified: more paths than an API can have', async () => {
    const paths = Object.fromEntries(Array.from({ length: 10_000 }, (_, at) => [`/p${at}`, { get: {} }]));
    const [status, name] = await refusal(oas(paths));
    expect([status, name]).toEqual([429, 'LimitExceededException']);
  });

  test('aliases that grow out of all proportion', async () => {
    const bomb = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let at = 1; at < 12; at++)
      bomb.push(
        `a${at}: &a${at} [${Array(10)
          .fill(`*a${at - 1}`)
          .join(', ')}]`,
      );
    expect(await refusal(Buffer.from(bomb.join('\n')))).toEqual(
      badRequest('Unable to build importer with provided input.'),
    );
  });

  test('references that stand for more than there is room for', async () => {
    const headers = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`X-${at}`, { schema: {} }]));
    const paths = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [
        `/p${at}`,
        { get: { responses: { 200: { $ref: '#/components/responses/huge' } } } },
      ]),
    );
    const [status, , message] = await refusal(oas(paths, { components: { responses: { huge: { headers } } } }));
    expect([status, message]).toEqual([400, 'The references of the API definition stand for more than 12 MB']);
  });

  test('what is not implemented is said by its name', async () => {
    const body = oas({
      '/x': {
        get: {
          'x-amazon-apigateway-integration': {
            ...mock,
            type: 'aws_proxy',
            httpMethod: 'POST',
            uri: 'arn:aws:apigateway:eu-west-1:firehose:action/PutRecord',
          },
        },
      },
    });
    expect(await refusal(body)).toEqual([
      501,
      'NotImplementedException',
      expect.stringContaining('The service firehose behind an integration'),
    ]);
  });
});
