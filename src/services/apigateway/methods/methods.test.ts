import {
  CreateResourceCommand,
  DeleteIntegrationCommand,
  DeleteIntegrationResponseCommand,
  DeleteMethodCommand,
  DeleteMethodResponseCommand,
  DeleteResourceCommand,
  GetIntegrationCommand,
  GetIntegrationResponseCommand,
  GetMethodCommand,
  GetMethodResponseCommand,
  GetResourceCommand,
  GetResourcesCommand,
  PutIntegrationCommand,
  type PutIntegrationCommandInput,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  type PutMethodCommandInput,
  PutMethodResponseCommand,
  UpdateIntegrationCommand,
  UpdateIntegrationResponseCommand,
  UpdateMethodCommand,
  UpdateMethodResponseCommand,
  UpdateResourceCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import {
  type ApigatewayFixture,
  apigatewayFixture,
  type MadeApi,
  makeApi,
  makeMock,
  makeResource,
} from '../testing/apigateway-fixture.ts';

let world: ApigatewayFixture;
let api: MadeApi;
let petsId: string;
let method: { restApiId: string; resourceId: string; httpMethod: string };

beforeEach(async () => {
  world = await apigatewayFixture();
  api = await makeApi(world);
  petsId = await makeResource(world, api, 'pets');
  method = { restApiId: api.restApiId, resourceId: petsId, httpMethod: 'GET' };
});

const add = (pathPart: string, parentId = api.rootId) =>
  world.gateway.send(new CreateResourceCommand({ restApiId: api.restApiId, parentId, pathPart }));

describe('resources', () => {
  test('have the path of their parents', async () => {
    const { id = '', path } = await add('{id}', petsId);
    expect(path).toBe('/pets/{id}');
    const read = await world.gateway.send(new GetResourceCommand({ restApiId: api.restApiId, resourceId: id }));
    expect(read).toMatchObject({ id, parentId: petsId, pathPart: '{id}', path: '/pets/{id}' });
  });

  test('a name that a sibling has is a conflict', async () => {
    await expect(add('pets')).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Another resource with the same parent already has this name: pets',
      $metadata: { httpStatusCode: 409 },
    });
  });

  test('a parent has one variable at most', async () => {
    await add('{id}');
    await expect(add('{proxy+}')).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'A sibling ({id}) of this resource already has a variable path part -- only one is allowed',
    });
  });

  test.each([['a/b'], ['{a'], ['{}'], ['a b'], ['a+'], ['{a}b']])('the path part %s is refused', async (pathPart) => {
    await expect(add(pathPart)).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('nothing is below {proxy+}, and unknown parents are not found', async () => {
    const { id } = await add('{proxy+}');
    await expect(add('x', id)).rejects.toMatchObject({ name: 'BadRequestException' });
    await expect(add('x', 'constructor')).rejects.toMatchObject({ message: 'Invalid Resource identifier specified' });
  });

  test('are listed, with their methods when asked', async () => {
    await makeMock(world, api.restApiId, petsId);
    const find = (items: { id?: string | undefined }[] | undefined) => items?.find(({ id }) => id === petsId);
    const plain = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId }));
    expect(plain.items).toHaveLength(2);
    expect(find(plain.items)).toMatchObject({ resourceMethods: { GET: {} } });
    const full = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId, embed: ['methods'] }));
    expect(find(full.items)).toMatchObject({ resourceMethods: { GET: { methodIntegration: { type: 'MOCK' } } } });
  });

  test('move with all that is below them', async () => {
    const { id = '' } = await add('{id}', petsId);
    const patchOperations = [{ op: 'replace', path: '/pathPart', value: 'cats' }] as const;
    const input = { restApiId: api.restApiId, resourceId: petsId, patchOperations: [...patchOperations] };
    expect((await world.gateway.send(new UpdateResourceCommand(input))).path).toBe('/cats');
    const below = await world.gateway.send(new GetResourceCommand({ restApiId: api.restApiId, resourceId: id }));
    expect(below.path).toBe('/cats/{id}');
    const loop = [{ op: 'replace', path: '/parentId', value: id }] as const;
    await expect(
      world.gateway.send(new UpdateResourceCommand({ ...input, patchOperations: [...loop] })),
    ).rejects.toMatchObject({ name: 'BadRequestException' });
  });

  test('go with all that is below them; the root stays', async () => {
    await add('{id}', petsId);
    await add('petshop');
    await world.gateway.send(new DeleteResourceCommand({ restApiId: api.restApiId, resourceId: petsId }));
    const { items } = await world.gateway.send(new GetResourcesCommand({ restApiId: api.restApiId }));
    expect(items?.map(({ path }) => path).sort()).toEqual(['/', '/petshop']);
    const root = new DeleteResourceCommand({ restApiId: api.restApiId, resourceId: api.rootId });
    await expect(world.gateway.send(root)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('methods', () => {
  const put = (more: Partial<PutMethodCommandInput> = {}) =>
    world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'AWS_IAM', ...more }));

  test('are put once, read, patched and deleted', async () => {
    expect((await put()).$metadata.httpStatusCode).toBe(201);
    await expect(put()).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Method already exists for this resource',
    });
    const patchOperations = [
      { op: 'replace', path: '/authorizationType', value: 'NONE' },
      { op: 'add', path: '/requestParameters/method.request.querystring.q', value: 'true' },
    ] as const;
    const patched = await world.gateway.send(
      new UpdateMethodCommand({ ...method, patchOperations: [...patchOperations] }),
    );
    expect(patched).toMatchObject({
      authorizationType: 'NONE',
      apiKeyRequired: false,
      requestParameters: { 'method.request.querystring.q': true },
    });
    await world.gateway.send(new DeleteMethodCommand(method));
    await expect(world.gateway.send(new GetMethodCommand(method))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid Method identifier specified',
    });
  });

  test.each<[string, Partial<PutMethodCommandInput>]>([
    ['CUSTOM', { authorizationType: 'CUSTOM', authorizerId: '' }],
    ['COGNITO_USER_POOLS', { authorizationType: 'COGNITO_USER_POOLS' }],
    ['authorizerId', { authorizerId: 'a' }],
    ['apiKeyRequired', { apiKeyRequired: true }],
    ['requestValidatorId', { requestValidatorId: 'v' }],
    ['authorizationScopes', { authorizationScopes: ['s'] }],
  ])('%s is not taken silently', async (name, more) => {
    await expect(put(more)).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining(name),
    });
  });

  test.each<[string, Partial<PutMethodCommandInput>]>([
    ['an HTTP method', { httpMethod: 'constructor' }],
    ['an authorization type', { authorizationType: 'AWS' }],
    ['a parameter', { requestParameters: { 'querystring.q': true } }],
    ['a model', { requestModels: { 'application/json': 'Pet' } }],
  ])('%s that there is not is a bad request', async (_what, more) => {
    await expect(put(more)).rejects.toMatchObject({ name: 'BadRequestException' });
  });
});

