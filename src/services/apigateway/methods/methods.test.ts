import {
  DeleteIntegrationResponseCommand,
  DeleteMethodCommand,
  DeleteMethodResponseCommand,
  GetIntegrationResponseCommand,
  GetMethodCommand,
  GetMethodResponseCommand,
  PutIntegrationResponseCommand,
  PutMethodCommand,
  type PutMethodCommandInput,
  PutMethodResponseCommand,
  UpdateIntegrationResponseCommand,
  UpdateMethodCommand,
  UpdateMethodResponseCommand,
} from '@aws-sdk/client-api-gateway';
import { beforeEach, describe, expect, test } from 'vitest';
import { makeMock, type PetsWorld, petsWorld } from '../testing/apigateway-fixture.ts';

let world: PetsWorld['world'];
let api: PetsWorld['api'];
let petsId: string;
let method: PetsWorld['method'];

beforeEach(async () => {
  ({ world, api, petsId, method } = await petsWorld());
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

  test('a method asks for an API key, until it does no more', async () => {
    expect(await put({ apiKeyRequired: true })).toMatchObject({ apiKeyRequired: true });
    const patchOperations = [{ op: 'replace', path: '/apiKeyRequired', value: 'false' } as const];
    const changed = await world.gateway.send(new UpdateMethodCommand({ ...method, patchOperations }));
    expect(changed.apiKeyRequired).toBe(false);
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

  test('of integrations map what the response of the method declares', async () => {
    await makeMock(world, api.restApiId, petsId);
    const put = (statusCode: string, responseParameters: Record<string, string> = {}, selectionPattern = '') =>
      world.gateway.send(
        new PutIntegrationResponseCommand({ ...method, statusCode, responseParameters, selectionPattern }),
      );
    expect((await put('404', {}, '404')).statusCode).toBe('404');
    await expect(put('200', { 'method.response.header.X-B': "'b'" })).rejects.toMatchObject({
      name: 'BadRequestException',
      message:
        'Invalid mapping expression specified: Validation Result: warnings : [], errors : [Invalid mapping expression parameter specified: method.response.header.X-B]',
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