describe('integrations', () => {
  test.each(['HTTP', 'HTTP_PROXY', 'AWS', 'AWS_PROXY'] as const)('%s is refused by its name', async (type) => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    await expect(world.gateway.send(new PutIntegrationCommand({ ...method, type }))).rejects.toMatchObject({
      name: 'NotImplementedException',
      message: expect.stringContaining(`integration type ${type} `),
    });
  });

  test('MOCK is put with its defaults, and read with its responses', async () => {
    await makeMock(world, api.restApiId, petsId);
    const { $metadata, ...read } = await world.gateway.send(new GetIntegrationCommand(method));
    expect(read).toEqual({
      type: 'MOCK',
      requestTemplates: { 'application/json': '{"statusCode": 200}' },
      passthroughBehavior: 'WHEN_NO_MATCH',
      timeoutInMillis: 29_000,
      cacheNamespace: petsId,
      cacheKeyParameters: [],
      integrationResponses: { 200: { statusCode: '200', responseTemplates: { 'application/json': '{"ok":true}' } } },
    });
  });

  test('are patched: a slash in a key is ~1', async () => {
    await makeMock(world, api.restApiId, petsId);
    const patchOperations = [
      { op: 'add', path: '/requestTemplates/text~1plain', value: 'x' },
      { op: 'remove', path: '/requestTemplates/application~1json' },
      { op: 'replace', path: '/passthroughBehavior', value: 'NEVER' },
    ] as const;
    const input = { ...method, patchOperations: [...patchOperations] };
    expect(await world.gateway.send(new UpdateIntegrationCommand(input))).toMatchObject({
      requestTemplates: { 'text/plain': 'x' },
      passthroughBehavior: 'NEVER',
    });
    await world.gateway.send(new DeleteIntegrationCommand(method));
    await expect(world.gateway.send(new GetIntegrationCommand(method))).rejects.toMatchObject({
      message: 'Invalid Integration identifier specified',
    });
  });

  test.each<[string, Partial<PutIntegrationCommandInput>]>([
    ['contentHandling', { contentHandling: 'CONVERT_TO_TEXT' }],
    ['uri', { uri: 'https://example.com' }],
    ['connectionType', { connectionType: 'VPC_LINK' }],
  ])('%s is not taken silently', async (name, more) => {
    await world.gateway.send(new PutMethodCommand({ ...method, authorizationType: 'NONE' }));
    await expect(
      world.gateway.send(new PutIntegrationCommand({ ...method, type: 'MOCK', ...more })),
    ).rejects.toMatchObject({ name: 'NotImplementedException', message: expect.stringContaining(name) });
  });
});

describe('responses', () => {
  const ok = () => ({ ...method, statusCode: '200' });

  test('of methods are put once, patched and deleted', async () => {
    await makeMock(world, api.restApiId, petsId);
    await expect(world.gateway.send(new PutMethodResponseCommand(ok()))).rejects.toMatchObject({
      name: 'ConflictException',
      message: 'Response already exists for this resource',
    });
    const patchOperations = [{ op: 'add', path: '/responseModels/application~1json', value: 'Empty' }] as const;
    const patched = await world.gateway.send(
      new UpdateMethodResponseCommand({ ...ok(), patchOperations: [...patchOperations] }),
    );
    expect(patched.responseModels).toEqual({ 'application/json': 'Empty' });
    await world.gateway.send(new DeleteMethodResponseCommand(ok()));
    await expect(world.gateway.send(new GetMethodResponseCommand(ok()))).rejects.toMatchObject({
      name: 'NotFoundException',
      message: 'Invalid Response status code specified',
    });
  });

  test('of integrations stand on a response of the method and map what it declares', async () => {
    await makeMock(world, api.restApiId, petsId);
    const put = (statusCode: string, responseParameters: Record<string, string> = {}, selectionPattern = '') =>
      world.gateway.send(
        new PutIntegrationResponseCommand({ ...method, statusCode, responseParameters, selectionPattern }),
      );
    await expect(put('404')).rejects.toMatchObject({ message: 'Invalid Response status code specified' });
    await expect(put('200', { 'method.response.header.X-B': "'b'" })).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Invalid mapping expression parameter specified: method.response.header.X-B',
    });
    await expect(put('200', { 'method.response.header.X-A': 'nonsense' })).rejects.toMatchObject({
      name: 'BadRequestException',
    });
    await expect(put('200', {}, '(a')).rejects.toMatchObject({
      name: 'BadRequestException',
      message: 'Invalid selection pattern specified. Unclosed group near index 2\n(a',
    });
    await put('200', {}, '^(?!2\\d\\d$)\\p{Alnum}{1,250}+(?<rest>\\b.*)?$');
    await put('200', { 'method.response.header.X-A': "'a'" }, '2\\d\\d');
    const patchOperations = [{ op: 'replace', path: '/selectionPattern', value: '' }] as const;
    await world.gateway.send(new UpdateIntegrationResponseCommand({ ...ok(), patchOperations: [...patchOperations] }));
    const read = await world.gateway.send(new GetIntegrationResponseCommand(ok()));
    expect(read).toMatchObject({ responseParameters: { 'method.response.header.X-A': "'a'" } });
    expect(read.selectionPattern).toBeUndefined();
    await world.gateway.send(new DeleteIntegrationResponseCommand(ok()));
    await expect(world.gateway.send(new GetIntegrationResponseCommand(ok()))).rejects.toMatchObject({
      name: 'NotFoundException',
    });
  });
});
